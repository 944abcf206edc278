package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ChatThread;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One person on two devices: whatever one of them does, the other hears of it. */
class TwoDevicesTest extends TeamTest {

  private ScriptedDevice desk;
  private ScriptedDevice laptop;
  private ScriptedDevice ben;
  private ThreadId thread;

  @BeforeEach
  void gather() {
    desk = team.person("anna");
    laptop = team.another(desk);
    ben = team.person("ben");
    thread = desk.start(ben.id());
  }

  private static List<Long> seqs(ScriptedDevice device, ThreadId thread) {
    return device.pushed(ServerFrame.Events.class).stream()
        .flatMap(f -> f.events().stream())
        .filter(e -> e.threadId().equals(thread))
        .map(ThreadEvent::seq)
        .toList();
  }

  @Test
  void each_device_hears_each_event_once_also_its_own() {
    desk.say(thread, "from the desk");
    laptop.say(thread, "from the laptop");
    ben.say(thread, "from outside");
    for (ScriptedDevice device : List.of(desk, laptop, ben)) {
      assertEquals(List.of(1L, 2L, 3L, 4L), seqs(device, thread));
    }
  }

  @Test
  void both_write_at_once_and_both_see_the_same_order() {
    List<Long> desks = new ArrayList<>();
    List<Long> laptops = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      desks.add(desk.send(ScriptedDevice.appending(thread, new EventBody.Message("d" + i))));
      laptops.add(laptop.send(ScriptedDevice.appending(thread, new EventBody.Message("l" + i))));
    }
    desks.forEach(desk::answer);
    laptops.forEach(laptop::answer);
    List<Long> all = LongStream.rangeClosed(1, 201).boxed().toList();
    assertEquals(all, seqs(desk, thread));
    assertEquals(all, seqs(laptop, thread));
    List<String> own =
        ben.ask(Reply.Page.class, new Request.Pull(thread, 2, 201)).events().stream()
            .map(e -> ((EventBody.Message) e.body()).text())
            .filter(text -> text.startsWith("d"))
            .toList();
    assertEquals(LongStream.range(0, 100).mapToObj(i -> "d" + i).toList(), own);
  }

  @Test
  void the_same_request_from_both_is_one_event() {
    Request.Append once = ScriptedDevice.appending(thread, new EventBody.Message("once"));
    assertEquals(desk.ask(Reply.Accepted.class, once), laptop.ask(Reply.Accepted.class, once));
    assertEquals(2, ben.ask(Reply.Page.class, new Request.Pull(thread, 1, 9)).lastSeq());
  }

  @Test
  void settings_reach_both_with_the_same_version_and_nobody_else() {
    desk.done(new Request.SetThread(thread, true, "Benny", true, null));
    for (ScriptedDevice device : List.of(desk, laptop)) {
      ServerFrame.OwnerChanged change =
          device.await(
              ServerFrame.OwnerChanged.class,
              f -> f.threads().stream().anyMatch(ChatThread::muted));
      assertEquals(change.from() + 1, change.to());
      assertEquals("Benny", change.threads().getFirst().nickname());
    }
    assertTrue(
        ben.pushed(ServerFrame.OwnerChanged.class).stream()
            .flatMap(f -> f.threads().stream())
            .noneMatch(ChatThread::muted));
  }

  @Test
  void what_is_read_on_one_is_read_on_the_other_and_the_author_hears() {
    ben.say(thread, "read me");
    desk.done(new Request.Mark(thread, 2, 2));
    ServerFrame.OwnerChanged read =
        laptop.await(
            ServerFrame.OwnerChanged.class,
            f -> f.threads().stream().anyMatch(t -> t.readSeq() == 2));
    assertEquals(1, read.threads().getFirst().readOrdinal());
    ServerFrame.Receipts receipt =
        ben.await(
            ServerFrame.Receipts.class,
            f -> f.receipts().stream().anyMatch(r -> r.userId().equals(desk.id())));
    assertEquals(2, receipt.receipts().getFirst().readSeq());
    laptop.done(new Request.Mark(thread, 1, 1));
    assertEquals(
        2,
        laptop.ask(Reply.Changes.class, new Request.Sync(0)).threads().getFirst().readSeq(),
        "a device that lags behind takes nothing back");
  }

  @Test
  void versions_come_to_both_in_order_whoever_moves_them() {
    for (int i = 0; i < 20; i++) {
      desk.send(new Request.SetThread(thread, i % 2 == 0, null, null, null));
      laptop.send(new Request.SetContact(ben.id(), true, "Ben " + i, null));
    }
    for (ScriptedDevice device : List.of(desk, laptop)) {
      device.done(new Request.Activity(true));
    }
    for (ScriptedDevice device : List.of(desk, laptop)) {
      long version = 0;
      for (ServerFrame.OwnerChanged change : device.pushed(ServerFrame.OwnerChanged.class)) {
        assertEquals(version, change.from());
        version = change.to();
      }
      assertTrue(version > 30, "moved " + version + " times");
    }
  }

  @Test
  void a_device_that_is_revoked_in_the_middle_of_a_flood_takes_nobody_with_it() {
    List<Long> sent = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      sent.add(ben.send(ScriptedDevice.appending(thread, new EventBody.Message("m" + i))));
      if (i == 50) {
        desk.done(new Request.RevokeDevice(laptop.who().deviceId()));
      }
    }
    sent.forEach(ben::answer);
    assertEquals(ProblemCode.SIGNED_OUT, laptop.await(ServerFrame.Bye.class).problem().code());
    assertEquals(4003, laptop.closeCode());
    assertEquals(LongStream.rangeClosed(1, 101).boxed().toList(), seqs(desk, thread));
    assertEquals(1, desk.ask(Reply.DeviceList.class, new Request.Devices()).devices().size());
  }

  @Test
  void typing_on_one_device_is_not_told_to_the_other_of_the_same_person() {
    desk.done(new Request.Typing(thread));
    assertEquals(desk.id(), ben.await(ServerFrame.Typing.class).userId());
    assertEquals(List.of(), laptop.pushed(ServerFrame.Typing.class));
  }
}
