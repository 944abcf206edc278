package chat.hearth.relay.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class PowerCutTest {

  @TempDir Path folder;

  @Test
  void what_was_acknowledged_is_there_after_a_power_cut_at_any_instant() throws Exception {
    PowerCuts.Report report = new PowerCuts(folder, 7, 20).run();
    assertEquals(List.of(), report.stories());
    assertEquals(20, report.cuts());
    assertTrue(report.acknowledged() > 100, report.toString());
  }
}
