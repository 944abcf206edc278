package chat.hearth.relay;

import chat.hearth.relay.store.Backups;
import chat.hearth.wire.Request;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes an invitation. */
@Command(
    name = "invite",
    description = {
      "Makes an invitation on the relay that runs, and prints the link with which people join:",
      "hearth://join/HOST:PORT?invite=CODE&key=KEY. With --registration invite nobody else gets an",
      "account but the very first person, who needs none and becomes the admin: that one joins by",
      "the address alone, before there are invitations."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class InviteCommand extends BackupCommands.Step {

  private static final String WAY = "([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?";

  @Option(
      names = "--uses",
      paramLabel = "N",
      description = "How many people may join with it, 1 to 10000 (default: ${DEFAULT-VALUE}).")
  private int uses = 10;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "How many days it is good, 1 to 365 (default: ${DEFAULT-VALUE}).")
  private int days = 7;

  @Option(
      names = "--host",
      paramLabel = "HOST[:PORT]",
      description = {
        "Where people reach the relay, for the link, such as chat.example.org (default: its",
        "--address, or this computer's on its network where that is 0.0.0.0; its port)."
      })
  private @Nullable String host;

  @Override
  String done() throws InterruptedException {
    Request.CreateInvite wanted = wanted();
    if (!Backups.inUse(data())) {
      throw new BackupCommands.Failed(
          "No relay that you may ask runs on " + data() + ": start it, or name its --data.");
    }
    String answer = new WishCall(data(), Wish.invitation(data())).ask(InvitationDesk.words(wanted));
    return words(InvitationDesk.Made.parse(answer));
  }

  private Request.CreateInvite wanted() {
    if (host != null && !host.matches(WAY)) {
      throw wrong("'" + host + "' is not HOST or HOST:PORT");
    }
    try {
      return new Request.CreateInvite(uses, days);
    } catch (IllegalArgumentException _) {
      throw wrong("--uses must be 1 to 10000, --days 1 to 365");
    }
  }

  private String words(InvitationDesk.Made made) {
    String way = way(made.way());
    String link = "hearth://join/" + way + "?invite=" + made.code() + "&key=" + made.key();
    String good =
        "Good for %d %s until %s."
            .formatted(
                made.uses(),
                made.uses() == 1 ? "person" : "people",
                BackupWords.time(made.expiresAt()));
    String near =
        way.startsWith("127.0.0.1:")
            ? "\nIt leads to this computer alone: start the relay with --address 0.0.0.0, or say"
                + " with --host where others reach it."
            : "";
    return link + "\n" + good + near;
  }

  private String way(String near) {
    if (host == null) {
      return near;
    }
    boolean withPort = host.matches(".*:[0-9]{1,5}");
    return withPort ? host : host + near.substring(near.lastIndexOf(':'));
  }
}
