package chat.hearth.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeId;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a thread. A kind that this version does not know is kept as {@link Unknown} and
 * shown as "update to see this". JSON: an object with {@code kind} and the fields of the record.
 */
@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    property = "kind",
    visible = true,
    defaultImpl = EventBody.Unknown.class)
@JsonIgnoreProperties("kind")
public sealed interface EventBody {

  /** The body after {@link Check}ing what a device sent; unknown kinds are not accepted. */
  default EventBody checked() {
    switch (this) {
      case Started b -> {
        Check.distinct("members", b.members, 1, Limits.MEMBERS_PER_EVENT);
        Check.optionalName("title", b.title);
      }
      case Message b -> b.check();
      case Renamed b -> Check.optionalName("title", b.title);
      case MembersAdded b -> Check.distinct("members", b.members, 1, Limits.MEMBERS_PER_EVENT);
      case MemberRemoved b -> Check.id("member", b.member.value());
      case MemberLeft b -> {}
      case Edited b -> {
        Check.text(b.text);
        Mention.check(b.text, b.mentions());
      }
      case Deleted b -> {}
      case Reacted b -> Check.emoji(b.emoji);
      case Pinned b -> {}
      case Unknown b -> throw new IllegalArgumentException("unknown kind of event: " + b.kind);
    }
    return this;
  }

  /**
   * The first event of every thread, seq 1. With one member besides the creator the thread is
   * direct: it stays between these two.
   *
   * @param members everybody besides the creator
   * @param title what it is about, or null
   */
  @JsonTypeName("started")
  record Started(List<UserId> members, @Nullable String title) implements EventBody {
    /** Copies the list. */
    public Started {
      members = List.copyOf(members);
    }
  }

  /**
   * Something a person wrote or sent; the only kind that counts as unread.
   *
   * @param text may be empty beside files; without any it says that the author has deleted it for
   *     all
   * @param replyTo the message of the same thread that it answers, or null; whoever does not have
   *     that one shows the answer alone
   * @param files what comes with it, mostly nothing
   * @param mentions whom the text calls
   */
  @JsonTypeName("message")
  record Message(
      String text,
      @Nullable ClientId replyTo,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<Attachment> files,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<Mention> mentions)
      implements EventBody {

    /** What is left of a message that its author has deleted for all. */
    public static final Message DELETED = new Message("");

    /** Copies the lists; null, as from a device that knows none of it, is an empty one. */
    public Message {
      files = files == null ? List.of() : List.copyOf(files);
      mentions = mentions == null ? List.of() : List.copyOf(mentions);
    }

    /** A message that answers none. */
    public Message(String text) {
      this(text, null);
    }

    /** A message without files. */
    public Message(String text, @Nullable ClientId replyTo) {
      this(text, replyTo, List.of());
    }

    /** A message that calls nobody. */
    public Message(String text, @Nullable ClientId replyTo, List<Attachment> files) {
      this(text, replyTo, files, List.of());
    }

    /** What comes with it; never null. */
    @Override
    public List<Attachment> files() {
      return files == null ? List.of() : files;
    }

    /** Whom the text calls; never null. */
    @Override
    public List<Mention> mentions() {
      return mentions == null ? List.of() : mentions;
    }

    /** Whether it calls a person. */
    public boolean isFor(UserId person) {
      return mentions().stream().anyMatch(m -> m.isFor(person));
    }

    /** Whether its author has deleted it for all. */
    @JsonIgnore
    public boolean isDeleted() {
      return text.isEmpty() && files().isEmpty();
    }

    private void check() {
      if (files().isEmpty() || !text.isEmpty()) {
        Check.text(text);
      }
      if (files().size() > Limits.FILES) {
        throw new IllegalArgumentException("files must have at most " + Limits.FILES + " entries");
      }
      files().forEach(Attachment::checked);
      Mention.check(text, mentions());
    }
  }

  /** What is done to a message that was written before; it counts as nothing new. */
  sealed interface Amendment extends EventBody {

    /** The message, by the name that its author's device gave to it. */
    ClientId target();
  }

  /**
   * The author says it otherwise; the last one is what the message says.
   *
   * @param text empty once the message was deleted for all
   * @param mentions whom the text calls now
   */
  @JsonTypeName("edited")
  record Edited(
      ClientId target,
      String text,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<Mention> mentions)
      implements Amendment {

    /** Copies the list; null, as from a device that knows no mentions, is an empty one. */
    public Edited {
      mentions = mentions == null ? List.of() : List.copyOf(mentions);
    }

    /** A text that calls nobody. */
    public Edited(ClientId target, String text) {
      this(target, text, List.of());
    }

    /** Whom the text calls; never null. */
    @Override
    public List<Mention> mentions() {
      return mentions == null ? List.of() : mentions;
    }
  }

  /** The author takes the message back for everybody: its texts are gone from everywhere. */
  @JsonTypeName("deleted")
  record Deleted(ClientId target) implements Amendment {}

  /**
   * Somebody puts an emoji to the message, or takes their own away again. The last one of a person
   * and emoji holds.
   */
  @JsonTypeName("reacted")
  record Reacted(ClientId target, String emoji, boolean on) implements Amendment {}

  /** Somebody keeps the message at hand for everybody, or not any more. The last one holds. */
  @JsonTypeName("pinned")
  record Pinned(ClientId target, boolean on) implements Amendment {}

  /**
   * A new title for everybody.
   *
   * @param title null or empty takes the title away
   */
  @JsonTypeName("renamed")
  record Renamed(@Nullable String title) implements EventBody {}

  /** People who joined; they see the whole history. */
  @JsonTypeName("members_added")
  record MembersAdded(List<UserId> members) implements EventBody {
    /** Copies the list. */
    public MembersAdded {
      members = List.copyOf(members);
    }
  }

  /** Somebody was taken out by an admin; this event is the last that they see. */
  @JsonTypeName("member_removed")
  record MemberRemoved(UserId member) implements EventBody {}

  /** The author left; this event is the last that they see. */
  @JsonTypeName("member_left")
  record MemberLeft() implements EventBody {}

  /**
   * An event of a later version, kept whole.
   *
   * @param kind as it came
   * @param fields everything else of the object, as plain JSON values
   */
  @JsonIgnoreProperties
  record Unknown(
      @JsonTypeId @JsonProperty("kind") String kind,
      @JsonAnyGetter @JsonAnySetter Map<String, Object> fields)
      implements EventBody {
    /** Copies the map, whose values may be null. */
    public Unknown {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }
}
