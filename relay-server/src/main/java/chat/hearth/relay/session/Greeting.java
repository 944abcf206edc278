package chat.hearth.relay.session;

import chat.hearth.model.Release;
import chat.hearth.relay.account.Accounts;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How the relay introduces itself.
 *
 * @param relay the team's name
 * @param host what the relay's machine is called
 * @param epoch names the database
 * @param release the version of the app that is offered now
 */
public record Greeting(
    String relay, String host, String version, String epoch, Supplier<Optional<Release>> release) {

  /** The one version of the protocol that this relay speaks. */
  public static final int PROTOCOL = 1;

  Reply.Welcome answer(Request.Hello hello, Accounts accounts, InstantSource clock) {
    if (!hello.protocols().contains(PROTOCOL)) {
      throw new Refusal(
          ProblemCode.BAD_VERSION, "This relay speaks protocol 1 only. Update the older side.");
    }
    return new Reply.Welcome(
        PROTOCOL,
        relay,
        host,
        version,
        epoch,
        accounts.registration(),
        clock.instant(),
        release.get().orElse(null));
  }
}
