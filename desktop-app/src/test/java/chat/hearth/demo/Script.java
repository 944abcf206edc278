package chat.hearth.demo;

import static chat.hearth.demo.Hand.await;

import chat.hearth.client.Client;
import chat.hearth.client.ClientEntry;
import chat.hearth.client.Connection;
import chat.hearth.client.Entry.Registration;
import chat.hearth.client.MessageRow;
import chat.hearth.client.PersonRow;
import chat.hearth.client.RelayAddress;
import chat.hearth.client.SendState;
import chat.hearth.client.ThreadRow;
import chat.hearth.client.net.TyrusDialer;
import chat.hearth.model.EventBody;
import chat.hearth.model.Presence;
import chat.hearth.model.ThreadId;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;

/** The play: Anna hosts a team, Ben joins, and they use everything there is. */
final class Script implements AutoCloseable {

  private static final String PASSWORD = "a short sentence";
  private static final double WIDTH = 990;
  private static final double HEIGHT = 760;
  private static final List<String> TEAM =
      List.of(
          "Mara Lindqvist",
          "Priya Nair",
          "Jonas Weber",
          "Nora Haddad",
          "Samuel Osei",
          "Aiko Tanaka",
          "Elif Demir",
          "Lena Vogt",
          "Omar Farouk",
          "Chen Wei");

  private final Path folder;
  private final Report report;
  private final Player anna;
  private final Player ben;
  private final List<Client> others = new ArrayList<>();
  private ThreadId group = new ThreadId(1);
  private ThreadId pair = new ThreadId(1);

  Script(Path folder, Report report) {
    this.folder = folder;
    this.report = report;
    anna = new Player(folder.resolve("anna"), new TyrusDialer(), WIDTH, HEIGHT, 0);
    ben = new Player(folder.resolve("ben"), new TyrusDialer(), WIDTH, HEIGHT, WIDTH + 10);
  }

  void play() {
    Hand a = anna.hand();
    Hand b = ben.hand();
    entering(a, b);
    if (!anna.signedIn() || !ben.signedIn()) {
      return; // nothing else can be tried
    }
    contacts(a);
    pairOfThem(a, b);
    groupOfMany(a, b);
    privateCopies(a, b);
    presenceAndHistory();
    offline(b);
    accounts(a, b);
  }

  private void entering(Hand a, Hand b) {
    anna.picture("welcome");
    report.step(
        "start a team on this computer and register",
        () -> {
          a.click("start-team");
          anna.picture("start");
          a.write("team", "Northlight Studio");
          person(a, "Anna Berg", "anna");
          a.clickText("Start the team");
          await("to be in", anna::signedIn);
          a.awaitReads("Invite people");
          a.awaitReads("hearth://join/");
          anna.picture("host");
        });
    report.step(
        "join by link and register",
        () -> {
          b.click("join-team");
          ben.picture("join");
          b.write("address", link());
          b.clickText("Go on");
          b.awaitReads("Join Northlight Studio");
          person(b, "Ben Okri", "Anna");
          b.clickText("Create account");
          b.awaitReads("Use small letters");
          b.write("user-name", "anna");
          b.clickText("Create account");
          b.awaitReads("is taken");
          ben.picture("register");
          b.write("user-name", "ben");
          b.clickText("Create account");
          await("to be in", ben::signedIn);
          ben.picture("empty");
        });
    report.step("ten more people register", this::seed);
  }

  private static void person(Hand hand, String name, String user) {
    hand.write("display-name", name);
    hand.write("user-name", user);
    hand.write("password", PASSWORD);
  }

  private String link() {
    return anna.graph().relay().invite(100, 1).link();
  }

  private void seed() throws Exception {
    RelayAddress address = RelayAddress.parse(link());
    for (String name : TEAM) {
      String user = name.split(" ", 2)[0].toLowerCase(Locale.ROOT);
      ClientEntry entry =
          new ClientEntry(
              folder.resolve(user), new TyrusDialer(), Clock.systemUTC(), new SecureRandom());
      others.add(
          entry.register(address, new Registration(user, name, PASSWORD, name + "’s laptop")));
    }
    Hand.await(
        "for all to be online",
        () -> others.stream().allMatch(c -> c.connection() instanceof Connection.Online));
  }

  private void contacts(Hand a) {
    report.step(
        "find a person in the directory and add them",
        () -> {
          a.click("rail-contacts");
          for (String who : List.of("Ben", "Mara", "Priya", "Jonas")) {
            a.click("add-person");
            a.write("find-person", who);
            await("for one to be found", () -> a.count("person-picker") == 1 && a.reads("@"));
            a.awaitReads(who);
            a.press(KeyCode.DOWN);
            a.press(KeyCode.ENTER);
            await("for the book", () -> book().contains(who));
            a.clickText("Done");
          }
          a.awaitReads("Online, 4");
        });
    report.step(
        "private nickname of a contact",
        () -> {
          a.clickText("Ben Okri");
          a.awaitReads("Your name for Ben");
          a.click("nickname-edit");
          a.write("nickname", "Benny");
          a.press(KeyCode.ENTER);
          a.awaitReads("Benny");
          anna.picture("contacts");
          if (ben.client().account().displayName().contains("Benny")) {
            throw new IllegalStateException("Ben can see his nickname");
          }
        });
  }

  private String book() {
    return anna.client().people().contacts().stream().map(PersonRow::displayName).toList() + "";
  }

  private void pairOfThem(Hand a, Hand b) {
    report.step(
        "first message starts a thread for both",
        () -> {
          a.click("card-message");
          a.awaitReads("Say hello to Benny.");
          a.click("composer");
          a.type("Hello Ben, the fire is lit.");
          a.press(KeyCode.ENTER);
          b.awaitReads("Hello Ben, the fire is lit.");
          pair = anna.client().threads().list().getFirst().threadId();
        });
    report.step(
        "text with line breaks, read ticks",
        () -> {
          b.clickText("Anna Berg");
          b.awaitReads("Write to Anna Berg");
          b.click("composer");
          b.type("Two lines:");
          b.shift(KeyCode.ENTER);
          b.type("warm hands.");
          b.press(KeyCode.ENTER);
          a.awaitReads("Two lines:\nwarm hands.");
          await("for the read tick", () -> last(ben.client(), pair).state() == SendState.READ);
        });
    report.step(
        "typing is shown",
        () -> {
          a.click("composer");
          a.type("I am thinking");
          b.awaitReads("Anna is typing…");
          ben.picture("typing");
        });
    report.step(
        "draft is kept",
        () -> {
          a.click("rail-contacts");
          a.click("rail-threads");
          await("for the draft", () -> !row(anna.client(), pair).draft().isEmpty());
          a.awaitReads("I am thinking");
          a.write("composer", "");
        });
  }

  private void groupOfMany(Hand a, Hand b) {
    report.step(
        "group thread from the new-thread dialog",
        () -> {
          a.ctrl(KeyCode.N, false);
          for (String who : List.of("Benny", "Mara", "Priya", "Jonas")) {
            a.write("with", who.substring(0, 4));
            await("for " + who, () -> a.count("clickable") == 1);
            a.press(KeyCode.ENTER);
          }
          a.write("topic", "Launch week");
          anna.picture("new-thread");
          a.click("start-thread");
          a.awaitReads("Write to Launch week");
          a.type("Cover three. The title moved up.");
          a.press(KeyCode.ENTER);
          b.awaitReads("Launch week");
          group = anna.client().threads().list().getFirst().threadId();
          await("for Ben", () -> ben.client().threads().find(group).isPresent());
        });
    report.step(
        "group message seen by all",
        () -> {
          others.get(0).messages().send(waited(others.get(0)), "Cake at four, everyone’s invited.");
          others.get(1).messages().send(waited(others.get(1)), "Much better. Ship it!");
          a.awaitReads("Cake at four");
          a.awaitReads("Ship it!");
          b.awaitReads("Ship it!");
          anna.picture("main");
        });
    report.step(
        "rename the group",
        () -> {
          a.click("chat-info");
          a.write("details-topic", "Launch day");
          a.press(KeyCode.ENTER);
          b.awaitReads("Launch day");
          anna.picture("details");
        });
    report.step(
        "add a member, who sees the whole history",
        () -> {
          a.click("details-add");
          a.write("add-members", "Nora");
          await("for Nora", () -> a.count("clickable") == 1);
          a.press(KeyCode.DOWN);
          a.click("add-members");
          a.press(KeyCode.TAB);
          a.clickText("Nora Haddad");
          a.click("add-do");
          await("for Nora’s copy", () -> others.get(3).threads().find(group).isPresent());
          await(
              "for the history",
              () ->
                  others.get(3).messages().latest(group, 50).rows().stream()
                      .anyMatch(r -> r.body() instanceof EventBody.Started));
        });
    report.step(
        "remove a member",
        () -> {
          a.clickNamed("Remove Jonas Weber");
          a.clickText("Remove");
          await("for Jonas to be out", () -> !row(others.get(2), group).writable());
        });
    report.step(
        "leave a thread",
        () -> {
          others.get(1).threads().leave(group);
          a.awaitReads("Priya left");
          a.click("details-close");
        });
    report.step(
        "second thread with the same people",
        () -> {
          a.ctrl(KeyCode.N, false);
          a.write("with", "Benny");
          await("for Ben", () -> a.count("clickable") == 1);
          a.press(KeyCode.ENTER);
          a.awaitReads("You two already share a thread");
          a.write("topic", "Poster print");
          a.click("start-thread");
          a.awaitReads("Write to Poster print");
          a.type("About the poster only.");
          a.press(KeyCode.ENTER);
          b.awaitReads("About the poster only.");
          await(
              "for two threads",
              () ->
                  anna.client()
                          .threads()
                          .withExactly(List.of(ben.client().account().userId()))
                          .size()
                      == 2);
        });
  }

  private ThreadId waited(Client client) {
    await("for the group", () -> client.threads().find(group).isPresent());
    return group;
  }

  private void privateCopies(Hand a, Hand b) {
    report.step(
        "mute, pin and nickname are private",
        () -> {
          a.clickText("Launch day");
          a.click("chat-info");
          a.click("details-mute");
          a.click("details-pin");
          a.write("details-nickname", "Our big day");
          a.press(KeyCode.ENTER);
          await(
              "for the changes",
              () -> {
                ThreadRow r = row(anna.client(), group);
                return r.muted() && r.pinned() && "Our big day".equals(r.nickname());
              });
          a.awaitReads("Our big day");
          ThreadRow bens = row(ben.client(), group);
          if (bens.muted() || bens.pinned() || bens.nickname() != null) {
            throw new IllegalStateException("Ben sees Anna’s settings");
          }
          a.click("details-close");
        });
    report.step(
        "unread badge and mark as read",
        () -> {
          ThreadId other = row(ben.client(), pair).threadId();
          others.get(0).messages().send(group, "And bring plates.");
          await("for the badge", () -> row(ben.client(), group).unread() > 0);
          b.clickText("Launch day");
          await("for it to be read", () -> row(ben.client(), group).unread() == 0);
          if (other.equals(group)) {
            throw new IllegalStateException("one thread is not two");
          }
        });
    report.step(
        "thread list moves by the newest message",
        () -> {
          others.get(0).messages().send(group, "Plates found.");
          await(
              "for the order",
              () -> ben.client().threads().list().getFirst().threadId().equals(group));
        });
    report.step(
        "archive, and back with the next message",
        () -> {
          a.clickText("Poster print");
          a.ctrl(KeyCode.A, true);
          ThreadId poster = find(anna.client(), "Poster print").threadId();
          await("for the archive", () -> row(anna.client(), poster).archived());
          ben.client().messages().send(poster, "Printed.");
          await("for it to come back", () -> !row(anna.client(), poster).archived());
        });
    report.step(
        "search by name",
        () -> {
          a.ctrl(KeyCode.K, false);
          a.type("poster");
          a.awaitReads("People and threads");
          anna.picture("search");
          a.press(KeyCode.ENTER);
          a.awaitReads("Write to Poster print");
        });
  }

  private void presenceAndHistory() {
    report.step(
        "away, offline with last seen",
        () -> {
          Client mara = others.get(0);
          mara.active(false);
          await("for away", () -> state(mara) == Presence.State.AWAY);
          mara.close();
          await("for offline", () -> state(mara) == Presence.State.OFFLINE);
        });
    report.step(
        "history comes by pages",
        () -> {
          Client jonas = others.get(3);
          for (int i = 1; i <= 150; i++) {
            jonas.messages().send(group, "Line " + i + " of a long story.");
          }
          await(
              "for all of it",
              () ->
                  last(anna.client(), group).body() instanceof EventBody.Message m
                      && m.text().startsWith("Line 150 "));
          MessageRow first = anna.client().messages().latest(group, 50).rows().getFirst();
          if (anna.client().messages().before(group, first.seq(), 50).rows().size() != 50) {
            throw new IllegalStateException("no page before the newest");
          }
        });
  }

  private Presence.State state(Client who) {
    return anna.client()
        .people()
        .find(who.account().userId())
        .map(PersonRow::presence)
        .map(Presence::state)
        .orElse(Presence.State.ONLINE);
  }

  private void offline(Hand b) {
    report.step(
        "offline: read, write, and the outbox drains by itself",
        () -> {
          anna.graph().relay().pause();
          await(
              "for Ben to be offline",
              () -> ben.client().connection() instanceof Connection.Offline);
          b.clickText("Anna Berg");
          b.click("composer");
          b.type("Written in the dark.");
          b.press(KeyCode.ENTER);
          b.awaitReads("Written in the dark.");
          b.awaitReads("is offline");
          ben.picture("offline");
          anna.graph().relay().resume();
          b.clickText("Try now");
          await(
              "for Anna to have it",
              () ->
                  last(anna.client(), pair).body() instanceof EventBody.Message m
                      && m.text().equals("Written in the dark."));
        });
  }

  private void accounts(Hand a, Hand b) {
    report.step(
        "several devices: sign in, whole history, revoke",
        () -> {
          try (Player second =
              new Player(folder.resolve("ben2"), new TyrusDialer(), WIDTH, HEIGHT, 0)) {
            Hand s = second.hand();
            s.clickText("Sign in on this device");
            s.write("address", link());
            s.write("user-name", "ben");
            s.write("password", "not my password");
            s.clickText("Sign in");
            s.awaitReads("don’t go together");
            second.picture("sign-in");
            s.write("password", PASSWORD);
            s.clickText("Sign in");
            await("to be in", second::signedIn);
            await(
                "for the history",
                () ->
                    second
                        .client()
                        .threads()
                        .find(pair)
                        .map(r -> r.lastSeq() == row(ben.client(), pair).lastSeq())
                        .orElse(false));
            ben.client().messages().send(pair, "From my first device.");
            await(
                "for own messages",
                () ->
                    last(second.client(), pair).body() instanceof EventBody.Message m
                        && m.text().equals("From my first device."));
            b.click("rail-settings");
            b.clickText("Devices");
            b.awaitReads("Other devices");
            ben.picture("devices");
            b.clickText("Sign out");
            b.clickText("Sign out");
            await("for the end", () -> second.client().connection() instanceof Connection.Ended);
          }
        });
    report.step(
        "change the password",
        () -> {
          b.clickText("Profile");
          b.write("old-password", PASSWORD);
          b.write("new-password", "another short sentence");
          b.clickText("Change password");
          b.awaitReads("Password changed");
          ben.picture("profile");
          b.clickText("Appearance");
          ben.picture("appearance");
          b.clickText("Keyboard");
          ben.picture("keyboard");
        });
    report.step(
        "blocked people can’t write alone or see presence",
        () -> {
          a.click("rail-contacts");
          a.clickText("Benny");
          a.click("card-block");
          a.clickText("Block");
          await("for the block", () -> row(anna.client(), pair).blocked());
          ben.client().messages().send(pair, "Are you there?");
          await("for the refusal", () -> last(ben.client(), pair).state() == SendState.REFUSED);
          b.click("rail-threads");
          b.clickText("Anna Berg");
          b.awaitReads("Not sent");
          ben.picture("refused");
        });
    report.step(
        "sign out here",
        () -> {
          b.click("rail-me");
          ben.client().devices().signOut();
        });
  }

  private static ThreadRow row(Client client, ThreadId id) {
    return client.threads().find(id).orElseThrow();
  }

  private static ThreadRow find(Client client, String name) {
    return client.threads().list().stream()
        .filter(r -> r.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static MessageRow last(Client client, ThreadId id) {
    return client.messages().latest(id, 5).rows().getLast();
  }

  @Override
  public void close() {
    others.forEach(Client::close);
    ben.close();
    anna.close();
  }
}
