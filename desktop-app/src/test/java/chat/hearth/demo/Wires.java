package chat.hearth.demo;

import chat.hearth.cable.Fate;
import chat.hearth.cable.Way;
import chat.hearth.client.Client;
import chat.hearth.client.Connection;
import chat.hearth.client.RelayAddress;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.ThreadId;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;

/** Offline and back, several devices, passwords, and the way out and in again. */
final class Wires {

  private static final int HISTORY = 130;
  private static final Pattern OLD =
      Pattern.compile("\"pull\".*\"from\":1,\"to\":([5-9]\\d|\\d{3})\\b");
  private static final String NEW_PASSWORD = "another short sentence";

  private final Cast cast;
  private final Checks checks;
  private final AppWindow anna;

  Wires(Cast cast, Checks checks) {
    this.cast = cast;
    this.checks = checks;
    this.anna = cast.anna();
  }

  void play() {
    checks.check("offline: Ben reads and writes on, and sees that he is offline", this::offline);
    checks.check("offline: the app starts with everything that is here", this::startOffline);
    checks.check("back online: what waited goes out by itself", this::backOnline);
    checks.check("a cable that repeats every frame doubles nothing", this::repeats);
    checks.check("a new device gets the full history", this::history);
    checks.check("another device is signed out from the list", this::revoke);
    checks.check("the password is changed", this::password);
    checks.check("light and dark theme", this::themes);
    checks.check("Ben signs out and in again", this::outAndIn);
    checks.check("a search says how far back it reaches until everything is there", this::reach);
  }

  private void offline() {
    AppWindow ben = cast.ben();
    ben.look();
    ben.click("rail-threads");
    ben.clickWords("Anna Brandt");
    ben.awaitWords("Write to Anna Brandt");
    cast.cable().cut();
    ben.until("offline", () -> cast.bensClient().connection() instanceof Connection.Offline);
    ben.click("composer");
    ben.type("Written in the tunnel");
    ben.press(KeyCode.ENTER);
    ben.awaitWords("Written in the tunnel");
    ben.awaitWords("is offline.");
    ben.picture("offline");
  }

  private void startOffline() {
    cast.benStartsAgain();
    AppWindow ben = cast.ben();
    ben.look();
    ben.awaitWords("Anna Brandt");
    ben.clickWords("Anna Brandt");
    ben.awaitWords("Written in the tunnel");
    if (Colleagues.has(cast.annasClient(), "Written in the tunnel")) {
      throw new AssertionError("the cable was not cut");
    }
  }

  private void backOnline() {
    cast.cable().mend();
    cast.bensClient().wake();
    anna.until("it", () -> Colleagues.has(cast.annasClient(), "Written in the tunnel"));
    cast.ben().until("online", () -> cast.bensClient().connection() instanceof Connection.Online);
  }

  private void repeats() {
    AppWindow ben = cast.ben();
    cast.cable().twice(true);
    ben.click("composer");
    ben.type("Said once");
    ben.press(KeyCode.ENTER);
    anna.until("it", () -> count(cast.annasClient(), "Said once") == 1);
    ThreadRow annas = direct(cast.annasClient(), "Ben Okafor");
    var _ = cast.annasClient().messages().send(annas.threadId(), "Heard once");
    ben.until("the answer", () -> count(cast.bensClient(), "Heard once") == 1);
    cast.cable().twice(false);
    if (count(cast.annasClient(), "Said once") != 1) {
      throw new AssertionError("it came twice");
    }
  }

  private void history() throws Exception {
    Client client = cast.annasClient();
    ThreadId thread = direct(client, "Ben Okafor").threadId();
    for (int i = 1; i <= HISTORY; i++) {
      var _ = client.messages().send(thread, "Box " + i + " is packed");
    }
    Client phone =
        cast.colleagues()
            .signIn("Ben’s old laptop", new RelayAddress("127.0.0.1", annasPort(), null), "ben");
    anna.until("the first and the last", () -> all(phone, thread));
  }

  private static boolean all(Client client, ThreadId thread) {
    List<String> texts =
        client.messages().latest(thread, 10_000).rows().stream().map(Colleagues::text).toList();
    return texts.contains("Good morning, Ben") && texts.contains("Box " + HISTORY + " is packed");
  }

  private void revoke() {
    AppWindow ben = cast.ben();
    ben.look();
    ben.click("rail-settings");
    ben.clickWords("Devices");
    ben.awaitWords("Ben’s old laptop");
    ben.picture("devices");
    ben.reveal("Sign out, Ben’s old laptop");
    ben.clickSpoken("Sign out, Ben’s old laptop");
    ben.awaitWords("Sign out Ben’s old laptop?");
    ben.picture("confirm");
    ben.clickWords("Sign out");
    Client lost = cast.colleagues().client("Ben’s old laptop");
    ben.until("signed out", () -> lost.connection() instanceof Connection.Ended);
  }

  private void password() {
    AppWindow ben = cast.ben();
    ben.clickWords("Profile");
    ben.reveal("new-password");
    ben.fill("old-password", Colleagues.PASSWORD);
    ben.fill("new-password", NEW_PASSWORD);
    ben.revealWords("Change password");
    ben.clickWords("Change password");
    ben.awaitWords("Password changed");
    ben.picture("profile");
  }

  private void themes() {
    AppWindow ben = cast.ben();
    ben.clickWords("Appearance");
    ben.click("theme-dark");
    ben.until("dark", ben::isDark);
    ben.click("theme-light");
    ben.until("light", () -> !ben.isDark());
    ben.picture("appearance");
  }

  private void outAndIn() {
    AppWindow ben = cast.ben();
    ben.look();
    ben.click("rail-me");
    ben.clickWords("Sign out…");
    ben.clickWords("Sign out");
    ben.awaitWords("Welcome to Hearth");
    ben.clickWords("Sign in on this device");
    ben.fill("address", cast.overTheCable("").toString());
    ben.fill("user-name", "ben");
    ben.fill("password", Colleagues.PASSWORD);
    ben.clickWords("Sign in");
    ben.awaitWords("don’t go together");
    ben.picture("signin-error");
    ben.fill("password", NEW_PASSWORD);
    cast.cable().trap(Way.TO_RELAY, Wires::asksForOld, Fate.DROP);
    ben.clickWords("Sign in");
    ben.until("Ben to be in", ben::signedIn);
    ben.awaitWords("Anna Brandt");
  }

  /** What is older than the page that comes first. */
  private static boolean asksForOld(String frame) {
    return OLD.matcher(frame).find();
  }

  private void reach() {
    AppWindow ben = cast.ben();
    ben.press(KeyCode.K, true, false);
    ben.type("packed");
    ben.awaitWords("Complete back to ");
    ben.picture("search-reach");
    cast.cable().disarm();
    cast.cable().reset();
    ben.awaitWords("Searched all ");
    ben.press(KeyCode.ESCAPE);
    ThreadId thread = direct(cast.annasClient(), "Ben Okafor").threadId();
    ben.until("everything", () -> all(cast.bensClient(), thread));
    ben.picture("back");
  }

  private int annasPort() {
    return cast.annasClient().account().relay().port();
  }

  private static long count(Client client, String text) {
    return client.threads().list().stream()
        .flatMap(t -> client.messages().latest(t.threadId(), 500).rows().stream())
        .filter(r -> Colleagues.text(r).equals(text))
        .count();
  }

  private static ThreadRow direct(Client client, String name) {
    return client.threads().list().stream()
        .filter(t -> t.direct() && t.title() == null && t.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no thread with " + name));
  }
}
