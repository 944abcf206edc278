package chat.hearth.ui.threads;

import chat.hearth.client.MessageLink;
import chat.hearth.client.MessageRow;
import chat.hearth.client.PersonRow;
import chat.hearth.client.SendState;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.EventBody;
import chat.hearth.model.UserId;
import chat.hearth.ui.kit.FileWords;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.markup.Markup;
import java.util.List;
import java.util.stream.Stream;

/** Finds the words for line two of a thread's row. */
final class Previews {

  private static final int LETTERS = 160;

  private final Texts texts;
  private final UserId me;

  Previews(Texts texts, UserId me) {
    this.texts = texts;
    this.me = me;
  }

  /** Who writes now, else what the owner began, else what came last. */
  Preview of(ThreadRow row, List<PersonRow> typing) {
    if (!typing.isEmpty()) {
      return new Preview(Preview.Tone.TYPING, null, "", typing(typing));
    }
    if (!row.draft().isBlank()) {
      return new Preview(
          Preview.Tone.DRAFT, null, texts.get("preview.draft"), oneLine(row.draft()));
    }
    MessageRow last = row.last();
    if (last == null) {
      return new Preview(Preview.Tone.PLAIN, null, "", texts.get("preview.none"));
    }
    return last(row, last);
  }

  /** The same for the ear: whose words they are is always said. */
  String spoken(ThreadRow row, Preview preview) {
    MessageRow last = row.last();
    if (preview.tone() == Preview.Tone.DRAFT) {
      return preview.lead() + " " + preview.text();
    }
    boolean mine =
        preview.tone() == Preview.Tone.PLAIN && last != null && last.own() && last.isMessage();
    return mine ? texts.get("preview.you", preview.text()) : preview.text();
  }

  private Preview last(ThreadRow row, MessageRow last) {
    return switch (last.body()) {
      case EventBody.Message b when last.extras().deleted() -> event(deed("preview.deleted", last));
      case EventBody.Message b ->
          message(row, last, oneLine(FileWords.line(plain(b.text()), b.files())));
      case EventBody.Started b -> event(deed("event.started", last));
      case EventBody.Renamed b -> event(renamed(last, b.title() == null ? "" : b.title()));
      case EventBody.MembersAdded b -> event(deed("event.added", last, people(last)));
      case EventBody.MemberRemoved b -> event(deed("event.removed", last, people(last)));
      case EventBody.MemberLeft b -> event(deed("event.left", last));
      case EventBody.Amendment b -> event(texts.get("preview.unknown")); // is never shown alone
      case EventBody.Unknown b -> event(texts.get("preview.unknown"));
    };
  }

  private static String plain(String text) {
    return MessageLink.named(Markup.plain(text), Texts.kit().get("link.short"));
  }

  private Preview message(ThreadRow row, MessageRow last, String text) {
    if (last.own() && last.state() == SendState.REFUSED) {
      return new Preview(Preview.Tone.REFUSED, null, "", texts.get("preview.refused", text));
    }
    if (last.own()) {
      return new Preview(Preview.Tone.PLAIN, last.state(), "", text);
    }
    String said =
        row.direct() ? text : texts.get("preview.by", firstName(last.author().name()), text);
    return new Preview(Preview.Tone.PLAIN, null, "", said);
  }

  private Preview event(String sentence) {
    return new Preview(Preview.Tone.PLAIN, null, "", sentence);
  }

  private String renamed(MessageRow last, String title) {
    return title.isBlank()
        ? deed("event.untitled", last)
        : deed("event.renamed", last, oneLine(title));
  }

  private String deed(String key, MessageRow last, Object... what) {
    if (last.own()) {
      return texts.get(key + ".you", what);
    }
    Object[] all = new Object[what.length + 1];
    all[0] = firstName(last.author().name());
    System.arraycopy(what, 0, all, 1, what.length);
    return texts.get(key, all);
  }

  /** Those to whom something was done; the owner comes first. */
  private String people(MessageRow last) {
    Stream<String> you =
        last.subjects().stream()
            .filter(p -> p.userId().equals(me))
            .map(_ -> texts.get("event.you"));
    Stream<String> others =
        last.subjects().stream().filter(p -> !p.userId().equals(me)).map(PersonRow::name);
    List<String> names = Stream.concat(you, others).toList();
    return switch (names.size()) {
      case 0 -> "";
      case 1 -> names.getFirst();
      case 2 -> texts.get("and", names.get(0), names.get(1));
      default -> texts.get("more", names.get(0), names.get(1), names.size() - 2);
    };
  }

  private String typing(List<PersonRow> people) {
    List<String> names = people.stream().map(p -> firstName(p.name())).toList();
    return switch (names.size()) {
      case 1 -> texts.get("typing.one", names.getFirst());
      case 2 -> texts.get("typing.two", names.get(0), names.get(1));
      default -> texts.get("typing.many");
    };
  }

  /** What people call each other; the whole name where it has no space. */
  static String firstName(String name) {
    String trimmed = name.strip();
    int space = trimmed.indexOf(' ');
    return space < 0 ? trimmed : trimmed.substring(0, space);
  }

  private static String oneLine(String text) {
    String part = text.length() > LETTERS ? text.substring(0, LETTERS) : text;
    return part.strip().replaceAll("\\s+", " ");
  }
}
