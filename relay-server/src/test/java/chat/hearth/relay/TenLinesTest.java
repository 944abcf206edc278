package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.wire.ServerFrame;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A client in another language: the JavaScript of {@code docs/protocol.md}, word for word, talks to
 * a real relay. Left out where there is no Node.js, or the package that it needs can't be had.
 */
class TenLinesTest {

  private static final Path PAGE = Path.of("../docs/protocol.md");
  private static final Path FOLDER = Path.of("target", "ten-lines");
  private static final Path SCRIPT = FOLDER.resolve("client.js");
  private static final Pattern PRINTED = Pattern.compile("```js\n(.*?)```", Pattern.DOTALL);
  private static final String PACKAGE = "ws@8.18.3";
  private static final long PATIENCE_SECONDS = 15;

  @Test
  void the_printed_client_registers_writes_and_hears(@TempDir Path data) throws Exception {
    install();
    try (TestTeam team = TestTeam.in(data)) {
      ScriptedDevice ben = team.person("ben");
      try (Node node = Node.run(team.url(), ben.who().userName(), "Hello from ten lines.")) {
        ThreadEvent hello = message(ben);
        assertEquals(new EventBody.Message("Hello from ten lines."), hello.body());
        node.prints("\"type\":\"accepted\",\"threadId\":" + hello.threadId() + ",");
        ben.say(hello.threadId(), "Hello, ten lines.");
        node.prints("\"text\":\"Hello, ten lines.\"");
      }
    }
  }

  @Test
  void it_signs_in_where_the_name_is_known(@TempDir Path data) throws Exception {
    install();
    try (TestTeam team = TestTeam.in(data)) {
      ScriptedDevice ben = team.person("ben");
      try (Node _ = Node.run(team.url(), ben.who().userName(), "First.")) {
        ThreadEvent first = message(ben);
        try (Node _ = Node.run(team.url(), ben.who().userName(), "Second.")) {
          ThreadEvent second = message(ben);
          assertEquals(new EventBody.Message("Second."), second.body());
          assertEquals(first.userId(), second.userId(), "one account");
        }
      }
    }
  }

  private static ThreadEvent message(ScriptedDevice device) {
    return device
        .await(
            ServerFrame.Events.class, f -> f.events().getLast().body() instanceof EventBody.Message)
        .events()
        .getLast();
  }

  private static void install() throws IOException, InterruptedException {
    Matcher printed = PRINTED.matcher(Files.readString(PAGE));
    assertTrue(printed.find(), "docs/protocol.md shows a client");
    assumeTrue(works("node", "--version"), "there is no Node.js");
    Files.createDirectories(FOLDER);
    Files.writeString(SCRIPT, printed.group(1));
    boolean there = Files.isDirectory(FOLDER.resolve("node_modules").resolve("ws"));
    assumeTrue(
        there
            || works(
                "npm",
                "install",
                "--prefix",
                FOLDER.toString(),
                "--prefer-offline",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--no-save",
                PACKAGE),
        "the npm package " + PACKAGE + " can't be had");
  }

  private static boolean works(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(60, TimeUnit.SECONDS);
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } catch (IOException _) {
      return false;
    }
  }

  /** The client as it runs, with what it prints. */
  private static final class Node implements AutoCloseable {

    private final Process process;
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private Node(Process process) {
      this.process = process;
      Thread.startVirtualThread(this::read);
    }

    static Node run(String url, String to, String text) throws IOException {
      List<String> command =
          List.of("node", SCRIPT.toString(), url, "ten-lines", ScriptedDevice.PASSWORD, to, text);
      return new Node(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Waits for a line that has this in it. */
    void prints(String wanted) throws InterruptedException {
      StringBuilder printed = new StringBuilder();
      String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      while (line != null) {
        if (line.contains(wanted)) {
          return;
        }
        printed.append(line).append('\n');
        line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
      throw new AssertionError("no " + wanted + " in\n" + printed);
    }

    private void read() {
      try (BufferedReader reader = process.inputReader()) {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          lines.add(line);
        }
      } catch (IOException e) {
        lines.add("the client's words broke off: " + e.getMessage());
      }
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }
}
