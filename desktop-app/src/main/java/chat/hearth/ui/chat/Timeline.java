package chat.hearth.ui.chat;

import chat.hearth.client.MessageRow;
import chat.hearth.client.PersonRow;
import chat.hearth.model.ClientId;
import chat.hearth.model.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The messages of a thread that are at hand: one run without a hole, and at its end, when the run
 * reaches the newest, those that wait to be sent. The run is bounded; what is cut off at one end
 * while reading at the other comes back by pages. Not safe for use by several threads.
 */
final class Timeline {

  /** Messages asked for at once. */
  static final int PAGE = 60;

  /** Messages at hand after a page came in. */
  static final int WINDOW = 480;

  private static final Comparator<MessageRow> ORDER =
      Comparator.comparingLong((MessageRow r) -> r.seq() == 0 ? Long.MAX_VALUE : r.seq())
          .thenComparing(MessageRow::at)
          .thenComparing(MessageRow::clientId);

  private final List<MessageRow> rows = new ArrayList<>();
  private boolean newer;

  /** Begins anew with a page; {@code newer} tells whether there are messages after it. */
  void open(List<MessageRow> page, boolean newer) {
    rows.clear();
    merge(page);
    this.newer = newer;
  }

  /** Puts a page before the oldest and forgets the newest if that makes too many. */
  void putBefore(List<MessageRow> page) {
    merge(page);
    if (rows.size() > WINDOW) {
      rows.subList(WINDOW, rows.size()).clear();
      newer = true;
    }
  }

  /** Puts a page after the newest and forgets the oldest if that makes too many. */
  void putAfter(List<MessageRow> page, boolean newer) {
    this.newer = newer;
    merge(page);
    forgetOldest();
  }

  /**
   * Puts news in place: known ones are changed, new ones added where the run reaches to.
   *
   * @param reading whether older messages are being read; then nothing is taken from above, and
   *     news beyond twice the bound wait until the reader comes down
   */
  void put(List<MessageRow> news, boolean reading) {
    merge(news.stream().filter(this::belongs).toList());
    if (!reading) {
      forgetOldest();
    } else if (rows.size() > 2 * WINDOW) {
      rows.subList(WINDOW, rows.size()).clear();
      newer = true;
    }
  }

  /** Takes an unsent message away. */
  void remove(ClientId clientId) {
    rows.removeIf(r -> r.clientId().equals(clientId));
  }

  /** Puts other names to the people, as the owner or they themselves have changed them. */
  void rename(Map<UserId, PersonRow> people) {
    rows.replaceAll(row -> renamed(row, people));
  }

  private static MessageRow renamed(MessageRow r, Map<UserId, PersonRow> people) {
    return new MessageRow(
        r.threadId(),
        r.clientId(),
        r.seq(),
        people.getOrDefault(r.author().userId(), r.author()),
        r.own(),
        r.at(),
        r.body(),
        r.state(),
        r.refusal(),
        r.subjects().stream().map(p -> people.getOrDefault(p.userId(), p)).toList(),
        r.extras().renamed(people));
  }

  /** Oldest first. */
  List<MessageRow> rows() {
    return List.copyOf(rows);
  }

  /** Whether there are messages before the run; every log begins with 1. */
  boolean older() {
    return first() > 1;
  }

  /** Whether there are messages after the run. */
  boolean newer() {
    return newer;
  }

  /** The lowest number of the run, or 0 if nothing in it has one. */
  long first() {
    return rows.isEmpty() ? 0 : rows.getFirst().seq();
  }

  /** The highest number of the run, or 0 if nothing in it has one. */
  long last() {
    return rows.reversed().stream()
        .mapToLong(MessageRow::seq)
        .filter(s -> s > 0)
        .findFirst()
        .orElse(0);
  }

  private boolean belongs(MessageRow row) {
    if (rows.stream().anyMatch(r -> r.clientId().equals(row.clientId()))) {
      return true;
    }
    boolean before = row.seq() > 0 && row.seq() < first();
    boolean after = newer && (row.seq() == 0 || row.seq() > last());
    return !before && !after;
  }

  private void merge(List<MessageRow> news) {
    Map<ClientId, MessageRow> byId = new HashMap<>();
    news.forEach(r -> byId.put(r.clientId(), r));
    rows.removeIf(r -> byId.containsKey(r.clientId()));
    rows.addAll(byId.values());
    rows.sort(ORDER);
  }

  private void forgetOldest() {
    if (rows.size() > WINDOW) {
      rows.subList(0, rows.size() - WINDOW).clear();
    }
  }
}
