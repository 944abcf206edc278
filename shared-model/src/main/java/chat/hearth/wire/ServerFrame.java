package chat.hearth.wire;

import chat.hearth.model.ChatThread;
import chat.hearth.model.Contact;
import chat.hearth.model.Draft;
import chat.hearth.model.MessageFlags;
import chat.hearth.model.OwnerRows;
import chat.hearth.model.Person;
import chat.hearth.model.Receipt;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the relay sends: answers and pushes. JSON: an object with {@code type}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ServerFrame {

  /**
   * The answer to a request.
   *
   * @param re the request's id
   */
  @JsonTypeName("answer")
  record Answer(long re, Reply reply) implements ServerFrame {}

  /**
   * A request that was not carried out; the connection goes on.
   *
   * @param re the request's id, 0 where it could not be read
   */
  @JsonTypeName("refused")
  record Refused(long re, Problem problem) implements ServerFrame {}

  /** New events of the owner's threads, in order in each thread. May hold several threads. */
  @JsonTypeName("events")
  record Events(List<ThreadEvent> events) implements ServerFrame {}

  /**
   * Rows of the owner that changed, by this or another device.
   *
   * @param from the version before; a device that does not stand there asks to {@code sync}
   * @param to the version after
   * @param heads of threads that are new to the owner
   */
  @JsonTypeName("owner_changed")
  record OwnerChanged(
      long from,
      long to,
      List<ChatThread> threads,
      List<Contact> contacts,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<MessageFlags> flags,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<Draft> drafts,
      List<ThreadHead> heads)
      implements ServerFrame {

    /** No list is an empty one. */
    public OwnerChanged {
      flags = flags == null ? List.of() : List.copyOf(flags);
      drafts = drafts == null ? List.of() : List.copyOf(drafts);
    }

    /** With these rows. */
    public OwnerChanged(long from, long to, OwnerRows rows, List<ThreadHead> heads) {
      this(from, to, rows.threads(), rows.contacts(), rows.flags(), rows.drafts(), heads);
    }

    /** All rows. */
    public OwnerRows rows() {
      return OwnerRows.of(threads, contacts, flags, drafts);
    }
  }

  /** How far members of the owner's threads have come. */
  @JsonTypeName("receipts")
  record Receipts(List<Receipt> receipts) implements ServerFrame {}

  /** Somebody is writing; good for 5 s. */
  @JsonTypeName("typing")
  record Typing(ThreadId threadId, UserId userId) implements ServerFrame {}

  /** Watched people whose name or presence changed. */
  @JsonTypeName("people")
  record People(List<Person> people) implements ServerFrame {}

  /** The last frame before the relay closes the connection. */
  @JsonTypeName("bye")
  record Bye(Problem problem) implements ServerFrame {}
}
