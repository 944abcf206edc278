package chat.hearth.ui.chat;

import chat.hearth.client.MemberRow;
import chat.hearth.client.MessageRow;
import chat.hearth.client.PersonRow;
import java.util.List;
import java.util.function.Predicate;

/**
 * How far a message of the owner has come with the others to whom it was said.
 *
 * @param read who has read it
 * @param delivered who has it on a device and has not read it
 * @param waiting whose devices do not have it yet
 */
record Seen(List<PersonRow> read, List<PersonRow> delivered, List<PersonRow> waiting) {

  /** Copies the lists. */
  Seen {
    read = List.copyOf(read);
    delivered = List.copyOf(delivered);
    waiting = List.copyOf(waiting);
  }

  /**
   * Of a message that has a number, in the order of the members; who came later is not counted.
   *
   * @param members those of its thread, the owner too
   */
  static Seen of(MessageRow row, List<MemberRow> members) {
    long seq = row.seq();
    List<MemberRow> others = members.stream().filter(m -> !m.self() && m.sinceSeq() < seq).toList();
    Predicate<MemberRow> reads = m -> m.readSeq() >= seq;
    Predicate<MemberRow> has = m -> m.deliveredSeq() >= seq;
    return new Seen(
        people(others, reads),
        people(others, reads.negate().and(has)),
        people(others, reads.or(has).negate()));
  }

  private static List<PersonRow> people(List<MemberRow> members, Predicate<MemberRow> wanted) {
    return members.stream().filter(wanted).map(MemberRow::person).toList();
  }

  /** To how many it was said. */
  int all() {
    return read.size() + delivered.size() + waiting.size();
  }
}
