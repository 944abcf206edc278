package chat.hearth.relay.socket;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Writes down what it should carry; may refuse. */
final class PaperWire implements Wire {

  final List<String> sent = Collections.synchronizedList(new ArrayList<>());
  boolean inTime = true;
  boolean broken;
  private Consumer<Boolean> late = _ -> {};

  /** The newest line, or nothing. */
  String last() {
    synchronized (sent) {
      return sent.isEmpty() ? "" : sent.getLast();
    }
  }

  @Override
  public void send(String text, Consumer<Boolean> done) {
    if (!broken) {
      sent.add(text);
    }
    if (broken || inTime) {
      done.accept(!broken);
    } else {
      late = done;
    }
  }

  /** The network takes the frame after all, or fails. */
  void take(boolean well) {
    late.accept(well);
  }

  @Override
  public void ping() {
    sent.add("ping");
  }

  @Override
  public void close(int code, String reason) {
    sent.add("close " + code);
  }

  @Override
  public void cut() {
    sent.add("cut");
  }
}
