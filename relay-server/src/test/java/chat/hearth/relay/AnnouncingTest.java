package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.KeyPin;
import chat.hearth.nearby.Announcement;
import chat.hearth.nearby.EachNetwork.Line;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When a relay tells of itself, and when it does not. */
@Timeout(60)
class AnnouncingTest {

  private static final KeyPin KEY = new KeyPin("A".repeat(43));

  private final List<String> said = new CopyOnWriteArrayList<>();
  private boolean broken;
  private final Announcing announcing =
      new Announcing(() -> List.of(InetAddress.ofLiteral("10.0.0.1")), this::speak, Runnable::run);

  private Line speak(InetAddress at, Announcement what) throws IOException {
    if (broken) {
      throw new IOException("no such device");
    }
    said.add(what.team() + " " + at.getHostAddress() + ":" + what.port());
    return new Line() {
      @Override
      public void tidy() {}

      @Override
      public void close() {
        said.add("bye " + what.team());
      }
    };
  }

  @Test
  void it_says_one_thing_at_a_time_and_says_bye() {
    announcing.say(new Announcement("Ours", 7480, KEY));
    announcing.look();
    assertEquals(List.of("Ours 10.0.0.1:7480"), said);
    announcing.say(new Announcement("Ours", 7481, KEY));
    assertEquals(List.of("bye Ours", "Ours 10.0.0.1:7481"), said.subList(1, 3));
    announcing.close();
    announcing.close();
    announcing.look();
    assertEquals("bye Ours", said.getLast());
    assertEquals(4, said.size());
  }

  @Test
  void bye_may_be_taken_back() throws Exception {
    announcing.say(new Announcement("Ours", 7480, KEY));
    announcing.sayBye().join();
    announcing.say(new Announcement("Ours", 7480, KEY));
    assertEquals(List.of("Ours 10.0.0.1:7480", "bye Ours", "Ours 10.0.0.1:7480"), said);
  }

  @Test
  void a_network_that_refuses_is_tried_again_and_stops_nothing() {
    broken = true;
    announcing.say(new Announcement("Ours", 7480, KEY));
    assertEquals(List.of(), said);
    broken = false;
    announcing.look();
    assertEquals(List.of("Ours 10.0.0.1:7480"), said);
  }

  @Test
  void nobody_speaks_for_a_relay_that_nobody_else_reaches() {
    try (ScheduledExecutorService timer = Assembly.timer()) {
      assertNull(Announcing.from("127.0.0.1", timer));
      assertNull(Announcing.from("::1", timer));
      assertNotNull(Announcing.from("0.0.0.0", timer));
      assertTrue(timer.shutdownNow().size() == 1, "it looks for networks now and then");
    }
  }
}
