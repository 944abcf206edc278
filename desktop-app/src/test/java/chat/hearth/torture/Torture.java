package chat.hearth.torture;

import chat.hearth.torture.Violation.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One run from the first registration to the verdict. */
final class Torture {

  private final Settings settings;
  private final Cast cast;
  private final History history;
  private final Ledger ledger;
  private final Keepsakes keepsakes = new Keepsakes();

  private Torture(Settings settings, History history) {
    this.settings = settings;
    this.cast = Cast.of(settings.clients());
    this.history = history;
    this.ledger = new Ledger(history);
  }

  /** Runs the plan of the seed, heals everything, and compares. */
  static Verdict run(Settings settings) throws IOException, InterruptedException, SQLException {
    Folders.empty(settings.folder());
    try (History history = new History(settings.folder().resolve("history.jsonl"))) {
      return new Torture(settings, history).run();
    }
  }

  private Verdict run() throws IOException, InterruptedException, SQLException {
    Path folder = settings.folder();
    List<Step> plan =
        Planner.plan(settings.seed(), cast, settings.faults(), settings.seconds() * 1000L);
    Files.write(folder.resolve("plan.txt"), plan.stream().map(Step::toString).toList());
    try (Team team = new Team(new Workshop(folder, settings.patch(), history, ledger), cast)) {
      team.assemble();
      Injector injector = new Injector(team, keepsakes, history, ledger);
      play(plan, team, injector);
      history.add("FAULT", "no more");
      injector.await();
      List<Violation> found = new ArrayList<>();
      for (String ill : team.heal()) {
        found.add(Violation.of(Kind.NOT_HEALED, ill + " did not become whole again", ill));
      }
      Map<String, Screen> screens = team.screens(true);
      team.devices().stream()
          .map(Device::name)
          .filter(name -> !screens.containsKey(name))
          .forEach(name -> found.add(Violation.of(Kind.NOT_HEALED, name + " shows nothing", name)));
      team.stop();
      Evidence evidence = evidence(team, screens);
      injector.troubles().forEach(t -> found.add(Violation.of(Kind.TROUBLE, t)));
      team.devices().forEach(d -> found.addAll(troubles(d)));
      found.addAll(Judge.judge(evidence));
      return new Verdict(settings, evidence, injector.struck(), longest(team), found, history);
    }
  }

  private void play(List<Step> plan, Team team, Injector injector) throws InterruptedException {
    long start = history.now();
    for (Step step : plan) {
      long wait = start + step.at() - history.now();
      if (wait > 0) {
        Thread.sleep(wait);
      }
      switch (step.deed()) {
        case Step.Work work -> team.devices().get(work.device()).tell(work.order());
        case Step.SignIn signIn -> {
          Device fresh = team.signIn(signIn.user());
          history.add("FAULT", "a new device: " + fresh.name());
        }
        case Step.Strike strike -> injector.strike(strike.fault());
      }
    }
  }

  private Evidence evidence(Team team, Map<String, Screen> screens) throws SQLException {
    Map<String, List<Note.Said>> said = new HashMap<>();
    Map<String, List<Note.Hid>> hid = new HashMap<>();
    List<String> forwarded = new ArrayList<>();
    Map<String, Set<String>> kept = new HashMap<>();
    Map<String, List<Device.WentBack>> back = new HashMap<>();
    for (Device device : team.devices()) {
      said.put(device.name(), device.said());
      hid.put(device.name(), device.hid());
      forwarded.addAll(device.forwarded());
      kept.put(device.name(), keepsakes.of(device.name()));
      back.put(device.name(), device.wentBack());
    }
    Census census = Census.read(team.relay().data());
    return new Evidence(ledger, census, said, hid, forwarded, screens, kept, back);
  }

  private static List<Violation> troubles(Device device) {
    return device.troubles().stream()
        .map(t -> Violation.of(Kind.TROUBLE, device.name() + ": " + t, device.name()))
        .toList();
  }

  private static long longest(Team team) {
    return team.devices().stream().mapToLong(d -> d.outages().longest()).max().orElse(0);
  }
}
