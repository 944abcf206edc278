package chat.hearth.relay.delivery;

import chat.hearth.model.UserId;
import chat.hearth.wire.FrameCodec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Brings pushes to the devices connected here: each event is encoded once, and each device gets the
 * events of a batch as one frame.
 */
public final class Delivery implements Consumer<List<Push>> {

  private final FrameCodec codec;
  private final ConnectedDevices devices;

  /** To be subscribed to a {@link PushBus}. */
  public Delivery(FrameCodec codec, ConnectedDevices devices) {
    this.codec = codec;
    this.devices = devices;
  }

  @Override
  public void accept(List<Push> batch) {
    try {
      handOut(batch);
    } catch (RuntimeException | Error e) {
      answer(batch); // events are pulled, answers are not; twice is the same as once
      throw e;
    }
  }

  private static void answer(List<Push> batch) {
    for (Push push : batch) {
      if (push instanceof Push.Answers(Runnable give)) {
        give.run();
      }
    }
  }

  private void handOut(List<Push> batch) {
    Map<Recipient, List<String>> waiting = new LinkedHashMap<>();
    for (Push push : batch) {
      switch (push) {
        case Push.Answers(Runnable give) -> give.run();
        case Push.Event(List<UserId> to, var event) ->
            each(
                to,
                () -> codec.encode(event),
                (r, json) -> waiting.computeIfAbsent(r, _ -> new ArrayList<>()).add(json));
        case Push.Frame(List<UserId> to, var frame) ->
            each(
                to,
                () -> codec.encode(frame),
                (r, json) -> {
                  // What was committed before the frame also arrives before it.
                  List<String> before = waiting.remove(r);
                  if (before != null) {
                    r.events(before);
                  }
                  r.push(json);
                });
      }
    }
    waiting.forEach(Recipient::events);
  }

  private void each(List<UserId> to, Supplier<String> encoder, Hand hand) {
    String json = null;
    for (UserId user : to) {
      for (Recipient recipient : devices.of(user)) {
        if (json == null) {
          json = encoder.get();
        }
        hand.give(recipient, json);
      }
    }
  }

  private interface Hand {
    void give(Recipient recipient, String json);
  }
}
