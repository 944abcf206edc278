package chat.hearth.ui.sample;

import chat.hearth.model.Presence;
import chat.hearth.ui.host.Hosting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Northlight Studio as its host sees it. */
public final class SampleHosting implements Hosting {

  private volatile boolean paused;
  private volatile boolean announced = true;

  @Override
  public Status status() {
    return new Status(
        "Northlight Studio",
        "Elif’s laptop",
        SampleTeam.CLOCK.instant().minus(Duration.ofHours(1)),
        "192.168.1.24:7480",
        "9f86-d081-884c-7d65",
        paused,
        announced,
        2,
        3,
        128,
        52_000_000,
        90_000_000_000L,
        List.of(
            new Guest("6", "elif", "Elif Demir", true, 2, Presence.State.ONLINE),
            new Guest("5", "mara", "Mara Lindqvist", false, 1, Presence.State.ONLINE)));
  }

  @Override
  public Invite invite(int uses, int days) {
    return new Invite(
        "hearth://join/192.168.1.24:7480?invite=7F3K-92QM-XD41&key=" + SampleTeam.KEY,
        SampleTeam.CLOCK.instant().plus(Duration.ofDays(days)),
        uses,
        0);
  }

  @Override
  public Optional<Invite> currentInvite() {
    return Optional.of(invite(10, 7));
  }

  @Override
  public void pause() {
    paused = true;
  }

  @Override
  public void announce(boolean on) {
    announced = on;
  }

  @Override
  public void resume() {
    paused = false;
  }
}
