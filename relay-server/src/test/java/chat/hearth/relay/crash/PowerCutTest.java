package chat.hearth.relay.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class PowerCutTest {

  private static final int CUTS = 30;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {7, 13, 14, 3043})
  void what_was_acknowledged_is_there_after_a_power_cut_at_any_instant(long seed) throws Exception {
    PowerCuts.Report report = new PowerCuts(folder, seed, CUTS).run();
    assertEquals(List.of(), report.stories());
    assertEquals(CUTS, report.cuts());
    assertTrue(report.acknowledged() > 100, report.toString());
  }
}
