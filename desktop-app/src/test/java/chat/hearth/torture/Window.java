package chat.hearth.torture;

import chat.hearth.client.Client;
import chat.hearth.client.Connection;
import chat.hearth.client.Extras;
import chat.hearth.client.MemberRow;
import chat.hearth.client.MessageRow;
import chat.hearth.client.SendState;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.ThreadId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells what a window of a client would show. */
final class Window {

  private static final int ALL = 1_000_000;

  private final Client client;

  Window(Client client) {
    this.client = client;
  }

  /** How far the members of a thread have come. */
  List<Note.Mark> marks(ThreadId thread) {
    return client.threads().members(thread).stream().map(m -> mark(thread, m)).toList();
  }

  private static Note.Mark mark(ThreadId thread, MemberRow m) {
    return new Note.Mark(
        thread.value(), m.person().userId().value(), m.deliveredSeq(), m.readSeq());
  }

  /**
   * Everything.
   *
   * @param missing the files that could not be fetched
   */
  Screen screen(boolean searching, List<Screen.Missing> missing) {
    List<Screen.Chat> threads = client.threads().list().stream().map(this::thread).toList();
    boolean whole =
        client.connection() instanceof Connection.Online
            && threads.stream()
                .flatMap(t -> t.rows().stream())
                .noneMatch(r -> r.state().equals(SendState.QUEUED.name()));
    return new Screen(
        client.account().userId().value(),
        whole,
        threads,
        searching ? new Finder(client).searches(threads) : List.of(),
        missing);
  }

  private Screen.Chat thread(ThreadRow t) {
    List<MessageRow> rows = client.messages().latest(t.threadId(), ALL).rows();
    return new Screen.Chat(
        t.threadId().value(),
        own(t, rows),
        t.unread(),
        t.mentions(),
        t.writable(),
        t.lastSeq(),
        rows.stream().map(this::row).toList(),
        marks(t.threadId()));
  }

  private Screen.Own own(ThreadRow t, List<MessageRow> rows) {
    Set<String> stars =
        rows.stream()
            .filter(r -> r.extras().starred())
            .map(r -> r.clientId().toString())
            .collect(Collectors.toCollection(TreeSet::new));
    return new Screen.Own(
        t.nickname() == null ? "" : t.nickname(),
        t.muted(),
        t.pinned(),
        t.markedUnread(),
        t.draft(),
        client.messages().draftReply(t.threadId()).map(r -> r.clientId().toString()).orElse(""),
        stars);
  }

  private Screen.Row row(MessageRow r) {
    return new Screen.Row(
        r.state() == SendState.LOST ? 0 : r.seq(),
        r.clientId().value().toString(),
        r.author().userId().value(),
        r.state().name(),
        r.isMessage() && !r.extras().deleted() ? r.text() : null,
        r.isMessage() ? since(r) : Screen.Since.NONE);
  }

  private Screen.Since since(MessageRow r) {
    Extras extras = r.extras();
    Map<String, Set<Long>> reactions = new TreeMap<>();
    for (Extras.Reaction reaction : extras.reactions()) {
      Set<Long> people = new TreeSet<>();
      reaction.people().forEach(p -> people.add(p.userId().value()));
      reactions.put(reaction.emoji(), people);
    }
    List<String> versions =
        extras.edited()
            ? client.messages().versions(r.threadId(), r.clientId()).stream()
                .map(v -> v.at() + " " + v.text())
                .toList()
            : List.of();
    return new Screen.Since(
        versions,
        extras.deleted(),
        extras.pinned(),
        reactions,
        r.files().stream().map(f -> f.blob().value()).toList());
  }
}
