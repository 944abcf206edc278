package chat.hearth.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * What happens in a run, all of it drawn from the seed beforehand, so that a part of it can be left
 * out.
 *
 * @param owners for each device, which person it belongs to, from 0
 * @param moments in their order
 */
record Plan(long seed, int people, List<Integer> owners, List<Moment> moments) {

  private static final int KINDS_OF_DEEDS = 20;
  private static final int KINDS_OF_FAULTS = 8;
  private static final int SOON = 40;
  private static final int LONGEST_FAULT = 4_000;
  private static final int COMPARING = 2_000;

  /** A deed at a time of the run. */
  record Moment(int millis, Deed deed) {}

  Plan {
    owners = List.copyOf(owners);
    moments = List.copyOf(moments);
  }

  /** Draws a plan. */
  static Plan of(long seed) {
    Random chance = new Random(seed * 0x9E3779B97F4A7C15L);
    int people = chance.nextInt(2, 4);
    List<Integer> owners = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      owners.add(person);
    }
    owners.add(chance.nextInt(people));
    int length = chance.nextInt(1_000, 12_000);
    List<Moment> moments = new ArrayList<>();
    moments.add(new Moment(0, new Deed.Start(0, true)));
    int deeds = chance.nextInt(5, 13);
    int faults = chance.nextInt(1, 5);
    int devices = owners.size();
    int at = 0;
    for (int i = 0; i < deeds; i++) {
      boolean atOnce = chance.nextBoolean(); // so that deeds meet on their way
      at = atOnce ? at + chance.nextInt(SOON) : chance.nextInt(length);
      moments.add(new Moment(at, deed(chance, devices, people)));
    }
    for (int i = 0; i < faults; i++) {
      moments.add(new Moment(chance.nextInt(length), fault(chance, devices)));
    }
    restores(chance, length, devices, people, moments);
    for (int i = chance.nextInt(4); i > 0; i--) {
      moments.add(new Moment(chance.nextInt(length), note(chance, devices)));
    }
    for (int i = chance.nextInt(5); i > 0; i--) {
      moments.add(new Moment(chance.nextInt(length), amendment(chance, devices)));
    }
    moments.sort(Comparator.comparingInt(Moment::millis));
    return new Plan(seed, people, owners, moments);
  }

  /** The same without one of its moments. */
  Plan without(int index) {
    List<Moment> fewer = new ArrayList<>(moments);
    Moment _ = fewer.remove(index);
    return new Plan(seed, people, owners, fewer);
  }

  /**
   * In two of five runs a backup is put back, in some of them twice. Something is done that it does
   * not have, and something while the devices compare; then most can break.
   */
  private static void restores(
      Random chance, int length, int devices, int people, List<Moment> moments) {
    for (int i = chance.nextInt(5) - 2; i > 0; i--) {
      int backup = chance.nextInt(length);
      int restore = chance.nextInt(backup + 1, length + 1);
      int millis = chance.nextInt(1, LONGEST_FAULT);
      int back = restore + millis;
      moments.add(new Moment(backup, new Deed.Backup()));
      moments.add(new Moment(restore, new Deed.Restore(chance.nextBoolean(), millis)));
      for (int j = chance.nextInt(4); j > 0; j--) {
        int at = chance.nextInt(backup, restore);
        moments.add(new Moment(at, deed(chance, devices, people)));
      }
      for (int j = chance.nextInt(3); j > 0; j--) {
        int at = back + chance.nextInt(COMPARING);
        moments.add(new Moment(at, deed(chance, devices, people)));
      }
      if (chance.nextBoolean()) {
        moments.add(new Moment(back + chance.nextInt(COMPARING), fault(chance, devices)));
      }
    }
  }

  private static Deed deed(Random chance, int devices, int people) {
    int device = chance.nextInt(devices);
    int thread = chance.nextInt(4);
    return switch (chance.nextInt(KINDS_OF_DEEDS)) {
      case 0 -> new Deed.Start(device, chance.nextBoolean());
      case 1, 2, 3 -> new Deed.Read(device, thread);
      case 4 -> new Deed.Mute(device, thread, chance.nextBoolean());
      case 5 -> new Deed.Call(device, thread);
      case 6 -> new Deed.Archive(device, thread);
      case 7 -> new Deed.Rename(device, thread);
      case 8 -> new Deed.Invite(device, thread, chance.nextInt(people), chance.nextBoolean());
      case 9 -> new Deed.Leave(device, thread);
      default -> new Deed.Write(device, thread);
    };
  }

  private static Deed note(Random chance, int devices) {
    Deed.Note.Kind[] kinds = Deed.Note.Kind.values();
    return new Deed.Note(
        chance.nextInt(devices),
        chance.nextInt(4),
        kinds[chance.nextInt(kinds.length)],
        chance.nextInt(4) > 0);
  }

  private static Deed amendment(Random chance, int devices) {
    int device = chance.nextInt(devices);
    int thread = chance.nextInt(4);
    int message = chance.nextInt(4);
    Deed.Amend.Change[] changes = Deed.Amend.Change.values();
    int change = chance.nextInt(changes.length + 1);
    return change == changes.length
        ? new Deed.Answer(device, thread, message)
        : new Deed.Amend(device, thread, message, changes[change], chance.nextInt(4) > 0);
  }

  private static Deed fault(Random chance, int devices) {
    int device = chance.nextInt(devices);
    int millis = chance.nextInt(1, LONGEST_FAULT);
    int steps = chance.nextInt(1, 50);
    int frames = chance.nextInt(1, 8);
    return switch (chance.nextInt(KINDS_OF_FAULTS)) {
      case 0 -> new Deed.Cut(device, frames);
      case 1 -> new Deed.Silence(device, frames, chance.nextBoolean());
      case 2 -> new Deed.Unplug(device, millis);
      case 3 -> new Deed.KillDevice(device, steps, millis);
      case 4 -> new Deed.Sleep(device, millis);
      case 5 -> new Deed.SleepRelay(millis);
      default -> new Deed.KillRelay(steps, chance.nextBoolean(), millis);
    };
  }
}
