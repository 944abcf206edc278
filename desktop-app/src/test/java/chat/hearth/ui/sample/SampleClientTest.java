package chat.hearth.ui.sample;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Change;
import chat.hearth.client.Connection;
import chat.hearth.client.RelayException;
import chat.hearth.client.SendState;
import chat.hearth.client.Subscription;
import chat.hearth.client.ThreadRow;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class SampleClientTest {

  @Test
  void the_list_is_that_of_the_pictures() {
    List<String> names =
        SampleTeam.northlight().threads().list().stream()
            .filter(r -> !r.archived())
            .map(ThreadRow::name)
            .toList();
    assertEquals(
        List.of(
            "Launch week",
            "Priya Nair",
            "Friday lunch",
            "Jonas W.",
            "Aiko Tanaka",
            "Studio",
            "Tomás Ortega",
            "Photo picks",
            "Samuel Osei"),
        names);
  }

  @Test
  void what_is_written_offline_goes_out_when_the_connection_is_back() {
    SampleClient client = SampleTeam.northlight();
    client.playOffline();
    client.messages().send(SampleTeam.WITH_TOMAS, "Are you there?");
    assertEquals(SendState.QUEUED, lastState(client));
    assertNull(client.people().contacts().getFirst().presence());
    assertThrows(RelayException.class, () -> client.people().directory("in"));
    client.play(new Connection.Online());
    assertEquals(SendState.ACCEPTED, lastState(client));
  }

  @Test
  void changes_are_announced_until_the_subscription_is_closed() {
    SampleClient client = SampleTeam.northlight();
    List<Change> heard = new CopyOnWriteArrayList<>();
    Subscription subscription = client.onChange(heard::add);
    client.play(SampleTeam.STUDIO, SampleTeam.MARA, "Snow!");
    await().until(() -> heard.size() == 2);
    assertTrue(heard.getFirst() instanceof Change.MessagesChanged m && m.live());
    assertEquals(1, client.threads().find(SampleTeam.STUDIO).orElseThrow().unread());
    subscription.close();
    assertEquals(0, client.listeners());
  }

  @Test
  void history_comes_in_pages() {
    SampleClient client = SampleTeam.northlight();
    var page = client.messages().latest(SampleTeam.STUDIO, 50);
    int rows = page.rows().size();
    while (page.more()) {
      page = client.messages().before(SampleTeam.STUDIO, page.rows().getFirst().seq(), 50);
      rows += page.rows().size();
    }
    assertEquals(261, rows);
  }

  @Test
  void long_texts_are_as_long_as_they_say() {
    SampleClient client = SampleTeam.longTexts();
    var rows = client.messages().latest(SampleTeam.LAUNCH_WEEK, 50).rows();
    assertTrue(rows.get(1).body().toString().split(" ", -1).length >= 200);
    assertEquals(9, client.people().contacts().size());
  }

  private static SendState lastState(SampleClient client) {
    var last = client.threads().find(SampleTeam.WITH_TOMAS).orElseThrow().last();
    return last == null ? SendState.REFUSED : last.state();
  }
}
