package chat.hearth.torture;

import chat.hearth.relay.Relay;
import chat.hearth.relay.RelayConfig;
import chat.hearth.relay.RelayLog;
import chat.hearth.relay.RelayStartException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The relay's process: {@code DATA PORT}. It is the real relay with its durable settings, but for a
 * wall clock that the lines of the standard input move, by milliseconds. It stops at their end.
 */
final class RelaySide {

  private RelaySide() {}

  public static void main(String[] args) throws IOException, RelayStartException {
    RelayLog.alone();
    ShiftedClock clock = new ShiftedClock();
    RelayConfig config = RelayConfig.in(Path.of(args[0])).withPort(Integer.parseInt(args[1]));
    try (Relay relay = Relay.start(config, clock)) {
      System.out.println(relay.port());
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        clock.jump(Long.parseLong(line));
      }
    }
    System.exit(0);
  }
}
