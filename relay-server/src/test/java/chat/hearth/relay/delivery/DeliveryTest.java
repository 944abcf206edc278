package chat.hearth.relay.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.ServerFrame;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DeliveryTest {

  private static final UserId ANNA = new UserId(1);
  private static final UserId BEN = new UserId(2);

  private final FrameCodec codec = new FrameCodec();
  private final ConnectedDevices devices = new ConnectedDevices();
  private final Delivery delivery = new Delivery(codec, devices);
  private final PaperDevice desk = new PaperDevice(1, 10);
  private final PaperDevice laptop = new PaperDevice(1, 11);
  private final PaperDevice bens = new PaperDevice(2, 20);

  DeliveryTest() {
    List.of(desk, laptop, bens).forEach(devices::add);
  }

  private static ThreadEvent event(long seq) {
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    return new ThreadEvent(
        new ThreadId(7),
        seq,
        seq,
        ClientId.mint(clock, new Random(seq)),
        ANNA,
        clock.instant(),
        new EventBody.Message("m" + seq));
  }

  private String json(long seq) {
    return codec.encode(event(seq));
  }

  @Test
  void the_events_of_a_batch_are_one_call_a_device() {
    delivery.accept(
        List.of(
            new Push.Event(List.of(ANNA, BEN), event(1)),
            new Push.Event(List.of(ANNA), event(2)),
            new Push.Event(List.of(ANNA, BEN), event(3))));
    assertEquals(List.of(json(1) + " " + json(2) + " " + json(3)), desk.lines());
    assertEquals(desk.lines(), laptop.lines());
    assertEquals(List.of(json(1) + " " + json(3)), bens.lines());
  }

  @Test
  void those_who_appended_are_answered_before_anybody_hears_of_it() {
    delivery.accept(
        List.of(
            new Push.Answers(() -> desk.push("answer")),
            new Push.Event(List.of(ANNA, BEN), event(1))));
    assertEquals(List.of("answer", json(1)), desk.lines());
    assertEquals(List.of(json(1)), bens.lines());
  }

  @Test
  void other_frames_keep_their_place_between_events() {
    ServerFrame typing = new ServerFrame.Typing(new ThreadId(7), BEN);
    delivery.accept(
        List.of(
            new Push.Event(List.of(ANNA), event(1)),
            new Push.Frame(List.of(ANNA), typing),
            new Push.Event(List.of(ANNA), event(2))));
    assertEquals(List.of(json(1), codec.encode(typing), json(2)), desk.lines());
    assertEquals(List.of(), bens.lines());
  }

  @Test
  void the_bus_keeps_the_order_and_hands_out_all_before_it_closes() {
    List<Push> got = Collections.synchronizedList(new ArrayList<>());
    InProcessBus bus = new InProcessBus();
    AtomicBoolean failed = new AtomicBoolean();
    bus.subscribe(
        _ -> {
          if (!failed.getAndSet(true)) {
            throw new IllegalStateException("a bad neighbour");
          }
        });
    bus.subscribe(got::addAll);
    List<Push> sent = new ArrayList<>();
    for (int i = 1; i <= 40_000; i++) {
      Push push = new Push.Frame(List.of(new UserId(i)), new ServerFrame.People(List.of()));
      sent.add(push);
      bus.publish(List.of(push));
    }
    bus.close();
    assertEquals(sent, got);
    bus.publish(List.of(sent.getFirst()));
    bus.close();
    assertEquals(sent.size(), got.size());
    assertTrue(failed.get());
  }
}
