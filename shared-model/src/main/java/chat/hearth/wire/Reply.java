package chat.hearth.wire;

import chat.hearth.model.Allowance;
import chat.hearth.model.ChatThread;
import chat.hearth.model.ClientId;
import chat.hearth.model.Contact;
import chat.hearth.model.Device;
import chat.hearth.model.DeviceId;
import chat.hearth.model.Draft;
import chat.hearth.model.Member;
import chat.hearth.model.MessageFlags;
import chat.hearth.model.OwnerRows;
import chat.hearth.model.Person;
import chat.hearth.model.Release;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the relay answers to a {@link Request}. JSON: an object with {@code type}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Reply {

  /**
   * To {@code hello}.
   *
   * @param protocol the version that both speak from now on
   * @param relay the team's name
   * @param host what the relay's machine is called
   * @param epoch names this database; a restored backup has another
   * @param registration "open", "invite" or "first" (the next to register founds the team)
   * @param time the relay's clock
   * @param release a version of the app that the relay has for its team, or null
   */
  @JsonTypeName("welcome")
  record Welcome(
      int protocol,
      String relay,
      String host,
      String version,
      String epoch,
      String registration,
      Instant time,
      @Nullable Release release)
      implements Reply {

    /** Without anything to download. */
    public Welcome(
        int protocol,
        String relay,
        String host,
        String version,
        String epoch,
        String registration,
        Instant time) {
      this(protocol, relay, host, version, epoch, registration, time, null);
    }
  }

  /**
   * To {@code register}, {@code sign_in} and {@code resume}.
   *
   * @param token the device's secret, told once; null to {@code resume}
   * @param admin whether the user may invite people to the relay
   * @param allowance the room for the user's files, or null where a relay does not say
   */
  @JsonTypeName("signed_in")
  record SignedIn(
      UserId userId,
      DeviceId deviceId,
      @Nullable String token,
      String userName,
      String displayName,
      boolean admin,
      @Nullable Allowance allowance)
      implements Reply {

    /** Without a word about files. */
    public SignedIn(
        UserId userId,
        DeviceId deviceId,
        @Nullable String token,
        String userName,
        String displayName,
        boolean admin) {
      this(userId, deviceId, token, userName, displayName, admin, null);
    }

    /** The same with so much room for files. */
    public SignedIn with(Allowance room) {
      return new SignedIn(userId, deviceId, token, userName, displayName, admin, room);
    }

    @Override
    public String toString() {
      return "SignedIn[" + userId + "/" + deviceId + "]";
    }
  }

  /** It is done, and durable where it changed something. */
  @JsonTypeName("done")
  record Done() implements Reply {}

  /** To {@code devices}. */
  @JsonTypeName("device_list")
  record DeviceList(List<Device> devices) implements Reply {}

  /** To {@code directory} and {@code watch}. */
  @JsonTypeName("people")
  record People(List<Person> people) implements Reply {}

  /**
   * To {@code sync}: rows in the order of their versions.
   *
   * @param version where the device stands after applying them
   * @param more whether to ask again from there
   */
  @JsonTypeName("changes")
  record Changes(
      long version,
      List<ChatThread> threads,
      List<Contact> contacts,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<MessageFlags> flags,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<Draft> drafts,
      boolean more)
      implements Reply {

    /** No list is an empty one. */
    public Changes {
      flags = flags == null ? List.of() : List.copyOf(flags);
      drafts = drafts == null ? List.of() : List.copyOf(drafts);
    }

    /** With these rows. */
    public Changes(long version, OwnerRows rows, boolean more) {
      this(version, rows.threads(), rows.contacts(), rows.flags(), rows.drafts(), more);
    }

    /** All rows. */
    public OwnerRows rows() {
      return OwnerRows.of(threads, contacts, flags, drafts);
    }
  }

  /** To {@code heads}. */
  @JsonTypeName("head_list")
  record HeadList(List<ThreadHead> heads, boolean more) implements Reply {}

  /**
   * To {@code pull}: a run of events without a hole, starting at the wanted number. Shorter than
   * asked where the page is full or the log ends.
   */
  @JsonTypeName("page")
  record Page(ThreadId threadId, List<ThreadEvent> events, long lastSeq) implements Reply {}

  /** To {@code members}. */
  @JsonTypeName("member_list")
  record MemberList(ThreadId threadId, List<Member> members) implements Reply {}

  /** To {@code append}: it is durable and has its number. */
  @JsonTypeName("accepted")
  record Accepted(ThreadId threadId, ClientId clientId, long seq, long ordinal, Instant createdAt)
      implements Reply {}

  /** To {@code create_invite}. */
  @JsonTypeName("invite")
  record Invite(String code, Instant expiresAt, int maxUses, int uses) implements Reply {}
}
