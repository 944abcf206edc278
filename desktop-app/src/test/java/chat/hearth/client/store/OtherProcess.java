package chat.hearth.client.store;

import chat.hearth.model.ThreadId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/** Another Java process that has the profile open, and is killed without a chance to close it. */
final class OtherProcess implements AutoCloseable {

  private final Process process;

  private OtherProcess(Process process) {
    this.process = process;
  }

  /** Returns when the other process has opened the folder and written a draft. */
  static OtherProcess using(Path folder) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                path,
                OtherProcess.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = said.readLine();
    if (!"open".equals(line)) {
      process.destroyForcibly();
      throw new IOException("the other process said " + line);
    }
    return new OtherProcess(process);
  }

  /** What runs in the other process: opens, writes, tells, and waits to be killed. */
  public static void main(String[] args) throws Exception {
    Database database = Database.open(Path.of(args[0]), Clock.systemUTC());
    database.run(tx -> new DraftStore().put(tx, new ThreadId(1), "written elsewhere", null));
    System.out.println("open");
    int _ = System.in.read();
    database.close();
  }

  /** Kills it. */
  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
