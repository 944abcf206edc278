package chat.hearth.bench;

import chat.hearth.bench.CatchUpRun.Figures;
import chat.hearth.client.Client;
import chat.hearth.client.ClientEntry;
import chat.hearth.client.Connection;
import chat.hearth.client.Entry;
import chat.hearth.client.RelayAddress;
import chat.hearth.client.RelayException;
import chat.hearth.client.net.TyrusDialer;
import chat.hearth.model.ThreadId;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Has a device go away while much is written and come back, with a relay in a process of its own, a
 * real local database and a real window.
 *
 * @param messages missed each time
 * @param threads in so many threads
 * @param runs how often
 */
record CatchUp(int messages, int threads, int runs) {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 600;
  private static final String HOST = "127.0.0.1";

  /**
   * Measures.
   *
   * @param told hears the figures of each run, counted from 1
   */
  List<Figures> measure(ObjIntConsumer<Figures> told) throws Exception {
    try (Scratch scratch = Scratch.make();
        RelayProcess relay = RelayProcess.start(scratch.resolve("relay"))) {
      Path profile = scratch.resolve("profile");
      SecureRandom random = new SecureRandom();
      register(relay.port(), profile, random);
      Gate gate = new Gate(new TyrusDialer());
      try (Desk desk = new Desk(profile, gate, WIDTH, HEIGHT)) {
        return measure(relay.port(), desk, gate, random, told);
      }
    }
  }

  private List<Figures> measure(
      int port, Desk desk, Gate gate, RandomGenerator random, ObjIntConsumer<Figures> told)
      throws Exception {
    Client client = desk.client();
    List<Figures> all = new ArrayList<>();
    try (Absence absence = new Absence(port, client.account().userId(), threads, random)) {
      ThreadId own = client.threads().start(List.of(absence.anybody()), "Notes");
      CatchUpRun run = new CatchUpRun(desk, gate, own);
      run.until(Connection.Online.class);
      for (int i = 1; i <= runs; i++) {
        all.add(run.of(absence, messages));
        told.accept(all.getLast(), i);
      }
    }
    return all;
  }

  private static void register(int port, Path profile, RandomGenerator random)
      throws RelayException {
    new ClientEntry(profile, new TyrusDialer(), Clock.systemUTC(), random)
        .register(
            new RelayAddress(HOST, port, null),
            new Entry.Registration("mara", "Mara", "a short sentence", "Laptop"))
        .close();
  }

  /** The one in the middle of a figure. */
  static double median(List<Figures> all, ToDoubleFunction<Figures> figure) {
    double[] sorted = all.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
