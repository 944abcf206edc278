package chat.hearth.simulation;

import chat.hearth.client.Client;
import chat.hearth.client.MessageRow;
import chat.hearth.client.ThreadRow;
import chat.hearth.client.Threads;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** Lets the deeds of a plan happen. */
final class Director {

  private static final long MILLI = 1_000_000;

  private final World world;
  private final Ledger ledger;
  private final Past past;
  private final RelayHost relay;
  private final List<DeviceHost> devices;
  private final int people;
  private final Author author;
  private final Machine clockwork;

  Director(
      World world,
      Ledger ledger,
      Past past,
      RelayHost relay,
      List<DeviceHost> devices,
      int people) {
    this.world = world;
    this.ledger = ledger;
    this.past = past;
    this.relay = relay;
    this.devices = devices;
    this.people = people;
    this.author = new Author(ledger, people);
    this.clockwork = new Machine(world, "director");
  }

  void happen(Deed deed) {
    world.note("director", "** " + deed);
    switch (deed) {
      case Deed.Write d -> write(device(d.device()), d.thread());
      case Deed.Answer d -> answer(device(d.device()), d);
      case Deed.Amend d -> amend(device(d.device()), d);
      case Deed.Start d -> start(device(d.device()), d.all());
      case Deed.Read d -> change(d.device(), d.thread(), Threads::markRead);
      case Deed.Mute d -> change(d.device(), d.thread(), (c, t) -> mute(d, c, t));
      case Deed.Call d ->
          change(d.device(), d.thread(), (c, t) -> c.nickname(t, secret(d.device())));
      case Deed.Archive d -> change(d.device(), d.thread(), (c, t) -> c.archive(t, true));
      case Deed.Note d -> note(d);
      case Deed.Rename d ->
          change(d.device(), d.thread(), (c, t) -> c.rename(t, "Title " + world.nanos()));
      case Deed.Invite d -> invite(d);
      case Deed.Leave d -> inGroup(d.device(), d.thread(), Threads::leave);
      case Deed.Cut d -> cut(device(d.device()).cable(), d.frames());
      case Deed.Silence d -> silence(device(d.device()).cable(), d);
      case Deed.Unplug d -> unplug(device(d.device()).cable(), d.millis());
      case Deed.KillDevice d -> kill(device(d.device()), d);
      case Deed.KillRelay d -> kill(d);
      case Deed.Backup _ -> relay.backUp();
      case Deed.Restore d -> restore(d);
      case Deed.Sleep d -> device(d.device()).machine().sleep(d.millis() * MILLI);
      case Deed.SleepRelay d -> relay.machine().sleep(d.millis() * MILLI);
    }
  }

  private DeviceHost device(int index) {
    return devices.get(index % devices.size());
  }

  private void write(DeviceHost device, int index) {
    inWritable(device, index, (client, thread) -> author.writes(device, client, thread));
  }

  private void answer(DeviceHost device, Deed.Answer d) {
    inWritable(
        device,
        d.thread(),
        (client, thread) -> author.answers(device, client, thread, d.message()));
  }

  private void amend(DeviceHost device, Deed.Amend d) {
    inWritable(device, d.thread(), (client, thread) -> author.amends(device, client, thread, d));
  }

  private static void inWritable(DeviceHost device, int index, BiConsumer<Client, ThreadId> what) {
    device.act(
        client ->
            pick(client, index, ThreadRow::writable, row -> what.accept(client, row.threadId())));
  }

  private void start(DeviceHost device, boolean all) {
    List<UserId> others =
        LongStream.rangeClosed(1, people)
            .mapToObj(UserId::new)
            .filter(u -> !u.equals(device.user()))
            .limit(all ? people : 1)
            .toList();
    device.act(client -> author.writes(device, client, client.threads().start(others, null)));
  }

  private void mute(Deed.Mute d, Threads threads, ThreadId thread) {
    threads.mute(thread, d.on());
    ledger.chose(device(d.device()).user(), thread, d.on());
  }

  /** About a message, it is the last one that is in sight. */
  private void note(Deed.Note d) {
    DeviceHost device = device(d.device());
    device.act(client -> pick(client, d.thread(), _ -> true, row -> note(client, d, row)));
  }

  private void note(Client client, Deed.Note d, ThreadRow row) {
    ThreadId thread = row.threadId();
    MessageRow last = row.last();
    switch (d.kind()) {
      case UNREAD -> {
        if (d.on()) {
          client.threads().markUnread(thread);
        } else {
          client.threads().markRead(thread);
        }
      }
      case DRAFT ->
          client.messages().saveDraft(thread, d.on() ? "Draft of " + world.nanos() : "", null);
      case STAR, HIDE -> {
        if (last != null && last.isMessage() && d.kind() == Deed.Note.Kind.STAR) {
          client.messages().star(thread, last.clientId(), d.on());
        } else if (last != null && last.isMessage()) {
          client.messages().hide(thread, last.clientId(), d.on());
        }
      }
    }
  }

  private void invite(Deed.Invite d) {
    UserId other = new UserId(d.other() + 1);
    inGroup(
        d.device(),
        d.thread(),
        (threads, id) -> {
          if (d.in()) {
            threads.addMembers(id, List.of(other));
          } else {
            threads.removeMember(id, other);
          }
        });
  }

  private void inGroup(int device, int index, BiConsumer<Threads, ThreadId> what) {
    change(device, index, row -> !row.direct() && row.writable(), what);
  }

  private void change(int device, int index, BiConsumer<Threads, ThreadId> what) {
    change(device, index, _ -> true, what);
  }

  private void change(
      int device, int index, Predicate<ThreadRow> which, BiConsumer<Threads, ThreadId> what) {
    device(device)
        .act(
            client ->
                pick(client, index, which, row -> what.accept(client.threads(), row.threadId())));
  }

  /** One of the threads that fit, if there are any; lists on screens may be in any order. */
  private static void pick(
      Client client, int index, Predicate<ThreadRow> which, Consumer<ThreadRow> what) {
    List<ThreadRow> rows =
        client.threads().list().stream()
            .filter(which)
            .sorted(Comparator.comparingLong(row -> row.threadId().value()))
            .toList();
    if (!rows.isEmpty()) {
      what.accept(rows.get(index % rows.size()));
    }
  }

  /** A name that only the owner's devices may ever show. */
  private String secret(int device) {
    return "Secret of " + device(device).user().value();
  }

  private static void cut(Cable cable, int frames) {
    cable.troubleAfter(frames, cable::breaks);
  }

  private static void silence(Cable cable, Deed.Silence d) {
    cable.troubleAfter(d.frames(), () -> cable.silence(d.both()));
  }

  private void unplug(Cable cable, int millis) {
    cable.pull();
    later(millis, cable::plug);
  }

  private void kill(DeviceHost device, Deed.KillDevice d) {
    device
        .machine()
        .killAfter(
            d.steps(),
            () -> {
              device.kill();
              later(d.millis(), device::start);
            });
  }

  private void kill(Deed.KillRelay d) {
    relay.troubleAfterAppend(
        d.steps(),
        () -> {
          relay.kill(d.told());
          later(d.millis(), relay::start);
        });
  }

  private void restore(Deed.Restore d) {
    relay.kill(d.told());
    past.remember(relay.disk());
    past.look(devices);
    relay.restore();
    past.restored(relay.disk().threads());
    later(d.millis(), relay::start);
  }

  private void later(int millis, Runnable what) {
    Alarm _ = world.after(millis * MILLI, clockwork, what);
  }
}
