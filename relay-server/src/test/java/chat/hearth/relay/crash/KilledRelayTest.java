package chat.hearth.relay.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class KilledRelayTest {

  @TempDir Path folder;

  @Test
  void a_relay_that_is_killed_under_load_keeps_all_that_it_acknowledged() throws Exception {
    String classPath = System.getProperty("java.class.path");
    Kills.Report report = new Kills(classPath, folder, 5, 3).run();
    assertEquals(List.of(), report.findings().all().toList());
    assertTrue(report.acknowledged() > 100, report.toString());
  }
}
