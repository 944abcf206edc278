package chat.hearth.desktop;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Client;
import chat.hearth.client.ClientEntry;
import chat.hearth.client.Connection;
import chat.hearth.client.Entry;
import chat.hearth.client.RelayAddress;
import chat.hearth.client.RelayException;
import chat.hearth.client.net.TyrusDialer;
import chat.hearth.ui.host.Hosting.Invite;
import chat.hearth.ui.kit.HostTrouble;
import chat.hearth.ui.signin.HostingException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** This computer as a team's relay. */
@Timeout(60)
class EmbeddedRelayTest {

  private static final String LOOPBACK = "127.0.0.1";

  @TempDir private Path folder;

  @Test
  void a_team_is_started_once_and_again_on_the_same_port_at_the_next_start() throws Exception {
    RelayAddress first;
    try (EmbeddedRelay relay = relay(folder)) {
      assertFalse(relay.hosts());
      first = relay.start("Ours", 0);
      assertEquals(first, relay.start("Another name", 0));
      assertTrue(relay.hosts());
      assertEquals("Ours", relay.status().team());
      assertEquals(first.toString(), relay.status().address());
    }
    try (EmbeddedRelay again = relay(folder)) {
      assertTrue(again.hosts());
      again.startAgain();
      assertEquals(first.toString(), again.status().address());
      assertEquals("Ours", again.status().team());
    }
  }

  @Test
  void whether_the_network_hears_of_the_team_is_kept_for_later_starts() throws Exception {
    try (EmbeddedRelay relay = relay(folder)) {
      RelayAddress _ = relay.start("Ours", 0);
      assertTrue(relay.status().announced());
      relay.announce(false);
      assertFalse(relay.status().announced());
    }
    try (EmbeddedRelay again = relay(folder)) {
      again.startAgain();
      assertFalse(again.status().announced());
      assertEquals("Ours", again.status().team());
    }
  }

  @Test
  void the_founder_enters_and_others_come_by_invitation_only() throws Exception {
    try (EmbeddedRelay relay = relay(folder)) {
      RelayAddress address = relay.start("Ours", 0);
      try (Client anna = entry("anna").register(address, newcomer("anna"))) {
        assertTrue(anna.account().admin());
        RelayException e =
            assertThrows(
                RelayException.class, () -> entry("ben").register(address, newcomer("ben")));
        assertEquals(RelayException.Reason.INVITE_NEEDED, e.reason());
        Invite invite = relay.invite(1, 7);
        RelayAddress way = RelayAddress.parse(invite.link());
        try (Client ben = entry("ben").register(way, newcomer("ben"))) {
          assertEquals("Ours", ben.account().team());
          assertEquals(2, relay.status().people().size());
        }
      }
    }
  }

  @Test
  void an_admin_invites_from_the_app_as_on_a_relay_that_runs_elsewhere() throws Exception {
    try (EmbeddedRelay relay = relay(folder)) {
      RelayAddress address = relay.start("Ours", 0);
      try (Client anna = entry("anna").register(address, newcomer("anna"))) {
        await().until(() -> anna.connection() instanceof Connection.Online);
        String code = anna.devices().invite(1, 7).code();
        RelayAddress way = new RelayAddress(address.host(), address.port(), code);
        try (Client ben = entry("ben").register(way, newcomer("ben"))) {
          assertFalse(ben.account().admin());
          await().until(() -> ben.connection() instanceof Connection.Online);
          RelayException e = assertThrows(RelayException.class, () -> ben.devices().invite(1, 7));
          assertEquals(RelayException.Reason.NOT_ALLOWED, e.reason());
        }
      }
    }
  }

  @Test
  void an_account_is_not_made_where_this_computer_could_not_keep_it() throws Exception {
    Files.createFile(folder.resolve("anna"));
    try (EmbeddedRelay relay = relay(folder)) {
      RelayAddress address = relay.start("Ours", 0);
      Entry blocked = entry("anna");
      RelayException e =
          assertThrows(RelayException.class, () -> blocked.register(address, newcomer("anna")));
      assertEquals(RelayException.Reason.LOCAL_STORAGE, e.reason());
      assertEquals(0, relay.status().people().size());
      Files.delete(folder.resolve("anna"));
      try (Client anna = blocked.register(address, newcomer("anna"))) {
        assertEquals("anna", anna.account().userName());
      }
    }
  }

  @Test
  void a_port_in_use_names_a_free_one_and_nothing_is_remembered() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        EmbeddedRelay relay = relay(folder)) {
      HostingException e =
          assertThrows(HostingException.class, () -> relay.start("Ours", taken.getLocalPort()));
      assertEquals(taken.getLocalPort(), e.busyPort());
      assertNotEquals(taken.getLocalPort(), e.freePort());
      assertFalse(relay.hosts());
      RelayAddress address = relay.start("Ours", e.freePort());
      assertEquals(e.freePort(), address.port());
    }
  }

  @Test
  void the_last_port_in_use_names_a_free_one_too() throws Exception {
    try (ServerSocket _ = last();
        EmbeddedRelay relay = relay(folder)) {
      HostingException e = assertThrows(HostingException.class, () -> relay.start("Ours", 65_535));
      assertEquals(65_535, e.busyPort());
      assertTrue(e.freePort() > 0 && e.freePort() < 65_535);
    }
  }

  @Test
  void a_folder_that_can_not_be_written_gives_one_sentence() throws Exception {
    Path taken = Files.createFile(folder.resolve("taken"));
    try (EmbeddedRelay relay = relay(taken)) {
      HostingException e = assertThrows(HostingException.class, () -> relay.start("Ours", 0));
      assertEquals(0, e.busyPort());
      assertEquals(HostTrouble.FOLDER, e.why());
      String sentence = String.valueOf(e.getMessage());
      assertTrue(sentence.contains(taken.toString()), sentence);
      assertFalse(sentence.contains("Exception"), sentence);
    }
  }

  @Test
  void a_team_that_can_not_be_remembered_is_not_left_running() throws Exception {
    Path relays = Files.createDirectories(folder.resolve("relay"));
    Files.createDirectories(relays.resolve("hosting.properties").resolve("in the way"));
    try (EmbeddedRelay relay = relay(folder)) {
      HostingException e = assertThrows(HostingException.class, () -> relay.start("Ours", 0));
      assertEquals("The folder " + relays + " can't be written.", e.getMessage());
      assertEquals(HostTrouble.FOLDER, e.why());
      assertThrows(IllegalStateException.class, relay::status);
    }
  }

  @Test
  void a_pause_lets_nobody_in_until_it_ends() throws Exception {
    try (EmbeddedRelay relay = relay(folder)) {
      RelayAddress address = relay.start("Ours", 0);
      relay.pause();
      assertTrue(relay.status().paused());
      assertThrows(RelayException.class, () -> entry("anna").look(address));
      relay.resume();
      assertEquals("Ours", entry("anna").look(address).team());
    }
  }

  /** Takes the last port, or nothing where it is taken already. */
  private static @Nullable ServerSocket last() throws IOException {
    try {
      return new ServerSocket(65_535, 5, InetAddress.getLoopbackAddress());
    } catch (BindException e) {
      return null;
    }
  }

  private static EmbeddedRelay relay(Path profile) {
    return new EmbeddedRelay(profile, LOOPBACK, 0, Clock.systemUTC());
  }

  private Entry entry(String name) {
    return new ClientEntry(
        folder.resolve(name), new TyrusDialer(), Clock.systemUTC(), new SecureRandom());
  }

  private static Entry.Registration newcomer(String name) {
    return new Entry.Registration(name, name, "a short sentence", "Laptop");
  }
}
