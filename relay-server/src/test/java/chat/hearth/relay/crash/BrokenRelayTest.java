package chat.hearth.relay.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.broken.BrokenBuild;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A check that can't fail is worth nothing: relays with a flaw are caught. */
@Timeout(180)
class BrokenRelayTest {

  private static final String RELAY = "relay-server/src/main/java/chat/hearth/relay/";

  @TempDir Path folder;
  private BrokenBuild build = new BrokenBuild(Path.of("unused"));

  @BeforeEach
  void build() {
    build = new BrokenBuild(folder.resolve("broken"));
  }

  @Test
  void who_acknowledges_before_the_commit_is_caught_by_a_kill() throws Exception {
    build.replace(
        RELAY + "log/GroupCommit.java",
        "if (!log.commit(draft.batch())) {",
        """
        for (int i = 0; i < batch.size(); i++) {
          answer(batch.get(i), outcomes.get(i));
        }
        java.util.concurrent.locks.LockSupport.parkNanos(30_000_000);
        if (!log.commit(draft.batch())) {\
        """);
    assertLosesByKill();
  }

  @Test
  void who_neither_syncs_nor_writes_at_each_commit_is_caught_by_a_kill() throws Exception {
    build.replace(RELAY + "log/Settlement.java", "log.sync();", "");
    build.replace(RELAY + "store/H2Dialect.java", ";WRITE_DELAY=0", "");
    assertLosesByKill();
  }

  @Test
  void who_does_not_sync_is_caught_by_a_power_cut() throws Exception {
    build.replace(RELAY + "log/Settlement.java", "log.sync();", "");
    assertCaughtByPowerCut();
  }

  @Test
  void who_does_not_tell_torn_chunks_is_caught_by_a_power_cut() throws Exception {
    build.replace(
        RELAY + "store/CheckedFile.java",
        "chunk.ifPresent(footer -> footer.stamp(source, safe));",
        "");
    assertCaughtByPowerCut();
  }

  @Test
  void who_uses_space_again_too_early_is_caught_by_a_power_cut() throws Exception {
    build.replace(
        RELAY + "store/CheckedFile.java", "position < syncedSize && isNeeded(chunk)", "false");
    assertCaughtByPowerCut();
  }

  /** A kill may come just after all was written, more so where the machine is busy. */
  private void assertLosesByKill() throws Exception {
    Kills.Report report = kills(3);
    for (int seed = 4; seed < 8 && report.findings().lost().isEmpty(); seed++) {
      report = kills(seed);
    }
    assertFalse(report.findings().lost().isEmpty(), report.toString());
  }

  private Kills.Report kills(int seed) throws Exception {
    return new Kills(build.classPath(), folder.resolve("kills-" + seed), seed, 4).run();
  }

  /** What a cut finds depends on what was just being written, and so on how busy the machine is. */
  private void assertCaughtByPowerCut() throws Exception {
    String said = powerCuts(1);
    for (int seed = 1_001; seed < 4_000 && !isCaught(said); seed += 1_000) {
      said = powerCuts(seed);
    }
    assertTrue(isCaught(said), said);
  }

  private static boolean isCaught(String said) {
    return said.contains("A promise was broken.");
  }

  /** The disk lies in the process of the check, so the check runs with the flaw. */
  private String powerCuts(int seed) throws Exception {
    Path said = folder.resolve("said-" + seed + ".txt");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Djava.io.tmpdir=" + folder,
                    "-cp",
                    build.classPath(),
                    CrashMain.class.getName(),
                    "--kills",
                    "0",
                    "--power-cuts",
                    "150",
                    "--seed",
                    Integer.toString(seed)))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS));
    String text = Files.readString(said);
    assertEquals(isCaught(text) ? 1 : 0, process.exitValue(), text);
    return text;
  }
}
