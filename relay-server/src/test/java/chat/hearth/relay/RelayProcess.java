package chat.hearth.relay;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A relay in a process of its own. */
final class RelayProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader lines;
  private final Path said;
  final String url;

  private RelayProcess(Process process, Path said) throws IOException {
    this.process = process;
    this.said = said;
    lines = process.inputReader(StandardCharsets.UTF_8);
    String ready = String.valueOf(lines.readLine());
    url = ready.contains("ws://") ? ready.replaceAll(".*(ws://[^,]*),.*", "$1") : "";
  }

  /** Started, and ready where it could be. */
  static RelayProcess on(Path data, String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                RelayMain.class.getName(),
                "--data",
                data.toString(),
                "--port",
                "0"));
    command.addAll(List.of(more));
    Path said = Files.createTempFile("relay", ".log");
    return new RelayProcess(new ProcessBuilder(command).redirectError(said.toFile()).start(), said);
  }

  /** What it logged or complained of. */
  String said() throws IOException {
    return Files.readString(said);
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Ends by itself; its exit code. */
  int end() throws InterruptedException {
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      throw new AssertionError("the relay goes on");
    }
    return process.exitValue();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly().onExit().join();
    lines.close();
    Files.delete(said);
  }
}
