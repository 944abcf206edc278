package chat.hearth.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starting Hearth once more, over a real socket. */
@Timeout(30)
class OneInstanceTest {

  private static final String LINK = "hearth://join/127.0.0.1:7480?invite=ABC";

  @TempDir private Path profile;
  private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();

  @Test
  void who_starts_first_hears_of_the_others() throws Exception {
    try (OneInstance first = OneInstance.of(profile)) {
      first.answer(calls::add);
      assertTrue(OneInstance.handOver(profile, LINK));
      assertTrue(OneInstance.handOver(profile, null));
      assertEquals(LINK, calls.poll(20, TimeUnit.SECONDS));
      assertEquals("", calls.poll(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void where_none_runs_nothing_is_handed_over() {
    assertFalse(OneInstance.handOver(profile, LINK));
    OneInstance.of(profile).close();
    assertFalse(OneInstance.handOver(profile, LINK));
  }

  @Test
  void what_a_killed_app_left_is_in_nobodys_way() throws Exception {
    Files.createFile(profile.resolve("hearth.sock"));
    assertFalse(OneInstance.handOver(profile, LINK));
    try (OneInstance next = OneInstance.of(profile)) {
      next.answer(calls::add);
      assertTrue(OneInstance.handOver(profile, LINK));
    }
  }

  @Test
  void a_path_too_long_for_a_socket_leaves_each_start_alone() throws Exception {
    Path deep = Files.createDirectories(profile.resolve("a".repeat(100)).resolve("b".repeat(100)));
    try (OneInstance alone = OneInstance.of(deep)) {
      alone.answer(calls::add);
      assertFalse(OneInstance.handOver(deep, LINK));
    }
  }
}
