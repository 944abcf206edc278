package chat.hearth.relay.crash;

import chat.hearth.relay.RelayMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real relay in a process of its own, which can be killed. */
final class RelayProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader lines;
  private final long begun = System.nanoTime();

  private RelayProcess(Process process) {
    this.process = process;
    this.lines = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Starts it on a folder; what it complains of goes into a file beside it. */
  static RelayProcess start(String classPath, Path data) throws IOException {
    ProcessBuilder.Redirect problems =
        ProcessBuilder.Redirect.appendTo(data.resolveSibling("relay.log").toFile());
    return new RelayProcess(
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    classPath,
                    RelayMain.class.getName(),
                    "--data",
                    data.toString(),
                    "--port",
                    "0"))
            .redirectError(problems)
            .start());
  }

  /** Waits until it is ready; where it listens. */
  String awaitUrl() throws IOException {
    String line = lines.readLine();
    if (line == null || !line.contains("ws://")) {
      throw new IOException("the relay does not start, see its relay.log: " + line);
    }
    return line.substring(line.indexOf("ws://"), line.indexOf(", data in"));
  }

  /** Since it was started. */
  long millis() {
    return (System.nanoTime() - begun) / 1_000_000;
  }

  /** Ends it at once, as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to stop, and waits. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
