package chat.hearth.client;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.KeyPin;
import chat.hearth.nearby.Announcement;
import chat.hearth.nearby.EachNetwork.Line;
import chat.hearth.nearby.Multicast;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is made of what networks tell. */
@Timeout(60)
class NetworkTeamsTest {

  private static final KeyPin KEY = new KeyPin("A".repeat(43));

  private final List<List<NearbyTeam>> told = new CopyOnWriteArrayList<>();
  private volatile Multicast.@Nullable Heard ear;
  private volatile boolean closed;

  private final Nearby nearby =
      new NetworkTeams(() -> List.of(InetAddress.ofLiteral("10.0.0.1")), this::open);

  private Line open(InetAddress at, Multicast.Heard heard) {
    ear = heard;
    return new Line() {
      @Override
      public void tidy() {}

      @Override
      public void close() {
        closed = true;
      }
    };
  }

  private Multicast.Heard network() {
    return await().until(() -> ear, heard -> heard != null);
  }

  private List<String> names() {
    return told.getLast().stream().map(team -> team.name() + " " + team.address()).toList();
  }

  @Test
  void a_team_is_told_with_the_way_that_a_link_would_name() {
    try (Subscription _ = nearby.listen(told::add)) {
      network().found("1", "10.0.0.7", new Announcement("Ours", 7480, KEY));
      NearbyTeam found = told.getLast().getFirst();
      assertEquals("Ours", found.name());
      assertEquals("hearth://join/10.0.0.7:7480?key=" + KEY, found.address().link());
      assertEquals(found.address(), RelayAddress.parse(found.address().link()));
      network().gone("1");
      assertEquals(List.of(), told.getLast());
    }
    await().until(() -> closed);
  }

  @Test
  void the_same_in_two_networks_is_one_and_two_of_a_name_are_two() {
    try (Subscription _ = nearby.listen(told::add)) {
      network().found("a/1", "10.0.0.7", new Announcement("Ours", 7480, KEY));
      network().found("b/1", "10.0.0.7", new Announcement("Ours", 7480, KEY));
      network().found("a/2", "10.0.0.8", new Announcement("Ours", 7480, KEY));
      assertEquals(List.of("Ours 10.0.0.7:7480", "Ours 10.0.0.8:7480"), names());
      network().gone("a/1");
      network().gone("never heard of");
      assertEquals(List.of("Ours 10.0.0.7:7480", "Ours 10.0.0.8:7480"), names());
      int before = told.size();
      network().found("a/2", "10.0.0.8", new Announcement("Ours", 7480, KEY));
      assertEquals(before, told.size());
    }
  }

  @Test
  void whoever_shouts_gets_no_more_room_than_there_is() {
    try (Subscription _ = nearby.listen(told::add)) {
      Multicast.Heard network = network();
      for (int i = 0; i < 1000; i++) {
        network.found("" + i, "10.0.0.7", new Announcement("Team " + i, 7480, KEY));
      }
      assertEquals(Nearby.MOST, told.getLast().size());
      network.found("3", "10.0.0.9", new Announcement("Another name", 7480, KEY));
      assertTrue(names().contains("Another name 10.0.0.9:7480"), names().toString());
      network.gone("0");
      network.found("late", "10.0.0.7", new Announcement("Late", 7480, KEY));
      assertEquals("Late 10.0.0.7:7480", names().getLast());
    }
  }
}
