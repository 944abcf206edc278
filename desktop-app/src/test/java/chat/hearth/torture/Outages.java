package chat.hearth.torture;

/** How long a device was without a connection at the longest. */
final class Outages {

  private final History history;
  private long since = -1;
  private long longest;

  Outages(History history) {
    this.history = history;
  }

  synchronized void begin() {
    if (since < 0) {
      since = history.now();
    }
  }

  synchronized void end() {
    if (since >= 0) {
      longest = Math.max(longest, history.now() - since);
      since = -1;
    }
  }

  /** In milliseconds. */
  synchronized long longest() {
    return longest;
  }

  /** What came before the start does not count. */
  synchronized void forget() {
    longest = 0;
  }
}
