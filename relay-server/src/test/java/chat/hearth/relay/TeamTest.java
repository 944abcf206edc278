package chat.hearth.relay;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One relay for all tests of a class; each test brings people of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TeamTest {

  TestTeam team;

  @BeforeAll
  void open(@TempDir Path folder) throws RelayStartException {
    team = TestTeam.in(folder);
  }

  @AfterEach
  void hangUp() {
    team.hangUp();
  }

  @AfterAll
  void close() {
    team.close();
  }
}
