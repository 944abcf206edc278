package chat.hearth.torture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/** Draws work and faults from a seed: the same seed gives the same plan. */
final class Planner {

  /** How often each device's person does something. */
  private static final int WORK_MILLIS = 220;

  private static final int STRIKE_MILLIS = 1_300;
  private static final int NEW_DEVICES = 2;

  /** What is done to messages without words: of so many two are pins, one a star, two hide. */
  private static final int KINDS = 9;

  /** Of a thousand orders so many send a file. */
  private static final int FILES = 20;

  /** These and those below send something again. */
  private static final int FORWARDS = 45;

  private static final int DRAFTS = 4;
  private static final int DRAFTS_MILLIS = 1_000;
  private static final int FILE_BYTES = 600_000;

  private static final List<String> EMOJI = List.of("👍", "❤️", "🎂");

  private final Random random;
  private final Cast cast;
  private final Set<FaultKind> kinds;
  private final long millis;
  private final List<Step> steps = new ArrayList<>();
  private int texts;

  private Planner(long seed, Cast cast, Set<FaultKind> kinds, long millis) {
    this.random = new Random(seed);
    this.cast = cast;
    this.kinds = kinds;
    this.millis = millis;
  }

  /** The plan for so many milliseconds, in the order of time. */
  static List<Step> plan(long seed, Cast cast, Set<FaultKind> kinds, long millis) {
    Planner planner = new Planner(seed, cast, kinds, millis);
    for (int device = 0; device < cast.devices().size(); device++) {
      planner.work(device);
      planner.drafts(device);
    }
    planner.signIns();
    planner.strikes();
    return planner.steps.stream().sorted(Comparator.comparingLong(Step::at)).toList();
  }

  private void work(int device) {
    long at = pause(WORK_MILLIS);
    while (at < millis) {
      steps.add(new Step(at, new Step.Work(device, order(device))));
      at += pause(WORK_MILLIS);
    }
  }

  /** Whoever says something in a thread has no draft there any more: some are begun at the end. */
  private void drafts(int device) {
    for (int i = 0; i < DRAFTS; i++) {
      long at = Math.max(0, millis - 1 - random.nextInt(DRAFTS_MILLIS));
      Order jot = jot(random.nextInt(1_000_000), cast.user(device));
      steps.add(new Step(at, new Step.Work(device, jot)));
    }
  }

  private Order jot(int thread, String user) {
    String text = random.nextInt(4) == 0 ? "" : "draft-" + user + "-" + ++texts;
    return new Order.Jot(thread, text, random.nextInt(2) == 0 ? random.nextInt(1_000_000) : -1);
  }

  private Order order(int device) {
    int thread = random.nextInt(1_000_000);
    int dice = random.nextInt(1000);
    String user = cast.user(device);
    if (dice < FILES) {
      return new Order.Enclose(thread, text(user), 1 + thread % FILE_BYTES);
    }
    if (dice < FORWARDS) {
      return forward(dice, thread);
    }
    if (dice < 520) {
      return new Order.Say(thread, text(user));
    }
    if (dice < 680) {
      return amendment(dice, thread, user);
    }
    if (dice < 820) {
      return new Order.Read(thread);
    }
    if (dice < 835) {
      return new Order.Start(people(device), text(user));
    }
    if (dice < 860) {
      return new Order.Add(thread, somebody());
    }
    if (dice < 868) {
      return new Order.Remove(thread, somebody());
    }
    if (dice < 872) {
      return new Order.Leave(thread);
    }
    if (dice < 892) {
      return new Order.Rename(thread, "title " + ++texts);
    }
    return dice < 993 ? ownNote(dice, thread, user) : new Order.Wake();
  }

  /** What nobody else is to see. */
  private Order ownNote(int dice, int thread, String user) {
    if (dice < 925) {
      return new Order.Nickname(thread, "nick-" + user + "-" + ++texts);
    }
    if (dice < 945) {
      return new Order.Mute(thread, random.nextBoolean());
    }
    if (dice < 955) {
      return new Order.Unread(thread);
    }
    if (dice < 975) {
      return jot(thread, user);
    }
    return dice < 985
        ? new Order.Pin(thread, random.nextBoolean())
        : new Order.Show(random.nextInt(1_000_000));
  }

  private Order.Amend forward(int dice, int thread) {
    int pick = random.nextInt(1_000_000);
    int to = random.nextInt(1_000_000);
    return switch (dice % 3) {
      case 0 -> new Order.Move(thread, pick, to);
      case 1 -> new Order.Forward(thread, pick, true, List.of(to));
      default -> new Order.Forward(thread, pick, false, List.of(to, to + 1 + pick % 3));
    };
  }

  private Order.Amend amendment(int dice, int thread, String user) {
    int pick = random.nextInt(1_000_000);
    if (dice < 565) {
      return new Order.Answer(thread, pick, text(user));
    }
    if (dice < 605) {
      return new Order.Edit(thread, pick, text(user));
    }
    if (dice < 625) {
      return new Order.Delete(thread, pick);
    }
    boolean on = random.nextInt(3) > 0;
    return switch (pick % KINDS) {
      case 0, 1 -> new Order.Keep(thread, pick / KINDS, on);
      case 2 -> new Order.Star(thread, pick / KINDS, on);
      case 3, 4 -> new Order.Hide(thread, pick / KINDS);
      default -> new Order.React(thread, pick, EMOJI.get(pick % EMOJI.size()), on);
    };
  }

  private String text(String user) {
    return user + " says " + ++texts;
  }

  private List<Long> people(int device) {
    long owner = cast.userId(cast.devices().get(device));
    List<Long> others =
        LongStream.rangeClosed(1, cast.users().size()).filter(u -> u != owner).boxed().toList();
    int first = random.nextInt(others.size());
    int count = 1 + random.nextInt(others.size());
    List<Long> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      people.add(others.get((first + i) % others.size()));
    }
    return people;
  }

  private long somebody() {
    return cast.userId(random.nextInt(cast.users().size()));
  }

  private void signIns() {
    for (int i = 0; i < NEW_DEVICES && millis >= 20_000; i++) {
      long at = millis / 5 + random.nextLong(millis / 2);
      steps.add(new Step(at, new Step.SignIn(random.nextInt(cast.users().size()))));
    }
  }

  /** What is struck is left alone until it had time to heal; everything else may strike as well. */
  private void strikes() {
    if (kinds.isEmpty()) {
      return;
    }
    backups();
    FaultDice dice = new FaultDice(random, kinds, cast.devices().size(), millis);
    long at = pause(STRIKE_MILLIS);
    while (at < millis) {
      Fault fault = dice.draw();
      if (isFree(fault, at)) {
        steps.add(new Step(at, new Step.Strike(fault)));
      }
      at += pause(STRIKE_MILLIS);
    }
  }

  /** One is taken, and put back a while later; in a long run again and again. */
  private void backups() {
    long apart = Math.max(12_000, millis / 5);
    for (long at = apart;
        kinds.contains(FaultKind.RESTORE) && at + apart < millis;
        at += 2 * apart) {
      steps.add(new Step(at, new Step.Strike(new Fault.Backup())));
      steps.add(new Step(at + apart, new Step.Strike(new Fault.Restore())));
    }
  }

  private boolean isFree(Fault fault, long at) {
    return steps.stream()
        .filter(s -> s.deed() instanceof Step.Strike)
        .allMatch(s -> isApart(s.at(), ((Step.Strike) s.deed()).fault(), at, fault));
  }

  private static boolean isApart(long at, Fault one, long otherAt, Fault other) {
    return one.device() != other.device()
        || at + rest(one) <= otherAt
        || otherAt + rest(other) <= at;
  }

  private static long rest(Fault fault) {
    return fault.lasts() + (fault.device() < 0 ? 4_000 : 2_500);
  }

  /** Around the mean, with some that come close together. */
  private long pause(int mean) {
    return 1 + (long) (-mean * Math.log(1 - random.nextDouble()));
  }
}
