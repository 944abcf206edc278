package chat.hearth.ui.chat;

import chat.hearth.client.Extras;
import chat.hearth.client.FileException;
import chat.hearth.client.MessageLink;
import chat.hearth.client.MessageRow;
import chat.hearth.client.PersonRow;
import chat.hearth.client.Quote;
import chat.hearth.client.SendState;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.Allowance;
import chat.hearth.model.Attachment;
import chat.hearth.model.EventBody;
import chat.hearth.model.Presence;
import chat.hearth.model.UserId;
import chat.hearth.ui.kit.FileWords;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Ticks;
import chat.hearth.ui.kit.Times;
import chat.hearth.ui.kit.markup.Markup;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sentences of the open thread. */
final class Words {

  private static final int NAMED = 3;
  private static final int NAME_LETTERS = 40;

  private final Texts texts = Texts.screen("chat");
  private final Texts kit = Texts.kit();
  private final Times times;
  private final UserId me;

  /**
   * Sentences for somebody.
   *
   * @param me the owner, who is “you” in them
   */
  Words(Times times, UserId me) {
    this.times = times;
    this.me = me;
  }

  String get(String key, Object... arguments) {
    return texts.get(key, arguments);
  }

  /** A word that all screens have. */
  String kit(String key) {
    return kit.get(key);
  }

  /** A length of time as on a tape: 1:05. */
  static String clock(long millis) {
    long seconds = millis / 1000;
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }

  /** What the owner is called. */
  String you() {
    return texts.get("you");
  }

  /** How far a message came, in a word. */
  String state(Ticks.State state) {
    return Ticks.words(state, kit);
  }

  /** What stands in place of a message that was deleted for all. */
  String deleted(MessageRow row) {
    return row.own() ? texts.get("deleted.own") : texts.get("deleted", shortName(row.author()));
  }

  /** Who has put an emoji to a message. */
  String reaction(Extras.Reaction reaction) {
    List<String> who = reaction.people().stream().map(PersonRow::name).toList();
    if (who.size() > 1) {
      return texts.get("reaction.many", names(who), reaction.emoji());
    }
    return reaction.mine()
        ? texts.get("reaction.own", reaction.emoji())
        : texts.get("reaction", names(who), reaction.emoji());
  }

  /** Their names alone. */
  String who(Extras.Reaction reaction) {
    return names(
        reaction.people().stream().map(p -> p.userId().equals(me) ? you() : p.name()).toList());
  }

  /** The line of a quote. */
  String quoted(Quote quote) {
    if (quote.author() == null) {
      return texts.get("quote.missing");
    }
    return quote.isDeleted()
        ? texts.get("quote.deleted")
        : FileWords.line(plain(quote.text()), quote.files());
  }

  /** The words of a message without its marks, as its bubble shows them. */
  String plain(String text) {
    return MessageLink.named(Markup.plain(text), Texts.kit().get("link.short"));
  }

  /** Whose words a quote has. */
  String quotes(Quote quote) {
    PersonRow author = quote.author();
    if (author == null) {
      return texts.get("quote.somebody");
    }
    return quote.own() ? you() : shortName(author);
  }

  Times times() {
    return times;
  }

  /** A change of the thread as a sentence. */
  String note(MessageRow row) {
    String who = row.own() ? "own." : "";
    String author = shortName(row.author());
    String subjects = subjects(row.subjects());
    return switch (row.body()) {
      case EventBody.Started b -> texts.get("note." + who + "started", author);
      case EventBody.Renamed b -> renamed(who, author, b.title());
      case EventBody.MembersAdded b -> texts.get("note." + who + "added", author, subjects);
      case EventBody.MemberRemoved b -> texts.get("note." + who + "removed", author, subjects);
      case EventBody.MemberLeft b -> texts.get("note." + who + "left", author);
      case EventBody.Unknown b -> texts.get("note.unknown");
      case EventBody.Message b -> b.text();
      case EventBody.Amendment b -> texts.get("note.unknown"); // has no row of its own
    };
  }

  /** What a screen reader says for a message. */
  String message(MessageRow row, String text) {
    String author = row.own() ? texts.get("you") : shortName(row.author());
    String said = row.extras().deleted() ? deleted(row) : FileWords.line(text, row.files());
    String sentence = author + ", " + times.time(row.at()) + ", " + said + extras(row.extras());
    if (row.state() == SendState.LOST) {
      return sentence + ", " + texts.get("lost");
    }
    return row.own() ? sentence + ", " + state(tick(row.state())) : sentence;
  }

  private String extras(Extras extras) {
    StringBuilder more = new StringBuilder();
    if (extras.edited()) {
      more.append(", ").append(texts.get("edited"));
    }
    if (extras.starred()) {
      more.append(", ").append(texts.get("starred"));
    }
    Quote quote = extras.quote();
    if (quote != null) {
      more.append(", ").append(texts.get("answers", quotes(quote), quoted(quote)));
    }
    extras.reactions().forEach(r -> more.append(", ").append(reaction(r)));
    return more.toString();
  }

  /** The second line of the header. */
  String presence(ThreadRow thread, @Nullable Instant cutSince) {
    int self = thread.direct() || thread.writable() ? 1 : 0; // a group that was left is of others
    int members = thread.others().size() + self;
    if (cutSince != null) {
      String news = texts.get("news", times.time(cutSince));
      return thread.direct() ? news : members(members) + ". " + news;
    }
    if (thread.direct()) {
      return presence(thread.presence());
    }
    long online = thread.others().stream().filter(Words::isOnline).count() + self;
    return members(members) + ", " + texts.get("online", online);
  }

  /** How many people are in a group. */
  String members(int count) {
    return texts.get("members", count);
  }

  private String presence(@Nullable Presence presence) {
    if (presence == null) {
      return "";
    }
    return switch (presence.state()) {
      case ONLINE -> times.online();
      case AWAY -> times.away(presence.since());
      case OFFLINE -> times.lastSeen(presence.since());
    };
  }

  /** Who is writing; empty if nobody is. */
  String typing(List<PersonRow> people) {
    return switch (people.size()) {
      case 0 -> "";
      case 1 -> texts.get("typing.one", shortName(people.getFirst()));
      case 2 -> texts.get("typing.two", shortName(people.getFirst()), shortName(people.getLast()));
      default -> texts.get("typing.many");
    };
  }

  /**
   * Why a message was not sent.
   *
   * @param room for the owner's files, or null where the relay has not said
   */
  String refusal(MessageRow row, @Nullable Allowance room) {
    Optional<Attachment> largest =
        row.files().stream().max(Comparator.comparingLong(Attachment::bytes));
    return switch (row.refusal()) {
      case READ_ONLY -> texts.get("refused.read-only");
      case NOT_ALLOWED -> texts.get("refused.not-allowed");
      case GONE -> texts.get("refused.gone");
      case TOO_LARGE ->
          room == null || largest.isEmpty()
              ? texts.get("refused.too-large")
              : sized(
                  "refused.too-large.of",
                  largest.get().name(),
                  largest.get().bytes(),
                  room.largestFile());
      case NO_ROOM ->
          room == null
              ? texts.get("refused.no-room")
              : texts.get(
                  "refused.no-room.of",
                  FileWords.size(room.usedBytes()),
                  FileWords.size(room.allBytes()));
      case NONE, OTHER -> texts.get("refused.other");
    };
  }

  /** Why a file is not taken to be sent. */
  String untaken(String name, Throwable problem) {
    if (!(problem instanceof FileException e)) {
      return texts.get("attach.unreadable", name);
    }
    return switch (e.reason()) {
      case EMPTY -> texts.get("attach.empty", name);
      case FOLDER -> texts.get("attach.folder", name);
      case TOO_LARGE -> sized("attach.too-large", name, e.bytes(), e.room());
      case NO_SPACE -> texts.get("attach.no-space", name);
      case UNREADABLE, UNWRITABLE, NOT_HERE -> texts.get("attach.unreadable", name);
    };
  }

  /** A file may be more than the relay has room for. */
  String tight(String name, Allowance room) {
    return sized("attach.tight", name, room.usedBytes(), room.allBytes());
  }

  private String sized(String key, String name, long one, long other) {
    List<String> sizes = FileWords.sizes(one, other);
    return texts.get(key, FileWords.middle(name, NAME_LETTERS), sizes.getFirst(), sizes.getLast());
  }

  /** The sign for how far an own message has come. */
  static Ticks.State tick(SendState state) {
    return switch (state) {
      case QUEUED -> Ticks.State.WAITING;
      case ACCEPTED -> Ticks.State.SENT;
      case DELIVERED -> Ticks.State.DELIVERED;
      case READ -> Ticks.State.READ;
      case REFUSED, LOST -> Ticks.State.REFUSED;
    };
  }

  /** The first word of a name, by which people call each other. */
  static String shortName(PersonRow person) {
    return person.name().strip().split("\\s+", 2)[0];
  }

  private static boolean isOnline(PersonRow person) {
    Presence presence = person.presence();
    return presence != null && presence.state() == Presence.State.ONLINE;
  }

  /** Those to whom something was done; the owner comes first. */
  private String subjects(List<PersonRow> people) {
    Stream<String> you =
        people.stream().filter(p -> p.userId().equals(me)).map(_ -> texts.get("note.you"));
    Stream<String> others =
        people.stream().filter(p -> !p.userId().equals(me)).map(PersonRow::name);
    return names(Stream.concat(you, others).toList());
  }

  private String names(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    if (names.size() > NAMED) {
      String few = listed(names.subList(0, NAMED));
      return texts.get("and.more", few, names.size() - NAMED);
    }
    return texts.get("and", listed(names.subList(0, names.size() - 1)), names.getLast());
  }

  private String listed(List<String> names) {
    return names.stream().reduce((one, other) -> texts.get("comma", one, other)).orElse("");
  }

  private String renamed(String who, String author, @Nullable String title) {
    return title == null || title.isBlank()
        ? texts.get("note." + who + "untitled", author)
        : texts.get("note." + who + "renamed", author, title);
  }
}
