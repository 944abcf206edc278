package chat.hearth.relay.presence;

import chat.hearth.model.UserId;
import chat.hearth.relay.delivery.Recipient;
import java.util.List;
import java.util.Set;

/** A connected device on the board: it is seen there, and sees whom it watches. */
public final class Seat implements AutoCloseable {

  private final PresenceBoard board;
  private final Recipient device;
  private boolean active = true;
  private Set<UserId> watched = Set.of();

  Seat(PresenceBoard board, Recipient device) {
    this.board = board;
    this.device = device;
  }

  /** Whether its user gives input. */
  public void activity(boolean now) {
    board.change(this, () -> active = now);
  }

  /** From now on the device hears of these people, and of no others. */
  public void watch(List<UserId> people) {
    board.watch(this, Set.copyOf(people));
  }

  /** The device is gone. */
  @Override
  public void close() {
    board.leave(this);
  }

  Recipient device() {
    return device;
  }

  UserId user() {
    return device.userId();
  }

  boolean active() {
    return active;
  }

  Set<UserId> watched() {
    return watched;
  }

  void watched(Set<UserId> people) {
    watched = people;
  }
}
