package chat.hearth.nearby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.nearby.EachNetwork.Line;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Networks come and go. */
class EachNetworkTest {

  private final List<InetAddress> here = new ArrayList<>();
  private final List<String> done = new CopyOnWriteArrayList<>();
  private boolean broken;
  private final EachNetwork networks = new EachNetwork(() -> List.copyOf(here), this::open);

  private Line open(InetAddress at) throws IOException {
    if (broken) {
      throw new IOException("no such device");
    }
    done.add("open " + at.getHostAddress());
    return new Line() {
      @Override
      public void tidy() {}

      @Override
      public void close() {
        done.add("close " + at.getHostAddress());
      }
    };
  }

  private List<String> look(String... addresses) throws Exception {
    done.clear();
    here.clear();
    for (String address : addresses) {
      here.add(InetAddress.getByName(address));
    }
    networks.look();
    return List.copyOf(done);
  }

  @Test
  void each_is_opened_once_and_closed_when_it_is_gone() throws Exception {
    assertEquals(List.of(), look());
    assertEquals(List.of("open 10.0.0.1"), look("10.0.0.1"));
    assertEquals(List.of("open 10.0.0.2"), look("10.0.0.1", "10.0.0.2"));
    assertEquals(List.of("close 10.0.0.1"), look("10.0.0.2"));
    assertEquals(List.of("open 10.0.0.1"), look("10.0.0.2", "10.0.0.1"));
  }

  @Test
  void what_does_not_open_is_tried_again() throws Exception {
    broken = true;
    assertEquals(List.of(), look("10.0.0.1"));
    broken = false;
    assertEquals(List.of("open 10.0.0.1"), look("10.0.0.1"));
  }

  @Test
  void after_the_end_nothing_is_open_any_more() throws Exception {
    assertEquals(2, look("10.0.0.1", "10.0.0.2").size());
    done.clear();
    networks.close();
    assertTrue(done.contains("close 10.0.0.1") && done.contains("close 10.0.0.2"));
    assertFalse(look("10.0.0.1", "10.0.0.3").stream().anyMatch(s -> s.startsWith("open")));
  }
}
