package chat.hearth.relay.bench;

import chat.hearth.relay.socket.EchoServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The work of one-to-one beside what its two libraries need for the bare minimum of it: the same
 * frames given back by Tyrus, and the same rows committed by H2. Measured in turn, so that the
 * ratio holds on a machine that others use too.
 */
record Floor() implements Scenario {

  private static final int ROWS = 1_000;

  @Override
  public int users() {
    return 200;
  }

  @Override
  public String objection(int users) {
    return users < 2 || users % 2 != 0 ? "An even number of users." : "";
  }

  @Override
  public List<Figures> play(Settings s) throws IOException {
    List<Figures> figures = new ArrayList<>();
    for (int i = 0; i < s.runs(); i++) {
      Path folder = s.data().resolveSibling("floor-" + i);
      double echo = echo(folder, s);
      double row = row(folder, s.seconds());
      Settings once =
          new Settings(
              folder.resolve("relay"), s.users(), s.window(), 0, s.warmUp(), s.seconds(), 1);
      Figures hearth = new Messages(2, 0).play(once).getFirst();
      figures.add(
          hearth
              .with("echo_us", echo)
              .with("row_us", row)
              .with("times_floor", hearth.get("cpu_us_per_op") / (echo + row)));
    }
    return figures;
  }

  private static double echo(Path folder, Settings s) throws IOException {
    try (RelayUnderLoad server = RelayUnderLoad.start(EchoServer.class, folder, List.of())) {
      long _ = EchoDevice.run(server.address(), s.users(), s.window(), s.warmUp());
      long cpu = server.meter().cpuMicros();
      long frames = EchoDevice.run(server.address(), s.users(), s.window(), s.seconds());
      return (server.meter().cpuMicros() - cpu) / (double) frames;
    }
  }

  private static double row(Path folder, double seconds) throws IOException {
    List<String> command =
        RelayUnderLoad.command(
            FloorRows.class,
            List.of(
                folder.resolve("rows").toString(),
                Integer.toString(ROWS),
                Double.toString(seconds)));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    String[] numbers = said.split(" ", -1);
    if (numbers.length != 2) {
      throw new IOException("bare H2 failed: " + said);
    }
    return Double.parseDouble(numbers[1]) / Double.parseDouble(numbers[0]);
  }
}
