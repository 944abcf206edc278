package chat.hearth.wire;

import chat.hearth.model.Check;
import chat.hearth.model.ClientId;
import chat.hearth.model.DeviceId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Limits;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a device asks of the relay. JSON: an object with {@code type} and the fields of the record.
 * Constructors check their fields and fail with an {@link IllegalArgumentException} whose message
 * is fit for the other side.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Request {

  /**
   * Must be the first. Answered by {@link Reply.Welcome}.
   *
   * @param protocols the versions that the device speaks; the relay chooses the highest it knows
   * @param client name and version of the program, for the relay's log
   * @param together whether a text frame of the relay may be an array of frames: what waits for the
   *     device then leaves at once
   */
  @JsonTypeName("hello")
  record Hello(List<Integer> protocols, String client, @Nullable Boolean together)
      implements Request {
    public Hello {
      protocols = Check.distinct("protocols", protocols, 1, 16);
      Check.name("client", client);
    }

    /** Of a device that takes one frame at a time. */
    public Hello(List<Integer> protocols, String client) {
      this(protocols, client, null);
    }
  }

  /**
   * A new account and its first device. Answered by {@link Reply.SignedIn}.
   *
   * @param invite the code of an invitation, where the relay asks for one
   */
  @JsonTypeName("register")
  record Register(
      String userName,
      String displayName,
      String password,
      String deviceName,
      String platform,
      @Nullable String invite)
      implements Request {
    public Register {
      Check.userName(userName);
      Check.name("displayName", displayName);
      Check.password("password", password);
      Check.name("deviceName", deviceName);
      Check.name("platform", platform);
      Check.optionalName("invite", invite);
    }

    @Override
    public String toString() {
      return "Register[" + userName + "]";
    }
  }

  /** A new device of an account. Answered by {@link Reply.SignedIn}. */
  @JsonTypeName("sign_in")
  record SignIn(String userName, String password, String deviceName, String platform)
      implements Request {
    public SignIn {
      Check.name("userName", userName);
      Check.password("password", password);
      Check.name("deviceName", deviceName);
      Check.name("platform", platform);
    }

    @Override
    public String toString() {
      return "SignIn[" + userName + "]";
    }
  }

  /** A known device again, by its token. Answered by {@link Reply.SignedIn} without a token. */
  @JsonTypeName("resume")
  record Resume(String token) implements Request {
    public Resume {
      Check.name("token", token);
    }

    @Override
    public String toString() {
      return "Resume[]";
    }
  }

  /** Ends this device: its token is void. Answered by {@link Reply.Done}. */
  @JsonTypeName("sign_out")
  record SignOut() implements Request {}

  /** Answered by {@link Reply.Done}. Other devices stay signed in. */
  @JsonTypeName("change_password")
  record ChangePassword(String oldPassword, String newPassword) implements Request {
    public ChangePassword {
      Check.password("oldPassword", oldPassword);
      Check.password("newPassword", newPassword);
    }

    @Override
    public String toString() {
      return "ChangePassword[]";
    }
  }

  /** A new name to show. Answered by {@link Reply.Done}; watchers get {@code people}. */
  @JsonTypeName("set_profile")
  record SetProfile(String displayName) implements Request {
    public SetProfile {
      Check.name("displayName", displayName);
    }
  }

  /** The owner's devices. Answered by {@link Reply.DeviceList}. */
  @JsonTypeName("devices")
  record Devices() implements Request {}

  /** Signs another device of the owner out. Answered by {@link Reply.Done}. */
  @JsonTypeName("revoke_device")
  record RevokeDevice(DeviceId deviceId) implements Request {}

  /**
   * People on the relay whose name or user name contains the query, any case, by display name, at
   * most 50. Answered by {@link Reply.People}.
   *
   * @param query may be empty: everybody
   */
  @JsonTypeName("directory")
  record Directory(String query) implements Request {
    public Directory {
      if (query.length() > Limits.NAME_LENGTH) {
        throw new IllegalArgumentException("query must have at most 80 characters");
      }
    }
  }

  /**
   * Names and presence of these people now, and pushes whenever they change, until the next watch
   * or the end of the connection. Answered by {@link Reply.People}; unknown ids are left out.
   */
  @JsonTypeName("watch")
  record Watch(List<UserId> userIds) implements Request {
    public Watch {
      userIds = Check.distinct("userIds", userIds, 0, Limits.WATCHED);
    }
  }

  /**
   * Changes an entry of the contact book; a field that is null stays. Answered by {@link
   * Reply.Done}.
   *
   * @param listed add to or remove from the book
   * @param nickname empty takes it away
   * @param blocked block or unblock
   */
  @JsonTypeName("set_contact")
  record SetContact(
      UserId userId, @Nullable Boolean listed, @Nullable String nickname, @Nullable Boolean blocked)
      implements Request {
    public SetContact {
      Check.optionalName("nickname", nickname);
    }
  }

  /**
   * What changed for the owner since a version. Answered by {@link Reply.Changes}.
   *
   * @param since 0 for everything
   */
  @JsonTypeName("sync")
  record Sync(long since) implements Request {
    public Sync {
      Check.count("since", since);
    }
  }

  /**
   * The heads of the owner's threads, in the order of their ids. Answered by {@link
   * Reply.HeadList}.
   *
   * @param after the last thread id of the page before, or 0
   */
  @JsonTypeName("heads")
  record Heads(long after) implements Request {
    public Heads {
      Check.count("after", after);
    }
  }

  /**
   * Events of a thread, {@code from} to {@code to}, both included. Answered by {@link Reply.Page},
   * which may stop short.
   */
  @JsonTypeName("pull")
  record Pull(ThreadId threadId, long from, long to) implements Request {
    public Pull {
      Check.id("from", from);
      if (to < from) {
        throw new IllegalArgumentException("to must not be below from");
      }
    }
  }

  /** The members of a thread with roles and receipts. Answered by {@link Reply.MemberList}. */
  @JsonTypeName("members")
  record Members(ThreadId threadId) implements Request {}

  /**
   * Appends one event to a thread. Answered by {@link Reply.Accepted} after it is durable; the same
   * {@code clientId} again gets the same answer. A thread begins with {@code started}.
   */
  @JsonTypeName("append")
  record Append(ThreadId threadId, ClientId clientId, EventBody body) implements Request {
    public Append {
      body = body.checked();
    }
  }

  /**
   * Changes the owner's private copy of a thread; a field that is null stays. Answered by {@link
   * Reply.Done}.
   *
   * @param nickname empty takes it away
   * @param unread the owner wants to come back to it, whatever was read
   */
  @JsonTypeName("set_thread")
  record SetThread(
      ThreadId threadId,
      @Nullable Boolean muted,
      @Nullable String nickname,
      @Nullable Boolean pinned,
      @Nullable Boolean archived,
      @Nullable Boolean unread)
      implements Request {
    public SetThread {
      Check.optionalName("nickname", nickname);
    }

    /** A change that leaves alone whether the owner wants to come back to it. */
    public SetThread(
        ThreadId threadId,
        @Nullable Boolean muted,
        @Nullable String nickname,
        @Nullable Boolean pinned,
        @Nullable Boolean archived) {
      this(threadId, muted, nickname, pinned, archived, null);
    }
  }

  /**
   * Changes what the owner keeps about a message of a thread; a field that is null stays. Answered
   * by {@link Reply.Done}.
   *
   * @param target the message, by the name that its author's device gave to it
   */
  @JsonTypeName("set_message")
  record SetMessage(
      ThreadId threadId, ClientId target, @Nullable Boolean starred, @Nullable Boolean hidden)
      implements Request {}

  /**
   * Keeps what the owner began to write in a thread, in place of what was there. Answered by {@link
   * Reply.Done}.
   *
   * @param text empty together with no {@code replyTo} takes it away
   */
  @JsonTypeName("set_draft")
  record SetDraft(ThreadId threadId, String text, @Nullable ClientId replyTo) implements Request {
    public SetDraft {
      Check.draft(text);
    }
  }

  /**
   * How far this device has come. Numbers below what the relay knows are ignored. Answered by
   * {@link Reply.Done}.
   *
   * @param deliveredSeq the newest event that the device holds without a hole
   * @param readSeq the newest event that the owner has seen
   */
  @JsonTypeName("mark")
  record Mark(ThreadId threadId, long deliveredSeq, long readSeq) implements Request {
    public Mark {
      Check.count("deliveredSeq", deliveredSeq);
      Check.count("readSeq", readSeq);
    }
  }

  /** The owner is writing; send at most every 3 s. Answered by {@link Reply.Done}. */
  @JsonTypeName("typing")
  record Typing(ThreadId threadId) implements Request {}

  /**
   * Whether the owner uses this device: false after 10 minutes without input, true with the next.
   * Answered by {@link Reply.Done}.
   */
  @JsonTypeName("activity")
  record Activity(boolean active) implements Request {}

  /** An invitation for others to register, by an admin of the relay. */
  @JsonTypeName("create_invite")
  record CreateInvite(int maxUses, int validDays) implements Request {
    public CreateInvite {
      if (maxUses < 1 || maxUses > 10_000 || validDays < 1 || validDays > 365) {
        throw new IllegalArgumentException("maxUses must be 1 to 10000, validDays 1 to 365");
      }
    }
  }
}
