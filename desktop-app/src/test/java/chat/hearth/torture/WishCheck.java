package chat.hearth.torture;

import chat.hearth.torture.Violation.Kind;
import chat.hearth.wire.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an owner wished for themselves is so once it was accepted, until they wish otherwise. */
final class WishCheck {

  /** One thing that an owner can wish. */
  private record Matter(String user, long thread, String what) {}

  /**
   * What it was to be.
   *
   * @param now tells what it is
   */
  private record Wish(
      Object value, Function<Census.OwnerRow, Object> now, Ledger.Answered<Request, Boolean> made) {

    boolean isAccepted() {
      return made.answer();
    }

    boolean isReplacedBy(Wish other) {
      return other.isAccepted() && other.made.asked() > made.answered();
    }
  }

  private final Census census;
  private final Evidence evidence;
  private final Consumer<Violation> report;
  private final Map<Matter, List<Wish>> wishes = new LinkedHashMap<>();

  WishCheck(Evidence evidence, Consumer<Violation> report) {
    this.census = evidence.census();
    this.evidence = evidence;
    this.report = report;
  }

  void run() {
    Map<String, Long> users = new HashMap<>();
    evidence
        .screens()
        .forEach((device, s) -> users.put(device.substring(0, device.indexOf('-')), s.userId()));
    evidence.ledger().wishes().stream()
        .filter(w -> w.era() == evidence.ledger().era())
        .forEach(this::sort);
    wishes.forEach(
        (matter, made) -> {
          Long owner = users.get(matter.user());
          if (owner != null) {
            census
                .row(owner, matter.thread())
                .filter(Census.OwnerRow::member)
                .ifPresent(row -> kept(matter, made, row));
          }
        });
  }

  private void sort(Ledger.Answered<Request, Boolean> made) {
    switch (made.request()) {
      case Request.SetThread r -> {
        long thread = r.threadId().value();
        add(made, thread, "the nickname", r.nickname(), Census.OwnerRow::nickname);
        add(made, thread, "being muted", r.muted(), Census.OwnerRow::muted);
        add(made, thread, "being pinned", r.pinned(), Census.OwnerRow::pinned);
      }
      case Request.SetMessage r -> {
        long thread = r.threadId().value();
        String id = r.target().toString();
        add(
            made,
            thread,
            "the star of " + id,
            r.starred(),
            row -> census.stars(row.owner(), thread).contains(id));
        add(
            made,
            thread,
            "the deletion for oneself of " + id,
            r.hidden(),
            row -> census.hidden(row.owner()).contains(id));
      }
      case Request.SetDraft r ->
          add(
              made,
              r.threadId().value(),
              "the draft",
              List.of(r.text(), Objects.toString(r.replyTo(), "")),
              row -> {
                Census.Draft draft = census.draft(row.owner(), row.thread());
                return List.of(draft.text(), draft.answers());
              });
      default -> {}
    }
  }

  private void add(
      Ledger.Answered<Request, Boolean> made,
      long thread,
      String what,
      @Nullable Object value,
      Function<Census.OwnerRow, Object> now) {
    if (value != null) {
      wishes
          .computeIfAbsent(new Matter(made.user(), thread, what), _ -> new ArrayList<>())
          .add(new Wish(value, now, made));
    }
  }

  /** It is what somebody wished and nobody changed with the relay's word afterwards. */
  private void kept(Matter matter, List<Wish> made, Census.OwnerRow row) {
    Object now = made.getFirst().now().apply(row);
    boolean fits =
        made.stream()
            .filter(w -> w.value().equals(now))
            .anyMatch(w -> made.stream().noneMatch(w::isReplacedBy));
    if (made.stream().anyMatch(Wish::isAccepted) && !fits) {
      report.accept(
          Violation.of(
              Kind.PRIVATE,
              "what was accepted is gone: " + matter + " is now " + now,
              matter.thread()));
    }
  }
}
