package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.EventBody;
import chat.hearth.model.Presence;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

  @TempDir private Path folder;

  @Test
  void the_same_data_keeps_everything() throws Exception {
    ScriptedDevice anna;
    ScriptedDevice ben;
    ThreadId thread;
    Request.Append said;
    Reply.Accepted accepted;
    long version;
    try (TestTeam before = TestTeam.in(folder)) {
      anna = before.person("anna");
      ben = before.person("ben");
      thread = anna.start(ben.id());
      said = ScriptedDevice.appending(thread, new EventBody.Message("kept"));
      accepted = anna.ask(Reply.Accepted.class, said);
      anna.done(new Request.SetThread(thread, true, "Benny", true, null));
      version = anna.ask(Reply.Changes.class, new Request.Sync(0)).version();
    }
    try (TestTeam after = TestTeam.in(folder)) {
      ScriptedDevice back = after.again(anna);
      assertEquals(accepted, back.ask(Reply.Accepted.class, said));
      Reply.Changes changes = back.ask(Reply.Changes.class, new Request.Sync(0));
      assertTrue(changes.version() >= version);
      assertEquals("Benny", changes.threads().getFirst().nickname());
      assertEquals(3, back.say(thread, "and on").seq());
      assertEquals(
          3,
          after.again(ben).ask(Reply.Page.class, new Request.Pull(thread, 1, 9)).events().size());
      assertNotNull(after.relay.status());
    }
  }

  @Test
  void a_stop_is_announced_and_loses_nothing_that_was_accepted() throws Exception {
    ThreadId thread;
    long last;
    ScriptedDevice ben;
    try (TestTeam team = TestTeam.in(folder)) {
      ScriptedDevice anna = team.person("anna");
      ben = team.person("ben");
      thread = anna.start(ben.id());
      for (int i = 0; i < 100; i++) {
        anna.send(ScriptedDevice.appending(thread, new EventBody.Message("m" + i)));
      }
      last = anna.say(thread, "last").seq();
      team.relay.close();
      ben.event(thread, last);
      assertEquals(ProblemCode.BUSY, ben.await(ServerFrame.Bye.class).problem().code());
      assertEquals(1001, ben.closeCode());
      assertEquals(1001, anna.closeCode());
      assertThrows(CompletionException.class, () -> ScriptedDevice.connect(team.url()));
    }
    try (TestTeam after = TestTeam.in(folder)) {
      Reply.Page page = after.again(ben).ask(Reply.Page.class, new Request.Pull(thread, 1, 500));
      assertEquals(last, page.lastSeq());
      assertEquals(102, page.events().size());
    }
  }

  @Test
  void a_taken_port_is_said_in_one_sentence() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();
      RelayStartException e =
          assertThrows(
              RelayStartException.class, () -> Relay.start(RelayConfig.in(folder).withPort(port)));
      assertEquals(RelayStartException.Problem.PORT_IN_USE, e.problem());
      assertEquals(
          "Another program uses port " + port + ". Start with --port N to take another.",
          e.getMessage());
    }
    // What was opened before the port failed is closed again.
    TestTeam.in(folder).close();
  }

  @Test
  void an_address_of_another_machine_is_said_in_one_sentence() {
    RelayStartException e =
        assertThrows(
            RelayStartException.class,
            () -> Relay.start(RelayConfig.in(folder).withAddress("192.0.2.1").withPort(0)));
    assertEquals(RelayStartException.Problem.ADDRESS, e.problem());
    assertTrue(String.valueOf(e.getMessage()).contains("192.0.2.1"), e.getMessage());
  }

  @Test
  void data_in_use_is_said_in_one_sentence() throws Exception {
    Path file = Files.createFile(folder.resolve("no-folder"));
    RelayStartException e =
        assertThrows(
            RelayStartException.class, () -> Relay.start(RelayConfig.in(file).withPort(0)));
    assertEquals(RelayStartException.Problem.DATA, e.problem());
    assertFalse(String.valueOf(e.getMessage()).contains("Exception"), e.getMessage());
  }

  @Test
  void the_host_sees_how_it_goes() throws Exception {
    try (TestTeam team = TestTeam.in(folder)) {
      ScriptedDevice anna = team.person("anna");
      team.another(anna);
      ScriptedDevice ben = team.person("ben");
      ThreadId thread = anna.start(ben.id());
      anna.say(thread, "one");
      anna.say(thread, "two");
      ben.event(thread, 3);
      RelayStatus status = team.relay.status();
      assertEquals("Team", status.name());
      assertEquals("ws://127.0.0.1:" + team.relay.port() + "/hearth", status.url());
      assertEquals(2, status.peopleOnline());
      assertEquals(3, status.devicesConnected());
      assertEquals(2, status.messagesToday());
      assertTrue(status.bytesOnDisk() > 0);
      assertEquals(List.of(2, 1), devices(status));
      assertEquals(List.of(true, false), status.people().stream().map(p -> p.admin()).toList());
    }
    try (TestTeam after = TestTeam.in(folder)) {
      RelayStatus status = after.relay.status();
      assertEquals(2, status.messagesToday());
      assertEquals(0, status.peopleOnline());
      assertEquals(
          List.of(Presence.State.OFFLINE, Presence.State.OFFLINE),
          status.people().stream().map(p -> p.state()).toList());
    }
  }

  private static List<Integer> devices(RelayStatus status) {
    return status.people().stream().map(p -> p.devices()).toList();
  }

  @Test
  void hosting_can_pause() throws Exception {
    try (TestTeam team = TestTeam.in(folder)) {
      ScriptedDevice anna = team.person("anna");
      String url = team.url();
      team.relay.pause();
      assertEquals(1001, anna.closeCode());
      assertTrue(team.relay.paused());
      assertThrows(CompletionException.class, () -> ScriptedDevice.connect(url));
      assertTrue(team.relay.status().paused());
      team.relay.resume();
      assertEquals(url, team.url());
      team.again(anna).ask(Reply.DeviceList.class, new Request.Devices());
    }
  }
}
