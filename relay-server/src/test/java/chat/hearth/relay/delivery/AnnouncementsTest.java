package chat.hearth.relay.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.OwnerRows;
import chat.hearth.model.Receipt;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.relay.log.CommittedBatch;
import chat.hearth.relay.store.OwnerChange;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.ServerFrame;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From what was committed to who gets which frame. */
@Timeout(30)
class AnnouncementsTest {

  private static final UserId ANNA = new UserId(1);
  private static final UserId BEN = new UserId(2);
  private static final UserId CLEO = new UserId(3);
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

  private final FrameCodec codec = new FrameCodec();
  private final InProcessBus bus = new InProcessBus();
  private final Announcements announcements = new Announcements(bus);
  private final ConnectedDevices devices = new ConnectedDevices();
  private final PaperDevice annas = new PaperDevice(1, 10);
  private final PaperDevice bens = new PaperDevice(2, 20);
  private final PaperDevice cleos = new PaperDevice(3, 30);

  AnnouncementsTest() {
    bus.subscribe(new Delivery(codec, devices));
    List.of(annas, bens, cleos).forEach(devices::add);
  }

  @AfterEach
  void close() {
    bus.close();
  }

  private static ThreadEvent event(long thread, long seq, UserId author) {
    return new ThreadEvent(
        new ThreadId(thread),
        seq,
        seq,
        ClientId.mint(Clock.systemUTC(), new Random(seq)),
        author,
        NINE,
        new EventBody.Message("m" + seq));
  }

  private static CommittedBatch.Run run(long thread, List<UserId> members, ThreadEvent... events) {
    ThreadHead head =
        new ThreadHead(new ThreadId(thread), events.length, 1, null, false, ANNA, NINE, NINE);
    return new CommittedBatch.Run(head, List.of(events), members);
  }

  @Test
  void a_receipt_and_typing_go_to_whom_they_are_meant_for() {
    Receipt receipt = new Receipt(new ThreadId(7), BEN, 5, 4);
    announcements.receipts(List.of(receipt), List.of(ANNA, BEN));
    announcements.typing(new ThreadId(7), BEN, List.of(ANNA, CLEO));
    bus.close();
    assertEquals(
        List.of(
            codec.encode(new ServerFrame.Receipts(List.of(receipt))),
            codec.encode(new ServerFrame.Typing(new ThreadId(7), BEN))),
        annas.lines());
    assertEquals(
        List.of(codec.encode(new ServerFrame.Typing(new ThreadId(7), BEN))), cleos.lines());
    assertEquals(List.of(), bens.lines());
  }

  @Test
  void whoever_has_come_further_in_a_group_is_told_to_each_in_one_frame_and_nobody_their_own() {
    Receipt annasOwn = new Receipt(new ThreadId(7), ANNA, 6, 6);
    Receipt bensOwn = new Receipt(new ThreadId(7), BEN, 5, 4);
    announcements.receipts(List.of(annasOwn, bensOwn), List.of(ANNA, BEN, CLEO));
    announcements.receipts(List.of(annasOwn), List.of());
    bus.close();
    assertEquals(List.of(codec.encode(new ServerFrame.Receipts(List.of(bensOwn)))), annas.lines());
    assertEquals(List.of(codec.encode(new ServerFrame.Receipts(List.of(annasOwn)))), bens.lines());
    assertEquals(
        List.of(codec.encode(new ServerFrame.Receipts(List.of(annasOwn, bensOwn)))), cleos.lines());
  }

  @Test
  void a_change_of_rows_goes_to_all_devices_of_the_owner_alone() throws Exception {
    PaperDevice laptop = new PaperDevice(1, 11);
    devices.add(laptop);
    announcements.ownersChanged(List.of(new OwnerChange(ANNA, 41, 42, OwnerRows.NONE, List.of())));
    bus.close();
    assertEquals(annas.lines(), laptop.lines());
    ServerFrame.OwnerChanged told =
        assertInstanceOf(
            ServerFrame.OwnerChanged.class, codec.decodeServer(annas.lines().getFirst()));
    assertEquals(41, told.from());
    assertEquals(42, told.to());
    assertEquals(List.of(), bens.lines());
  }

  @Test
  void who_connects_between_two_pushes_gets_the_second() {
    devices.remove(bens);
    announcements.typing(new ThreadId(7), ANNA, List.of(BEN));
    announcements.typing(new ThreadId(7), ANNA, List.of(CLEO));
    await().until(() -> cleos.lines().size() == 1);
    devices.add(bens);
    announcements.typing(new ThreadId(8), ANNA, List.of(BEN));
    bus.close();
    assertEquals(
        List.of(codec.encode(new ServerFrame.Typing(new ThreadId(8), ANNA))), bens.lines());
  }

  @Test
  void who_only_hears_of_a_batch_hears_first_and_the_answers_come_before_its_events() {
    ThreadEvent one = event(7, 1, ANNA);
    CommittedBatch batch = new CommittedBatch(List.of(run(7, List.of(ANNA), one)));
    List<CommittedBatch> heard = new ArrayList<>();
    announcements
        .after(heard::add)
        .committed(batch, () -> annas.push("answer, heard " + heard.size()));
    bus.close();
    assertEquals(List.of("answer, heard 1", codec.encode(one)), annas.lines());
    assertEquals(List.of(batch), heard);
  }

  @Test
  void a_batch_of_many_threads_reaches_the_members_of_each_in_order() {
    ThreadEvent one = event(7, 1, ANNA);
    ThreadEvent two = event(7, 2, BEN);
    ThreadEvent other = event(8, 1, ANNA);
    announcements.committed(
        new CommittedBatch(
            List.of(run(7, List.of(ANNA, BEN), one, two), run(8, List.of(ANNA, CLEO), other))));
    bus.close();
    assertEquals(List.of(codec.encode(one), codec.encode(two), codec.encode(other)), words(annas));
    assertEquals(List.of(codec.encode(one), codec.encode(two)), words(bens));
    assertEquals(List.of(codec.encode(other)), words(cleos));
  }

  /** Events that came together stand in one line with blanks between. */
  private static List<String> words(PaperDevice device) {
    return device.lines().stream()
        .flatMap(line -> List.of(line.replace("} {", "}\n{").split("\n", -1)).stream())
        .toList();
  }

  @Test
  void nobody_there_costs_no_frame() {
    devices.remove(annas);
    List<Push> handed = Collections.synchronizedList(new ArrayList<>());
    bus.subscribe(handed::addAll);
    announcements.typing(new ThreadId(7), BEN, List.of(ANNA, new UserId(99)));
    announcements.typing(new ThreadId(7), BEN, List.of());
    bus.close();
    assertEquals(2, handed.size());
    assertEquals(List.of(), annas.lines());
  }

  @Test
  void a_slow_subscriber_holds_the_publisher_back_and_loses_nothing() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    List<Push> got = Collections.synchronizedList(new ArrayList<>());
    bus.subscribe(
        batch -> {
          awaitQuietly(go);
          got.addAll(batch);
        });
    int many = 20_000;
    Thread publisher =
        Thread.ofVirtual()
            .start(
                () -> {
                  for (int i = 1; i <= many; i++) {
                    announcements.typing(new ThreadId(i), BEN, List.of());
                  }
                });
    await().until(() -> publisher.getState() == Thread.State.WAITING);
    assertTrue(got.size() < many);
    go.countDown();
    publisher.join();
    bus.close();
    assertEquals(many, got.size());
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      // The bus closes: what is left is handed out all the same.
      Thread.currentThread().interrupt();
    }
  }
}
