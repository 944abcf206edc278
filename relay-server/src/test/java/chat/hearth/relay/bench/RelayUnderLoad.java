package chat.hearth.relay.bench;

import chat.hearth.relay.RelayMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A relay in a process of its own, with the settings that {@code ./hearth relay} gives it. */
final class RelayUnderLoad implements AutoCloseable {

  private static final String USUAL =
      "-XX:+UseParallelGC -XX:GCTimeRatio=19 -Xms48m -Xmx512m -XX:NewSize=32m"
          + " -XX:MaxNewSize=192m"
          + " -XX:Tier3InvocationThreshold=2000 -XX:Tier3MinInvocationThreshold=1000"
          + " -XX:Tier3CompileThreshold=20000 -XX:Tier4InvocationThreshold=50000"
          + " -XX:Tier4MinInvocationThreshold=10000 -XX:Tier4CompileThreshold=150000"
          + " -XX:Tier4BackEdgeThreshold=1000000";
  private static final int END_SECONDS = 60;

  /** An installed relay, {@code -Dhearth.relay.program}, instead of the one that was built here. */
  private static final @Nullable String PROGRAM = System.getProperty("hearth.relay.program");

  private final Process process;
  private final InetSocketAddress address;

  private RelayUnderLoad(Process process, InetSocketAddress address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts it on a folder and waits until it listens; what it complains of goes into a file beside
   * the folder.
   */
  static RelayUnderLoad start(Path data) throws IOException {
    return start(RelayMain.class, data, List.of("--data", data.toString(), "--port", "0"));
  }

  /** Starts a server that says where it listens, as the relay does. */
  static RelayUnderLoad start(Class<?> main, Path data, List<String> arguments) throws IOException {
    Files.createDirectories(data);
    List<String> command = command(main, arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectError(
                ProcessBuilder.Redirect.appendTo(data.resolveSibling("relay.log").toFile()))
            .start();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    String line = lines.readLine();
    while (line != null && !line.contains("ws://")) {
      line = lines.readLine(); // options may make the JVM talk first
    }
    if (line == null) {
      process.destroyForcibly();
      throw new IOException("the relay does not start, see relay.log beside " + data);
    }
    URI url = URI.create(line.substring(line.indexOf("ws://"), line.indexOf(", data in")));
    return new RelayUnderLoad(process, new InetSocketAddress(url.getHost(), url.getPort()));
  }

  /** How a main class is started with the relay's options. */
  static List<String> command(Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    if (main == RelayMain.class && PROGRAM != null) {
      command.add(PROGRAM);
      command.addAll(arguments);
      return command;
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options().split(" +", -1)));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    return command;
  }

  /** What is measured, in a line. */
  static String title() {
    return PROGRAM == null ? options() : PROGRAM;
  }

  /** The options of its JVM: {@code -Dhearth.relay.options}, or the usual ones. */
  private static String options() {
    return System.getProperty("hearth.relay.options", USUAL)
        + " --enable-native-access=ALL-UNNAMED";
  }

  InetSocketAddress address() {
    return address;
  }

  ProcessMeter meter() {
    return new ProcessMeter(process.pid());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
