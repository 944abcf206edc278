package chat.hearth.torture;

import chat.hearth.cable.Cable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One device of one person: its folder, its cable and the process of the moment. */
final class Device implements AutoCloseable {

  /** How far a member had come, and what was shown later. */
  record WentBack(Note.Mark from, Note.Mark to) {}

  private final String name;
  private final String user;
  private final Path profile;
  private final Cable cable;
  private final boolean registers;
  private final @Nullable Path patch;
  private final History history;
  private final Outages outages;
  private final Queue<Note.Said> said = new ConcurrentLinkedQueue<>();
  private final Queue<Note.Hid> hid = new ConcurrentLinkedQueue<>();
  private final Queue<String> forwarded = new ConcurrentLinkedQueue<>();
  private final Queue<WentBack> wentBack = new ConcurrentLinkedQueue<>();
  private final Queue<String> troubles = new ConcurrentLinkedQueue<>();
  private final Map<String, CountDownLatch> looks = new ConcurrentHashMap<>();
  private final Map<Long, Map<Long, Note.Mark>> marks = new HashMap<>();
  private boolean anew;
  private volatile boolean whole;
  private volatile @Nullable Child child;

  Device(Workshop workshop, String user, int number, int relayPort, boolean registers) {
    this.name = user + "-" + number;
    this.user = user;
    this.registers = registers;
    this.profile = workshop.folder().resolve(name);
    this.patch = workshop.patch();
    this.history = workshop.history();
    this.outages = new Outages(history);
    try {
      Files.createDirectories(profile);
      this.cable = Cable.to(relayPort);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cable.listen(workshop.ledger().ear(name, user));
  }

  String name() {
    return name;
  }

  String user() {
    return user;
  }

  Cable cable() {
    return cable;
  }

  Outages outages() {
    return outages;
  }

  /** What its person was shown as written. */
  List<Note.Said> said() {
    return List.copyOf(said);
  }

  /** The texts that its person forwarded, each as often as that was to be. */
  List<String> forwarded() {
    return List.copyOf(forwarded);
  }

  /** What its person deleted for themselves, and put back. */
  List<Note.Hid> hid() {
    return List.copyOf(hid);
  }

  /** Markers that showed less than before. */
  List<WentBack> wentBack() {
    return List.copyOf(wentBack);
  }

  List<String> troubles() {
    return List.copyOf(troubles);
  }

  /** Whether it is connected and complete. */
  boolean whole() {
    return whole;
  }

  void start() {
    outages.begin();
    child =
        Child.start(
            ClientSide.class,
            patch,
            profile.resolve("log.txt"),
            List.of(
                profile.toString(),
                Integer.toString(cable.port()),
                user,
                registers ? "register" : "sign_in"),
            line -> hear(Lines.note(line)));
  }

  void kill() {
    Child now = child;
    if (now != null) {
      now.kill();
    }
    whole = false;
    outages.begin();
  }

  void signal(String signal) {
    Child now = child;
    if (now != null && now.alive()) {
      now.signal(signal);
    }
  }

  boolean alive() {
    Child now = child;
    return now != null && now.alive();
  }

  void tell(Order order) {
    Child now = child;
    if (now != null) {
      now.tell(Lines.of(order));
    }
  }

  /** Waits until it is connected and complete. Returns whether it came to that. */
  boolean awaitWhole(Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!whole && System.nanoTime() < end) {
      LockSupport.parkNanos(5_000_000);
    }
    return whole;
  }

  /** What is on its screen, and what searches find of it; null where it did not answer. */
  @Nullable Screen look(Duration atMost, boolean searching) throws InterruptedException {
    Path file = profile.resolve("screen-" + System.nanoTime() + ".json");
    CountDownLatch done = new CountDownLatch(1);
    looks.put(file.toString(), done);
    tell(new Order.Look(file.toString(), searching));
    return done.await(atMost.toMillis(), TimeUnit.MILLISECONDS) ? Lines.screen(file) : null;
  }

  /** After a restored backup numbers start again, as soon as the device has heard of it. */
  void forgetMarks() {
    synchronized (marks) {
      anew = true;
    }
  }

  @Override
  public void close() throws IOException {
    Child now = child;
    if (now != null && !now.end()) {
      troubles.add("did not stop in order");
    }
    cable.close();
  }

  private void hear(Note note) {
    switch (note) {
      case Note.Up up -> history.add(name, "is up as " + up.userId());
      case Note.Connection c -> {
        whole = c.whole();
        begin(c.whole());
        history.add(name, c.state());
        if (c.whole()) {
          outages.end();
        } else {
          outages.begin();
        }
      }
      case Note.Said s -> {
        said.add(s);
        history.add(name, "says \"" + s.text() + "\" " + s.clientId() + " in " + s.thread());
      }
      case Note.Hid h -> {
        hid.add(h);
        String what = h.on() ? "deletes for itself " : "puts back ";
        history.add(name, what + h.clientId() + " in " + h.thread());
      }
      case Note.Forwards f -> {
        forwarded.addAll(Collections.nCopies(f.times(), f.text()));
        history.add(name, "forwards \"" + f.text() + "\" " + f.times() + " times");
      }
      case Note.Marks m -> m.marks().forEach(this::mark);
      case Note.Looked l -> {
        CountDownLatch done = looks.remove(l.file());
        if (done != null) {
          done.countDown();
        }
      }
      case Note.Trouble t -> {
        troubles.add(t.text());
        history.add(name, "TROUBLE " + t.text());
      }
    }
  }

  private void begin(boolean online) {
    synchronized (marks) {
      if (online && anew) {
        marks.clear();
        anew = false;
      }
    }
  }

  private void mark(Note.Mark m) {
    synchronized (marks) {
      if (anew) {
        return;
      }
      Note.Mark before = marks.computeIfAbsent(m.thread(), _ -> new HashMap<>()).put(m.user(), m);
      if (before != null && (m.read() < before.read() || m.delivered() < before.delivered())) {
        wentBack.add(new WentBack(before, m));
        history.add(name, "a marker went back from " + before + " to " + m);
      }
    }
  }
}
