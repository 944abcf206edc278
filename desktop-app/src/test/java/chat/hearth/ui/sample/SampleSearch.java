package chat.hearth.ui.sample;

import chat.hearth.client.Found;
import chat.hearth.client.Marked;
import chat.hearth.client.MessageRow;
import chat.hearth.client.PersonRow;
import chat.hearth.client.Reach;
import chat.hearth.client.Search;
import chat.hearth.client.Subscription;
import chat.hearth.client.ThreadFace;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Looks through what the made-up team says; a text is found by any part of it. */
final class SampleSearch implements Search {

  private final SampleClient client;
  private final World world;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile @Nullable Reach reach;

  SampleSearch(SampleClient client, World world) {
    this.client = client;
    this.world = world;
  }

  @Override
  public Found find(String typed, @Nullable ThreadId within, int limit) {
    String part = typed.strip().toLowerCase(Locale.ROOT);
    List<Found.Message> messages = part.isEmpty() ? List.of() : messages(part, within);
    boolean names = within == null && !part.isEmpty();
    List<Found.NamedThread> threads = names ? threads(part) : List.of();
    return new Found(
        threads,
        names ? people(part, threads) : List.of(),
        messages.stream().limit(limit).toList(),
        messages.size(),
        true,
        reach(within));
  }

  private List<Found.NamedThread> threads(String part) {
    return client.threads().list().stream()
        .filter(t -> (t.name() + "\n" + t.title()).toLowerCase(Locale.ROOT).contains(part))
        .map(t -> new Found.NamedThread(t, marked(t.name(), part)))
        .toList();
  }

  private List<Found.NamedPerson> people(String part, List<Found.NamedThread> threads) {
    Set<UserId> apart = new HashSet<>();
    threads.forEach(t -> apart.add(t.row().other()));
    return client.people().contacts().stream()
        .filter(p -> !apart.contains(p.userId()))
        .filter(p -> p.name().toLowerCase(Locale.ROOT).contains(part))
        .map(p -> new Found.NamedPerson(p, marked(p.name(), part)))
        .toList();
  }

  private List<Found.Message> messages(String part, @Nullable ThreadId within) {
    List<Found.Message> found = new ArrayList<>();
    for (ThreadRow thread : client.threads().list()) {
      if (within == null || within.equals(thread.threadId())) {
        for (MessageRow row : client.messages().latest(thread.threadId(), 1_000).rows()) {
          if (row.body() instanceof EventBody.Message m
              && (part.equals(FILES)
                  ? !m.files().isEmpty()
                  : m.text().toLowerCase(Locale.ROOT).contains(part))) {
            found.add(message(thread, row, m.text(), part));
          }
        }
      }
    }
    found.sort(Comparator.comparing(Found.Message::at).reversed());
    return found;
  }

  private static Found.Message message(ThreadRow thread, MessageRow row, String text, String part) {
    PersonRow other =
        thread.direct() && !thread.others().isEmpty() ? thread.others().getFirst() : null;
    return new Found.Message(
        new ThreadFace(thread.threadId(), thread.name(), other),
        row.clientId(),
        row.seq(),
        row.author(),
        row.own(),
        row.at(),
        marked(text, part));
  }

  private static Marked marked(String text, String part) {
    int at = text.toLowerCase(Locale.ROOT).indexOf(part);
    return at < 0
        ? Marked.plain(text)
        : new Marked(text, List.of(new Marked.Span(at, at + part.length())));
  }

  @Override
  public Reach reach(@Nullable ThreadId within) {
    Reach set = reach;
    synchronized (world) {
      return set == null ? new Reach(48_210, 100, null) : set;
    }
  }

  /** From now on it says that it looks through so much. */
  void reach(Reach now) {
    reach = now;
    listeners.forEach(Runnable::run);
  }

  @Override
  public boolean current() {
    return true;
  }

  @Override
  public Subscription onMoved(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
