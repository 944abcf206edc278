package chat.hearth.ui.host;

import chat.hearth.model.Presence;
import chat.hearth.ui.kit.HostTrouble;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The team that this app hosts. Calls may take a moment: not for the FX thread. */
public interface Hosting {

  /** How it is doing. */
  Status status();

  /** A new way in for others; the one before stays good. */
  Invite invite(int uses, int days);

  /** The newest way in that was made here, if it is still good. */
  Optional<Invite> currentInvite();

  /** Stops taking connections; nothing is lost. */
  void pause();

  /** Whether apps on this network that look for a team show this one; kept for later starts. */
  void announce(boolean on);

  /** Takes connections again. */
  void resume() throws Unavailable;

  /**
   * How hosting is doing.
   *
   * @param address where others on this network reach it, host and port
   * @param key its beginning, for people to compare
   * @param announced whether apps on this network that look for a team show this one
   * @param bytesOnDisk what the team's data takes, without backups
   * @param bytesFree what is left on that disk
   */
  record Status(
      String team,
      String host,
      Instant since,
      String address,
      String key,
      boolean paused,
      boolean announced,
      int peopleOnline,
      int devices,
      long messagesToday,
      long bytesOnDisk,
      long bytesFree,
      List<Guest> people) {

    /** Copies the list. */
    public Status {
      people = List.copyOf(people);
    }
  }

  /** Somebody of the team. */
  record Guest(
      String userId,
      String userName,
      String displayName,
      boolean admin,
      int devices,
      Presence.State state) {}

  /** A way in. */
  record Invite(String link, Instant expiresAt, int maxUses, int uses) {}

  /** Hosting could not go on. */
  final class Unavailable extends Exception {

    private static final long serialVersionUID = 1L;

    private final HostTrouble why;

    /**
     * The message is one English sentence, for logs; the panel chooses its words by the trouble.
     */
    public Unavailable(HostTrouble why, String message) {
      super(message);
      this.why = why;
    }

    /** What is in the way. */
    public HostTrouble why() {
      return why;
    }
  }
}
