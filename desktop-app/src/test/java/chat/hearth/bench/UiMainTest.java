package chat.hearth.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark of the window still measures everything; how fast is none of a test's business. */
class UiMainTest {

  private static final long PATIENCE_SECONDS = 240;
  private static final List<String> FIGURES =
      List.of(
          "open_thread_ms_p95",
          "append_ms_p95",
          "frame_ms_p95",
          "first_scroll_frame_ms_p95",
          "cpu_ms_per_frame",
          "search_ms_p99",
          "catch_up_10k_ms",
          "heap_mib_before",
          "heap_mib_after");

  @TempDir private Path folder;

  /** In a process of its own, as what JavaFX tells is only heard from its start. */
  @Test
  void a_small_run_measures_everything() throws Exception {
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + folder, // where it has to be killed, its data go too
                "-cp",
                System.getProperty("java.class.path"),
                UiMain.class.getName(),
                "--messages=200",
                "--frames=20",
                "--switches=6",
                "--searches=5",
                "--missed=20",
                "--corpus=nowhere",
                "--json")
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    try {
      assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it ends");
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
    List<String> said = Files.readAllLines(out);
    assertEquals(0, process.exitValue(), () -> String.join("\n", said));
    String json = said.getLast();
    assertTrue(json.contains("\"messages\":200,") && json.contains("\"thread_switches\":6}"), json);
    for (String figure : FIGURES) {
      assertTrue(json.matches(".*\"" + figure + "\":[0.]*[1-9].*"), figure + " in " + json);
    }
  }
}
