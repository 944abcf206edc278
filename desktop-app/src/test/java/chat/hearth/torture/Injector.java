package chat.hearth.torture;

import chat.hearth.cable.Cable;
import chat.hearth.cable.Fate;
import chat.hearth.cable.Way;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Lets faults happen, and measures how long it takes until those struck are whole again. */
final class Injector {

  private static final Duration HEAL = Duration.ofMinutes(2);
  private static final long HEADER_ONLY = 64 * 1024;

  /** A fault that happened, and the milliseconds from its end to whole; -1 where not seen. */
  record Struck(Fault fault, long healMillis) {}

  private final Team team;
  private final Keepsakes keepsakes;
  private final History history;
  private final Ledger ledger;
  private final Queue<Struck> struck = new ConcurrentLinkedQueue<>();
  private final Queue<String> troubles = new ConcurrentLinkedQueue<>();
  private final List<Thread> under = new CopyOnWriteArrayList<>();
  private final ReentrantLock relayBusy = new ReentrantLock(true);

  Injector(Team team, Keepsakes keepsakes, History history, Ledger ledger) {
    this.team = team;
    this.keepsakes = keepsakes;
    this.history = history;
    this.ledger = ledger;
  }

  /** Lets it happen; returns at once. */
  void strike(Fault fault) {
    under.add(Thread.ofVirtual().name("fault").start(() -> suffer(fault)));
  }

  /** Waits until all faults are over and healed, or known not to heal. */
  void await() throws InterruptedException {
    for (Thread thread : under) {
      thread.join();
    }
  }

  List<Struck> struck() {
    return List.copyOf(struck);
  }

  /** Faults that could not be carried out. */
  List<String> troubles() {
    return List.copyOf(troubles);
  }

  private void suffer(Fault fault) {
    history.add("FAULT", fault.toString());
    try {
      if (fault.device() < 0) {
        onRelay(fault);
      } else {
        onDevice(fault, team.devices().get(fault.device()));
      }
      history.add("FAULT", "over: " + fault);
      struck.add(new Struck(fault, heal(fault)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      troubles.add(fault + " could not be carried out: " + e);
    }
  }

  private long heal(Fault fault) {
    long end = history.now();
    List<Device> struckOnes =
        fault.device() < 0 ? team.devices() : List.of(team.devices().get(fault.device()));
    boolean whole = struckOnes.stream().allMatch(d -> d.awaitWhole(HEAL));
    return whole ? history.now() - end : -1;
  }

  /**
   * What strikes the relay comes one after the other. On a machine that is slower than the plan
   * some are passed over, or they would pile up until long after the end.
   */
  private void onRelay(Fault fault) throws InterruptedException {
    if (!relayBusy.tryLock(patience(fault).toMillis(), TimeUnit.MILLISECONDS)) {
      history.add("FAULT", "passed over: " + fault);
      return;
    }
    try {
      RelayProcess relay = team.relay();
      switch (fault) {
        case Fault.KillRelay f -> {
          relay.kill();
          Thread.sleep(f.down());
          relay.start();
        }
        case Fault.RelaySleeps f -> {
          relay.signal("STOP");
          Thread.sleep(f.time());
          relay.signal("CONT");
        }
        case Fault.RelayClock f -> relay.jump(f.by());
        case Fault.Disk f -> disk(relay, f);
        case Fault.Backup _ -> {
          relay.stop();
          relay.backUp();
          relay.start();
        }
        case Fault.Restore _ -> restore(relay);
        default -> throw new IllegalArgumentException("not for the relay");
      }
    } finally {
      relayBusy.unlock();
    }
  }

  private static Duration patience(Fault fault) {
    boolean backup = fault instanceof Fault.Backup || fault instanceof Fault.Restore;
    return backup ? Duration.ofMinutes(5) : Duration.ofSeconds(5);
  }

  private static void disk(RelayProcess relay, Fault.Disk fault) throws InterruptedException {
    relay.limitFiles(fault.all() ? HEADER_ONLY : relay.bytes());
    Thread.sleep(fault.time());
    relay.limitFiles(-1);
  }

  private void restore(RelayProcess relay) throws InterruptedException {
    relay.stop();
    keepsakes.take(team.devices());
    if (relay.restore()) {
      ledger.nextEra();
      team.devices().forEach(Device::forgetMarks);
    }
    relay.start();
  }

  private static void onDevice(Fault fault, Device device) throws InterruptedException {
    Cable cable = device.cable();
    switch (fault) {
      case Fault.KillClient f -> {
        device.kill();
        Thread.sleep(f.down());
        device.start();
      }
      case Fault.ClientSleeps f -> {
        device.signal("STOP");
        Thread.sleep(f.time());
        device.signal("CONT");
      }
      case Fault.ClientClock f -> device.tell(new Order.Clock(f.by()));
      case Fault.Cut f -> {
        cable.cut();
        Thread.sleep(f.time());
        cable.mend();
      }
      case Fault.HalfOpen f -> {
        cable.stall(Way.TO_RELAY);
        cable.stall(Way.TO_DEVICE);
        Thread.sleep(f.time());
        cable.reset();
        cable.flow(Way.TO_RELAY);
        cable.flow(Way.TO_DEVICE);
      }
      case Fault.StopsReading f -> {
        cable.stall(Way.TO_DEVICE);
        Thread.sleep(f.time());
        cable.flow(Way.TO_DEVICE);
      }
      case Fault.Reset _ -> cable.reset();
      default -> slowly(fault, cable);
    }
  }

  private static void slowly(Fault fault, Cable cable) throws InterruptedException {
    switch (fault) {
      case Fault.Delay f -> {
        cable.delay(Duration.ofMillis(f.each()));
        Thread.sleep(f.time());
        cable.delay(Duration.ZERO);
      }
      case Fault.Throttle f -> {
        cable.throttle(f.bytesPerSecond());
        Thread.sleep(f.time());
        cable.throttle(Long.MAX_VALUE);
      }
      case Fault.SwallowAnswer f -> {
        var _ =
            cable.trap(
                Way.TO_DEVICE, text -> text.contains("\"type\":\"accepted\""), Fate.CUT_BEFORE);
        Thread.sleep(f.time());
        cable.disarm();
        cable.mend();
      }
      default -> throw new IllegalArgumentException("not for a device");
    }
  }
}
