package chat.hearth.torture;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A process of ours that can be killed, stopped and told things by lines. */
final class Child {

  private static final long END_SECONDS = 40;

  private final ReentrantLock writing = new ReentrantLock();
  private final Process process;
  private final BufferedWriter in;

  private Child(Process process) {
    this.process = process;
    this.in = process.outputWriter(StandardCharsets.UTF_8);
  }

  /**
   * Starts a main class on our own class path.
   *
   * @param patch classes to put in front of ours, or null
   * @param log takes what it says on the standard error; what the process leaves behind when it is
   *     killed lies beside it
   * @param lines is given each line of the standard output
   */
  static Child start(
      Class<?> main, @Nullable Path patch, Path log, List<String> args, Consumer<String> lines) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED"));
    command.add("-Djava.io.tmpdir=" + log.toAbsolutePath().getParent());
    String ours = System.getProperty("java.class.path");
    command.addAll(List.of("-cp", patch == null ? ours : patch + ":" + ours));
    command.add(main.getName());
    command.addAll(args);
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      Thread.ofVirtual().name("lines").start(() -> read(process, lines));
      return new Child(process);
    } catch (IOException e) {
      throw new UncheckedIOException("can't start " + main.getName(), e);
    }
  }

  long pid() {
    return process.pid();
  }

  boolean alive() {
    return process.isAlive();
  }

  /** Tells it something; says nothing if it is gone. */
  void tell(String line) {
    writing.lock();
    try {
      in.write(line);
      in.newLine();
      in.flush();
    } catch (IOException e) {
      // It was killed.
    } finally {
      writing.unlock();
    }
  }

  /** As kill -9; returns when it is gone. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Ends its input and waits for it to stop in order. Returns whether it did. */
  boolean end() {
    try {
      in.close();
    } catch (IOException e) {
      // It was killed.
    }
    boolean ended =
        process
            .onExit()
            .completeOnTimeout(process, END_SECONDS, TimeUnit.SECONDS)
            .thenApply(p -> !p.isAlive())
            .join();
    if (!ended) {
      kill();
    }
    return ended;
  }

  /** Runs something when it is gone. */
  void onEnd(Runnable work) {
    var _ = process.onExit().thenRun(work);
  }

  /** Sends it a signal such as STOP. */
  void signal(String name) {
    Command.run("kill", "-" + name, Long.toString(pid()));
  }

  private static void read(Process process, Consumer<String> lines) {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.accept(line);
      }
    } catch (IOException e) {
      // Its end.
    }
  }
}
