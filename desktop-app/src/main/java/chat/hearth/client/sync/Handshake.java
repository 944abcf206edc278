package chat.hearth.client.sync;

import chat.hearth.client.net.Link;
import chat.hearth.client.net.ProblemException;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The first words on a new connection. */
public final class Handshake {

  /** The version of the protocol that this client speaks. */
  public static final int PROTOCOL = 1;

  /** A relay has its first words ready; something else that took the line may never have. */
  private static final Duration HELLO = Duration.ofSeconds(8);

  private static final String CLIENT = "Hearth desktop " + version();

  private Handshake() {}

  /** Says hello; fails with {@code bad_version} where there is no common version. */
  public static Reply.Welcome hello(Link link) throws IOException, ProblemException {
    return link.ask(new Request.Hello(List.of(PROTOCOL), CLIENT, true), Reply.Welcome.class, HELLO);
  }

  /** Shows the device's token; fails with {@code bad_credentials} or {@code signed_out}. */
  public static Reply.SignedIn resume(Link link, String token)
      throws IOException, ProblemException {
    return link.ask(new Request.Resume(token), Reply.SignedIn.class);
  }

  private static String version() {
    String version = Handshake.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }
}
