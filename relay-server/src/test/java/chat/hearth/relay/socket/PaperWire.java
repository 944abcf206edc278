package chat.hearth.relay.socket;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes down what it should carry; may refuse. */
final class PaperWire implements Wire {

  final List<String> sent = Collections.synchronizedList(new ArrayList<>());
  boolean inTime = true;
  boolean broken;

  /** The newest line, or nothing. */
  String last() {
    synchronized (sent) {
      return sent.isEmpty() ? "" : sent.getLast();
    }
  }

  @Override
  public boolean send(String text) throws IOException {
    if (broken) {
      throw new IOException("gone");
    }
    sent.add(text);
    return inTime;
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
