package chat.hearth.ui.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Nearby;
import chat.hearth.client.NearbyTeam;
import chat.hearth.client.RelayAddress;
import chat.hearth.client.RelayException.Reason;
import chat.hearth.client.Subscription;
import chat.hearth.hand.Screen;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleTeam;
import chat.hearth.ui.sample.ScriptedEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The teams of the network on the first page, and the way from there into one. */
class NearbyTest {

  private static final String CODE = "7F3K-92QM-XD41";

  @TempDir private Path folder;

  private final ScriptedEntry entry = new ScriptedEntry();
  private final ScriptedNetwork network = new ScriptedNetwork();
  private final List<String> entered = new CopyOnWriteArrayList<>();
  private Screen screen;
  private SignInController controller;

  @BeforeEach
  void open() {
    screen = Screen.open(1280, 800, folder);
    screen.run(() -> Clipboard.getSystemClipboard().clear());
    controller =
        screen.show(
            _ ->
                new SignInController(
                    entry,
                    new NoHosting(),
                    network,
                    new SignInController.Doors(_ -> entered.add("joined"), () -> {})),
            SignInController::view);
  }

  @AfterEach
  void close() {
    screen.run(controller::close);
    screen.close();
  }

  private static NearbyTeam team(String name, int host) {
    return new NearbyTeam(
        name, RelayAddress.parse("192.168.1." + host + ":7480?key=" + SampleTeam.KEY));
  }

  @Test
  void nothing_is_said_of_a_silent_network_and_names_come_as_they_are_found() {
    screen.awaitWords("Join a team");
    assertFalse(screen.shows("Teams near you"));
    network.tell(team("Northlight Studio", 24));
    screen.awaitWords("Teams near you");
    screen.awaitWords("Northlight Studio");
    screen.awaitWords("192.168.1.24:7480");
    assertEquals("start-team", screen.focused());
    network.tell(team("Northlight Studio", 24), team("Northlight Studio", 31));
    screen.awaitWords("192.168.1.31:7480");
    assertTrue(screen.speaks("Join Northlight Studio at 192.168.1.31:7480"));
    screen.picture("nearby-light");
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.picture("nearby-dark");
    network.tell();
    screen.until("silence", () -> !screen.shows("Teams near you"));
  }

  @Test
  void many_scroll_in_a_place_of_their_own() {
    network.tell(
        IntStream.range(0, Nearby.MOST)
            .mapToObj(i -> team("Team with rather a long name, number " + i, i))
            .toArray(NearbyTeam[]::new));
    screen.awaitWords("Team with rather a long name, number 1");
    screen.picture("nearby-many");
    screen.resize(420, 800);
    screen.awaitWords("Team with rather a long name, number 1");
    screen.picture("nearby-narrow");
  }

  @Test
  void a_team_is_joined_by_its_address_and_key_and_an_invitation_that_is_asked_for() {
    network.tell(team("Northlight Studio", 24));
    screen.clickSpoken("Join Northlight Studio at 192.168.1.24:7480");
    screen.awaitWords("Join Northlight Studio");
    screen.awaitWords("Its key is 9f86-d081-884c-7d65. The page Host there should show the same.");
    screen.until("the invitation", () -> screen.focused().equals("invite"));
    screen.picture("nearby-register");
    fill();
    screen.clickWords("Create account");
    screen.awaitWords("This is needed.");
    assertEquals("invite", screen.focused());
    screen.type(CODE);
    screen.press(KeyCode.ENTER);
    screen.until("in", () -> entered.equals(List.of("joined")));
    assertEquals("look at 192.168.1.24:7480", entry.asked().getFirst());
    assertTrue(entry.asked().getLast().startsWith("register ben@192.168.1.24:7480?" + CODE));
  }

  @Test
  void a_whole_link_is_as_good_as_its_code() {
    network.tell(team("Northlight Studio", 24));
    screen.clickSpoken("Join Northlight Studio at 192.168.1.24:7480");
    screen.awaitWords("Create account");
    screen.fill("invite", "hearth://join/elsewhere:7480?invite=" + CODE);
    fill();
    entry.refuse(Reason.INVITE_NEEDED, 0);
    screen.clickWords("Create account");
    screen.awaitWords("This invite has run out, or one is needed.");
    assertTrue(entry.asked().getLast().startsWith("register ben@192.168.1.24:7480?" + CODE));
  }

  @Test
  void a_link_with_an_invitation_asks_for_none_and_needs_no_comparing() {
    String link = "hearth://join/192.168.1.24:7480?invite=" + CODE + "&key=" + SampleTeam.KEY;
    screen.run(() -> controller.join(link));
    screen.awaitWords("Create account");
    assertEquals("display-name", screen.focused());
    assertFalse(screen.shows("Invitation") || screen.shows("9f86-d081"));
  }

  @Test
  void where_nobody_answers_the_address_stands_in_its_field() {
    network.tell(team("Northlight Studio", 24));
    entry.refuse(Reason.UNREACHABLE, 0);
    screen.clickSpoken("Join Northlight Studio at 192.168.1.24:7480");
    screen.awaitWords("Can’t reach 192.168.1.24");
    assertEquals("hearth://join/192.168.1.24:7480?key=" + SampleTeam.KEY, screen.text("address"));
  }

  @Test
  void it_listens_only_while_the_first_page_is_shown() {
    assertEquals(1, network.listeners());
    Consumer<List<NearbyTeam>> old = network.listener();
    screen.click("join-team");
    assertEquals(0, network.listeners());
    screen.clickWords("Back");
    assertEquals(1, network.listeners());
    old.accept(List.of(team("A ghost", 9)));
    network.tell(team("Northlight Studio", 24));
    screen.awaitWords("Northlight Studio");
    assertFalse(screen.shows("A ghost"));
    screen.run(() -> screen.window().overlay().content(new StackPane()));
    assertEquals(0, network.listeners());
    screen.run(() -> screen.window().overlay().content(controller.view()));
    assertEquals(1, network.listeners());
    screen.run(controller::close);
    assertEquals(0, network.listeners());
  }

  @Test
  void rows_are_reached_by_keyboard_and_keep_the_focus_when_others_come() {
    network.tell(team("Northlight Studio", 24));
    screen.awaitWords("Northlight Studio");
    CountDownLatch gate = new CountDownLatch(1);
    entry.hold(gate);
    screen.until("the first choice", () -> screen.focused().equals("start-team"));
    for (int i = 0; i < 3; i++) { // join, sign in, the row
      screen.press(KeyCode.TAB);
    }
    network.tell(team("Northlight Studio", 24), team("Others", 7));
    screen.awaitWords("Others");
    screen.press(KeyCode.ENTER);
    screen.until("asked", () -> entry.asked().equals(List.of("look at 192.168.1.24:7480")));
    gate.countDown();
    screen.awaitWords("Create account");
  }

  private void fill() {
    screen.fill("display-name", "Ben Okafor");
    screen.fill("user-name", "ben");
    screen.fill("password", "a short sentence");
  }

  /** A network that tells what it is told. */
  private static final class ScriptedNetwork implements Nearby {

    private final AtomicInteger listeners = new AtomicInteger();
    private volatile Consumer<List<NearbyTeam>> listener = _ -> {};

    @Override
    public Subscription listen(Consumer<List<NearbyTeam>> wanted) {
      listener = wanted;
      listeners.incrementAndGet();
      return listeners::decrementAndGet;
    }

    void tell(NearbyTeam... teams) {
      listener.accept(Stream.of(teams).toList());
    }

    Consumer<List<NearbyTeam>> listener() {
      return listener;
    }

    int listeners() {
      return listeners.get();
    }
  }

  /** A computer that hosts nothing here. */
  private static final class NoHosting implements Hosting {

    @Override
    public String computer() {
      return "mara-desktop";
    }

    @Override
    public RelayAddress start(String team, int port) throws HostingException {
      throw new AssertionError("nobody asked for it");
    }
  }
}
