package chat.hearth.bench;

import chat.hearth.client.net.ProblemException;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A team that goes on writing, in many threads, while one of them is away. */
final class Absence implements AutoCloseable {

  private static final int COLLEAGUES = 5;
  private static final int HISTORY = 5;
  private static final List<String> TEXTS =
      List.of(
          "Yes, let us do it that way.",
          "The customer called again about the invoice from March, could you have a look?",
          "Lunch?",
          "I have put the new drafts into the folder; the second one is the one with the wider"
              + " margins that we spoke about on Tuesday, the first is only there to compare.");

  private final List<Colleague> colleagues = new ArrayList<>();
  private final Map<ThreadId, Colleague> threads = new HashMap<>();
  private final Map<ThreadId, Long> newest = new HashMap<>();
  private int times;

  /** Makes the accounts, and the threads with a few messages each: one to one, and groups. */
  Absence(int port, UserId owner, int threadCount, RandomGenerator random)
      throws IOException, ProblemException {
    for (int i = 0; i < COLLEAGUES; i++) {
      colleagues.add(Colleague.register(port, "colleague-" + i, random));
    }
    Instant started = Instant.now();
    for (int i = 0; i < threadCount; i++) {
      Colleague author = colleagues.get(i % COLLEAGUES);
      List<UserId> members = new ArrayList<>(List.of(owner));
      if (i % 2 == 1) {
        colleagues.stream()
            .map(Colleague::id)
            .filter(c -> !c.equals(author.id()))
            .forEach(members::add);
      }
      ThreadId thread = author.start(members, "Topic " + i, started.plusMillis(i));
      threads.put(thread, author);
      newest.put(thread, 1L);
    }
    write(threadCount * HISTORY);
  }

  /** Writes so many messages, spread over all threads, and waits until the relay has them. */
  void write(int messages) {
    List<ThreadId> all = List.copyOf(threads.keySet());
    List<Thread> writers = new ArrayList<>();
    for (Colleague colleague : colleagues) {
      writers.add(Thread.ofVirtual().start(() -> write(colleague, all, messages)));
    }
    for (Thread writer : writers) {
      join(writer);
    }
    for (int i = 0; i < messages; i++) {
      newest.merge(all.get(i % all.size()), 1L, Long::sum);
    }
  }

  /** One more message, which makes its thread the newest of all. */
  ThreadId writeLast() {
    ThreadId thread = threads.keySet().stream().max(ThreadId::compareTo).orElseThrow();
    Colleague author = threads.getOrDefault(thread, colleagues.getFirst());
    times++;
    author.write(thread, last());
    author.settle();
    newest.merge(thread, 1L, Long::sum);
    return thread;
  }

  /** What the last message says, other words each time. */
  String last() {
    return "This is the last one of absence " + times + ".";
  }

  /** One of those who stay. */
  UserId anybody() {
    return colleagues.getFirst().id();
  }

  /** The number of the last message of every thread. */
  Map<ThreadId, Long> newest() {
    return Map.copyOf(newest);
  }

  @Override
  public void close() {
    colleagues.forEach(Colleague::close);
  }

  private void write(Colleague colleague, List<ThreadId> all, int messages) {
    for (int i = 0; i < messages; i++) {
      ThreadId thread = all.get(i % all.size());
      if (colleague.equals(threads.get(thread))) {
        colleague.write(thread, TEXTS.get(i / all.size() % TEXTS.size()));
      }
    }
    colleague.settle();
  }

  private static void join(Thread writer) {
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
