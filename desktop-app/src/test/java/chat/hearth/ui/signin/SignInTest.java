package chat.hearth.ui.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import chat.hearth.client.Nearby;
import chat.hearth.client.RelayAddress;
import chat.hearth.client.RelayException.Reason;
import chat.hearth.hand.Screen;
import chat.hearth.ui.kit.HostTrouble;
import chat.hearth.ui.sample.SampleTeam;
import chat.hearth.ui.sample.ScriptedEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first screens: what they show, what they send, and what they say when it does not work. */
class SignInTest {

  private static final String LINK = "hearth://join/192.168.1.24:7480?invite=7F3K-92QM-XD41";

  @TempDir private Path folder;

  private final ScriptedEntry entry = new ScriptedEntry();
  private final ScriptedHosting hosting = new ScriptedHosting();
  private final List<String> entered = new CopyOnWriteArrayList<>();
  private Screen screen;
  private SignInController controller;

  @BeforeEach
  void open() {
    screen = Screen.open(1280, 800, folder);
    screen.run(() -> Clipboard.getSystemClipboard().clear());
    controller = screen.show(_ -> fresh(), SignInController::view);
  }

  private SignInController fresh() {
    return new SignInController(
        entry,
        hosting,
        Nearby.SILENT,
        new SignInController.Doors(
            e -> entered.add(e.founded() ? "founded" : "joined"), () -> entered.add("local")));
  }

  @AfterEach
  void close() {
    screen.run(controller::close);
    screen.close();
  }

  @Test
  void it_begins_with_the_two_ways_in_and_the_first_has_the_focus() {
    screen.awaitWords("Welcome to Hearth");
    screen.awaitWords("Start a team");
    screen.awaitWords("Join a team");
    screen.awaitWords("Gather round.");
    assertEquals("start-team", screen.focused());
    screen.press(KeyCode.ENTER);
    screen.awaitWords("Start the team");
    assertEquals("team", screen.focused());
  }

  @Test
  void a_wrong_password_looks_as_it_is_kept() {
    screen.clickWords("Sign in on this device");
    screen.fill("address", "192.168.1.24:7480");
    screen.fill("user-name", "elif");
    screen.fill("password", "a short sentence");
    entry.refuse(Reason.BAD_CREDENTIALS, 0);
    screen.clickWords("Sign in");
    screen.awaitWords("That user name and password don’t go together.");
    screen.golden("sign-in");
  }

  @Test
  void a_team_is_started_with_the_account_of_its_founder() {
    fillStart();
    screen.awaitWords("This computer is called mara-desktop in the team.");
    screen.clickWords("Start the team");
    screen.until("in", () -> entered.equals(List.of("founded")));
    assertEquals(List.of("start Northlight Studio at 0"), hosting.asked);
    assertEquals(
        List.of("register elif@127.0.0.1:7480 as Elif Demir on mara-desktop with a short sentence"),
        entry.asked());
  }

  @Test
  void a_port_in_use_is_named_and_another_one_offered() {
    hosting.refuseOnce(HostingException.portInUse(7480, 7481));
    fillStart();
    screen.press(KeyCode.ENTER);
    screen.awaitWords("Another program uses port 7480.");
    screen.awaitWords("Hearth can take 7481 instead.");
    assertEquals(List.of(), entered);
    screen.clickWords("Use 7481");
    screen.until("in", () -> entered.equals(List.of("founded")));
    assertEquals(
        List.of("start Northlight Studio at 0", "start Northlight Studio at 7481"), hosting.asked);
  }

  @Test
  void a_relay_that_does_not_start_says_why() {
    hosting.refuseOnce(HostingException.because(HostTrouble.FOLDER, "raw words"));
    fillStart();
    screen.clickWords("Start the team");
    screen.awaitWords("The team could not be started on this computer.");
    screen.awaitWords("Hearth may not write to the team’s folder.");
    assertFalse(screen.shows("raw words"));
    screen.clickWords("Start the team");
    screen.until("in", () -> entered.equals(List.of("founded")));
  }

  @Test
  void wrong_fields_are_named_at_once_and_nothing_is_sent() {
    screen.click("start-team");
    screen.clickWords("Start the team");
    screen.awaitWords("This is needed.");
    assertEquals("team", screen.focused());
    screen.fill("team", "Northlight");
    screen.fill("display-name", "Elif");
    screen.fill("user-name", "Elif Demir!");
    screen.fill("password", "short");
    screen.clickWords("Start the team");
    screen.awaitWords("Use small letters, digits, dots and dashes.");
    assertEquals("user-name", screen.focused());
    screen.fill("user-name", "elif");
    screen.clickWords("Start the team");
    screen.until("the password", () -> screen.focused().equals("password"));
    assertEquals(List.of(), hosting.asked);
  }

  @Test
  void an_invitation_leads_to_a_new_account() {
    screen.click("join-team");
    assertEquals("address", screen.focused());
    screen.type(LINK);
    screen.press(KeyCode.ENTER);
    screen.awaitWords("Join Northlight Studio");
    screen.awaitWords("Hosted on mara-desktop, at 192.168.1.24:7480");
    fillRegister("Ben Okafor", "ben");
    screen.clickWords("Create account");
    screen.until("in", () -> entered.equals(List.of("joined")));
    assertEquals(
        List.of(
            "look at 192.168.1.24:7480?7F3K-92QM-XD41",
            "register ben@192.168.1.24:7480?7F3K-92QM-XD41 as Ben Okafor on mara-desktop with a"
                + " short sentence"),
        entry.asked());
  }

  @Test
  void what_is_no_link_is_said_at_the_field() {
    screen.click("join-team");
    screen.clickWords("Go on");
    screen.awaitWords("This isn’t a Hearth invite. It starts with hearth://");
    screen.fill("address", "not an address at all");
    screen.clickWords("Go on");
    screen.awaitWords("This isn’t a Hearth invite. It starts with hearth://");
    assertEquals(List.of(), entry.asked());
    assertEquals("address", screen.focused());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NAME_TAKEN     | “ben” is taken. Try another one, or add your last name. | user-name",
        "BAD_NAME       | Use small letters, digits, dots and dashes. | user-name",
        "WEAK_PASSWORD  | At least 10 characters. A short sentence is perfect. | password",
        "INVITE_NEEDED  | This invite has run out, or one is needed. |",
        "STORAGE_FULL   | The disk of the host is full. |",
        "LOCAL_STORAGE  | Hearth can’t keep anything on this computer. |",
        "BAD_VERSION    | This Hearth and the team’s host don’t understand each other. |",
        "WRONG_KEY      | mara-desktop has another key than the one that is known |",
        "OUT_OF_DATE    | The certificate of mara-desktop has run out |",
        "NOT_ENCRYPTED  | There is no encrypted line to mara-desktop |",
        "UNREACHABLE    | Can’t reach mara-desktop |",
        "NOT_A_RELAY    | mara-desktop answers, but it isn’t a Hearth host |",
        "TOO_MANY_TRIES | You can try again in 5 minutes. |",
        "OTHER          | That didn’t work. |"
      })
  void a_refused_account_says_what_to_do_and_may_be_tried_again(
      Reason reason, String words, String field) {
    screen.run(() -> controller.join(LINK));
    screen.awaitWords("Join Northlight Studio");
    fillRegister("Ben Okafor", "ben");
    entry.refuse(reason, 300_000);
    screen.clickWords("Create account");
    screen.awaitWords(words);
    if (field != null) {
      screen.until("the focus", () -> screen.focused().equals(field));
    }
    assertEquals(List.of(), entered);
    screen.clickWords("Create account");
    screen.until("in", () -> entered.equals(List.of("joined")));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_answer_that_comes_too_late_is_neither_waited_for_nor_heard(boolean good) {
    CountDownLatch gate = new CountDownLatch(1);
    entry.hold(gate);
    if (!good) {
      entry.refuse(Reason.UNREACHABLE, 0);
    }
    screen.click("join-team");
    screen.type(LINK);
    screen.press(KeyCode.ENTER);
    screen.until("asked", () -> entry.asked().size() == 1);
    screen.clickWords("Back");
    fillStart();
    screen.clickWords("Start the team");
    screen.until("in, before the answer", () -> entered.equals(List.of("founded")));
    gate.countDown();
    screen.awaitWords("This computer is called mara-desktop in the team.");
    assertFalse(screen.shows("Join Northlight Studio"));
    assertFalse(screen.shows("Can’t reach"));
  }

  @Test
  void an_account_that_comes_too_late_is_not_entered() {
    CountDownLatch gate = new CountDownLatch(1);
    screen.run(() -> controller.join(LINK));
    screen.awaitWords("Join Northlight Studio");
    fillRegister("Ben Okafor", "ben");
    entry.hold(gate);
    screen.clickWords("Create account");
    screen.until("asked", () -> entry.asked().size() == 2);
    screen.clickWords("Back");
    screen.fill("address", LINK);
    gate.countDown();
    screen.press(KeyCode.ENTER);
    screen.awaitWords("Join Northlight Studio");
    assertEquals(List.of(), entered);
  }

  @Test
  void signing_in_needs_address_name_and_password() {
    screen.clickWords("Sign in on this device");
    screen.awaitWords("Welcome back");
    assertEquals("address", screen.focused());
    screen.type("mara-desktop");
    screen.fill("user-name", "ben");
    screen.fill("password", "wrong password");
    entry.refuse(Reason.BAD_CREDENTIALS, 0);
    screen.clickWords("Sign in");
    screen.awaitWords("That user name and password don’t go together.");
    assertEquals("password", screen.focused());
    screen.fill("password", "a short sentence");
    screen.press(KeyCode.ENTER);
    screen.until("in", () -> entered.equals(List.of("joined")));
    assertEquals(
        "sign in ben@mara-desktop:7480 on mara-desktop with a short sentence",
        entry.asked().getLast());
  }

  @Test
  void a_signed_out_device_comes_back_with_its_team_and_name() {
    screen.run(() -> controller.signInAgain(SampleTeam.northlight().account()));
    screen.awaitWords("Northlight Studio, on");
    screen.until("the password", () -> screen.focused().equals("password"));
    assertFalse(screen.shows("Invite link or address"));
    screen.clickWords("Open without connection");
    assertEquals(List.of("local"), entered);
  }

  @Test
  void after_another_key_only_a_new_link_says_where_the_team_is() {
    screen.run(() -> controller.signInByLink(SampleTeam.northlight().account()));
    screen.until("the address", () -> screen.focused().equals("address"));
    assertEquals("elif", screen.text("user-name"));
    screen.clickWords("Open without connection");
    assertEquals(List.of("local"), entered);
  }

  @Test
  void one_can_write_at_once_even_before_the_first_frame() {
    screen.run(
        () -> {
          controller.close();
          controller = fresh();
          screen.window().overlay().content(controller.view());
          controller.signInAgain(SampleTeam.northlight().account());
        });
    screen.until("the password", () -> screen.focused().equals("password"));
  }

  @Test
  void a_copied_link_is_offered_and_used_when_asked_for() {
    screen.click("join-team");
    screen.run(
        () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, LINK)));
    screen.clickWords("Back");
    screen.awaitWords("Use the invite you copied?");
    assertEquals(List.of(), entry.asked());
    screen.clickWords("Use it");
    screen.awaitWords("Join Northlight Studio");
  }

  @Test
  void a_copied_link_to_a_message_is_no_invitation() {
    String link = "hearth://message/4711/0193a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b";
    screen.click("join-team");
    screen.run(
        () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, link)));
    screen.clickWords("Back");
    screen.awaitWords("Join a team");
    assertFalse(screen.shows("Use the invite you copied?"));
  }

  @Test
  void the_brand_makes_room_in_a_narrow_window() {
    screen.awaitWords("Gather round.");
    screen.resize(420, 800);
    screen.until("one column", () -> !screen.shows("Gather round."));
    screen.awaitWords("Start a team");
  }

  private void fillStart() {
    screen.click("start-team");
    screen.fill("team", " Northlight Studio ");
    screen.fill("display-name", "Elif Demir");
    screen.fill("user-name", "elif");
    screen.fill("password", "a short sentence");
  }

  private void fillRegister(String name, String user) {
    screen.fill("display-name", name);
    screen.fill("user-name", user);
    screen.fill("password", "a short sentence");
  }

  /** A computer that starts its relay unless it was told otherwise. */
  private static final class ScriptedHosting implements Hosting {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<HostingException> refusals = new CopyOnWriteArrayList<>();

    void refuseOnce(HostingException refusal) {
      refusals.add(refusal);
    }

    @Override
    public String computer() {
      return "mara-desktop";
    }

    @Override
    public RelayAddress start(String team, int port) throws HostingException {
      asked.add("start " + team + " at " + port);
      if (!refusals.isEmpty()) {
        throw refusals.removeFirst();
      }
      return new RelayAddress("127.0.0.1", RelayAddress.DEFAULT_PORT, null);
    }
  }
}
