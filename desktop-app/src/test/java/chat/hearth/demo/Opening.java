package chat.hearth.demo;

import chat.hearth.client.Client;
import chat.hearth.client.Connection;
import chat.hearth.client.RelayAddress;

/** A team is founded, people come in, and find each other. */
final class Opening {

  private final Cast cast;
  private final Checks checks;
  private RelayAddress invite = new RelayAddress("127.0.0.1", RelayAddress.DEFAULT_PORT, null);

  Opening(Cast cast, Checks checks) {
    this.cast = cast;
    this.checks = checks;
  }

  /** Lets everybody in. */
  void enter() {
    checks.check("Anna starts a team on this computer", this::found);
    checks.check("the host panel shows an invite link", this::invite);
    checks.check("Ben joins with the link over his cable", this::join);
    checks.check("ten colleagues register with a new link", this::colleagues);
  }

  void play() {
    enter();
    checks.check("Ben signs in on a second device", this::secondDevice);
    checks.check("Anna finds Ben in the directory and adds him", this::addContact);
    checks.check("Anna gives Cleo a name that only she sees", this::nickname);
  }

  private void found() {
    AppWindow anna = cast.anna();
    anna.look();
    anna.awaitWords("Welcome to Hearth");
    anna.picture("welcome");
    anna.click("start-team");
    anna.fill("team", "Northlight Studio");
    anna.fill("display-name", "Anna Brandt");
    anna.fill("user-name", "anna");
    anna.fill("password", Colleagues.PASSWORD);
    anna.picture("start-team");
    anna.clickWords("Start the team");
    anna.until("a free port", () -> anna.signedIn() || offeredPort(anna));
    anna.until("Anna to be in", anna::signedIn);
    anna.until("a connection", () -> anna.client().connection() instanceof Connection.Online);
  }

  /** Another relay may run on this computer: takes the port that the app offers instead. */
  private static boolean offeredPort(AppWindow anna) {
    if (anna.shows("Another program uses port")) {
      anna.clickWords(anna.read(words -> words.startsWith("Use ")));
      return true;
    }
    return false;
  }

  private void invite() throws Exception {
    AppWindow anna = cast.anna();
    anna.awaitWords("Hosting");
    invite = RelayAddress.parse(anna.read(Opening::link));
    anna.picture("host");
    cast.layCable(invite.port());
  }

  private void colleagues() throws Exception {
    AppWindow anna = cast.anna();
    String used = invite.link();
    anna.clickWords("New link");
    cast.colleagues()
        .register(RelayAddress.parse(anna.read(words -> link(words) && !words.equals(used))));
  }

  private static boolean link(String words) {
    return words.startsWith("hearth://join/");
  }

  private void join() {
    AppWindow ben = cast.ben();
    ben.look();
    String code = invite.invite() == null ? "" : invite.invite();
    ben.click("join-team");
    ben.fill("address", cast.overTheCable(code).link());
    ben.picture("join");
    ben.clickWords("Go on");
    ben.awaitWords("Join Northlight Studio");
    ben.fill("display-name", "Ben Okafor");
    ben.fill("user-name", "ben");
    ben.fill("password", Colleagues.PASSWORD);
    ben.picture("register");
    ben.clickWords("Create account");
    ben.until("Ben to be in", ben::signedIn);
    ben.awaitWords("The fire is lit");
    ben.picture("empty");
  }

  private void secondDevice() throws Exception {
    Client tablet =
        cast.colleagues()
            .signIn("Ben’s tablet", new RelayAddress("127.0.0.1", invite.port(), null), "ben");
    cast.ben().until("the tablet online", () -> tablet.connection() instanceof Connection.Online);
  }

  private void addContact() {
    AppWindow anna = cast.anna();
    anna.look();
    anna.click("rail-contacts");
    anna.picture("contacts-empty");
    for (String name : new String[] {"Ben Okafor", "Cleo Ferrand", "Dario Conti"}) {
      anna.click("add-person");
      anna.fill("find-person", name.substring(0, 4));
      anna.clickWords(name);
      anna.clickWords("Done");
      anna.until(
          name + " in the book",
          () -> anna.client().people().contacts().stream().anyMatch(p -> p.name().equals(name)));
    }
    anna.awaitWords("Cleo Ferrand");
    anna.clickWords("Ben Okafor");
    anna.awaitWords("Message");
    anna.picture("contacts");
  }

  private void nickname() {
    AppWindow anna = cast.anna();
    anna.clickWords("Cleo Ferrand");
    anna.awaitWords("Your name for Cleo");
    anna.click("nickname-edit");
    anna.fill("nickname", "Captain Cleo");
    anna.clickWords("Save");
    anna.awaitWords("Captain Cleo");
    if (cast.bensClient().people().contacts().stream()
        .anyMatch(p -> p.name().contains("Captain"))) {
      throw new AssertionError("Ben sees it too");
    }
  }
}
