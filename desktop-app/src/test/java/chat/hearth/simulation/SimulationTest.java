package chat.hearth.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {

  private static final long SEEDS_EACH = 100;

  private static Stage stage;

  @BeforeAll
  static void open() {
    stage = new Stage();
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1})
  void whatever_breaks_all_promises_are_kept(long hundred) {
    for (long seed = hundred * SEEDS_EACH; seed < (hundred + 1) * SEEDS_EACH; seed++) {
      Outcome outcome = Run.play(Plan.of(seed), stage);
      assertTrue(outcome.isWell(), outcome::story);
    }
  }

  @Test
  void the_same_seed_is_the_same_run_whatever_was_played_before() {
    long first = Run.play(Plan.of(7), stage).trace().hash();
    long other = Run.play(Plan.of(8), stage).trace().hash();
    assertEquals(first, Run.play(Plan.of(7), stage).trace().hash());
    assertNotEquals(first, other);
  }
}
