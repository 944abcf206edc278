package chat.hearth.client;

import chat.hearth.client.store.LocalThread;
import chat.hearth.client.store.OutboxStore;
import chat.hearth.client.store.PeopleStore;
import chat.hearth.client.store.Stores;
import chat.hearth.client.store.Tx;
import chat.hearth.model.EventBody;
import chat.hearth.model.Member;
import chat.hearth.model.Receipt;
import chat.hearth.model.Role;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes what screens show out of what the stores hold, within one transaction. */
final class Rows {

  private final Profile profile;
  private final Stores stores;
  private final Tx tx;
  private final Names names;

  Rows(Profile profile, Tx tx) {
    this.profile = profile;
    this.stores = profile.stores();
    this.tx = tx;
    this.names = Names.read(stores, tx, profile.keeper().roster());
  }

  Names names() {
    return names;
  }

  /** All threads: pinned first, then the newest. */
  List<ThreadRow> threads() {
    Map<ThreadId, ThreadEvent> last = stores.stranded().alone(tx);
    last.putAll(stores.events().lastOfAll(tx, stores.flags().hidden(tx)));
    Map<ThreadId, List<Receipt>> receipts =
        stores.people().receipts(tx, profile.owner()).stream()
            .collect(Collectors.groupingBy(Receipt::threadId));
    Map<ThreadId, OutboxStore.Entry> waiting = new HashMap<>();
    stores.outbox().appends(tx).stream()
        .filter(OutboxStore::isMessage)
        .forEach(e -> waiting.put(new ThreadId(e.lane()), e));
    List<LocalThread> threads = stores.threads().all(tx);
    MessageRows previews = messages();
    for (LocalThread t : threads) {
      ThreadId id = t.threadId();
      Ticks ticks = Ticks.of(t, profile.owner(), receipts.getOrDefault(id, List.of()));
      preview(previews, ticks, last.get(id), waiting.get(id));
    }
    Map<ThreadId, MessageRow> said =
        previews.rows().stream().collect(Collectors.toMap(MessageRow::threadId, r -> r));
    Map<ThreadId, String> drafts = stores.drafts().texts(tx);
    Map<ThreadId, Role> roles = stores.people().roles(tx, profile.owner());
    Map<ThreadId, Integer> calls = UnreadMentions.count(profile, tx);
    return threads.stream()
        .map(
            t -> {
              ThreadId id = t.threadId();
              return thread(
                  t,
                  said.get(id),
                  calls.getOrDefault(id, 0),
                  drafts.getOrDefault(id, ""),
                  admin(t, roles.get(id)));
            })
        .sorted(
            Comparator.comparing((ThreadRow r) -> !r.pinned())
                .thenComparing(ThreadRow::updatedAt, Comparator.reverseOrder()))
        .toList();
  }

  /** One thread. */
  ThreadRow thread(LocalThread t) {
    OutboxStore.Entry waiting =
        stores.outbox().appends(tx, t.threadId()).stream()
            .filter(OutboxStore::isMessage)
            .reduce((_, b) -> b)
            .orElse(null);
    ThreadEvent last =
        stores
            .events()
            .last(tx, t.threadId(), stores.flags().hidden(tx, t.threadId()))
            .orElseGet(() -> stores.stranded().alone(tx).get(t.threadId()));
    MessageRows preview = messages();
    preview(preview, ticks(t), last, waiting);
    return thread(
        t,
        preview.rows().stream().findFirst().orElse(null),
        t.unread() == 0 ? 0 : UnreadMentions.count(profile, tx, t.threadId()),
        stores.drafts().find(tx, t.threadId()).text(),
        admin(t, stores.people().role(tx, t.threadId(), profile.owner()).orElse(null)));
  }

  /** What a thread is known by. */
  ThreadFace face(LocalThread t) {
    boolean named = !orEmpty(t.nickname()).isEmpty() || !orEmpty(t.title()).isEmpty();
    List<PersonRow> others = named && !t.direct() ? List.of() : others(t);
    PersonRow other = t.direct() && !others.isEmpty() ? others.getFirst() : null;
    return new ThreadFace(t.threadId(), name(t, others), other);
  }

  private List<PersonRow> others(LocalThread t) {
    return t.participants().stream()
        .filter(id -> !id.equals(profile.owner()))
        .map(names::row)
        .sorted(Comparator.comparing(p -> p.name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  Ticks ticks(LocalThread t) {
    List<Receipt> receipts =
        stores.people().members(tx, t.threadId()).stream()
            .map(m -> PeopleStore.receipt(t.threadId(), m))
            .toList();
    return Ticks.of(t, profile.owner(), receipts);
  }

  /** Messages to be made into rows together. */
  MessageRows messages() {
    return new MessageRows(profile, tx, names);
  }

  /** What the relay has lost of a thread, and what waits to be sent. */
  List<MessageRow> unsettled(ThreadId id) {
    return messages()
        .lost(stores.stranded().after(tx, id, 0, Long.MAX_VALUE))
        .waiting(stores.outbox().appends(tx, id))
        .rows();
  }

  /** What waits to be sent in a thread, the start of the thread with it. */
  List<MessageRow> outbox(ThreadId id) {
    return messages().waiting(stores.outbox().appends(tx, id)).rows();
  }

  /** What was said, or "". */
  static String text(EventBody body) {
    return body instanceof EventBody.Message message ? message.text() : "";
  }

  /** The members of a thread: the owner of the thread first, then by name. */
  List<MemberRow> members(LocalThread t) {
    Map<UserId, Member> known =
        stores.people().members(tx, t.threadId()).stream()
            .collect(Collectors.toMap(Member::userId, m -> m));
    return t.participants().stream()
        .map(id -> member(t, id, known.get(id)))
        .sorted(
            Comparator.comparing((MemberRow m) -> m.role() != Role.ADMIN)
                .thenComparing(m -> m.person().name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private MemberRow member(LocalThread t, UserId id, @Nullable Member m) {
    Role guess = id.value() == t.createdBy() ? Role.ADMIN : Role.MEMBER;
    return new MemberRow(
        names.row(id),
        m == null ? guess : m.role(),
        id.equals(profile.owner()),
        m == null ? 0 : m.sinceSeq(),
        m == null ? 0 : m.deliveredSeq(),
        m == null ? 0 : m.readSeq());
  }

  private ThreadRow thread(
      LocalThread t, @Nullable MessageRow preview, int mentions, String draft, boolean admin) {
    List<PersonRow> others = others(t);
    boolean blocked = t.direct() && others.stream().anyMatch(PersonRow::blocked);
    return new ThreadRow(
        t.threadId(),
        name(t, others),
        t.title(),
        t.nickname(),
        t.direct(),
        others,
        t.muted(),
        t.pinned(),
        t.archived(),
        t.unread(),
        t.markedUnread(),
        Math.min(mentions, t.unread()),
        draft,
        preview,
        t.direct() && !others.isEmpty() ? others.getFirst().presence() : null,
        t.leftSeq() == 0 && !blocked,
        blocked,
        admin,
        t.createdBy() == 0 ? "" : names.row(new UserId(t.createdBy())).name(),
        t.createdAt(),
        preview != null && preview.at().isAfter(t.updatedAt()) ? preview.at() : t.updatedAt(),
        t.lastSeq());
  }

  /** Adds what the list shows of a thread, if there is anything. */
  private static void preview(
      MessageRows rows,
      Ticks ticks,
      @Nullable ThreadEvent last,
      OutboxStore.@Nullable Entry waiting) {
    if (waiting != null && (last == null || !overtaken(waiting, last))) {
      rows.waiting(List.of(waiting));
    } else if (last != null) {
      rows.events(List.of(last), ticks);
    }
  }

  /** A refused message stays where it was while the thread goes on. */
  private static boolean overtaken(OutboxStore.Entry waiting, ThreadEvent last) {
    return waiting.state() == OutboxStore.State.REFUSED && last.createdAt().isAfter(waiting.at());
  }

  private boolean admin(LocalThread t, @Nullable Role known) {
    return known == null ? t.createdBy() == profile.owner().value() : known == Role.ADMIN;
  }

  private static String name(LocalThread t, List<PersonRow> others) {
    if (t.nickname() != null && !t.nickname().isEmpty()) {
      return t.nickname();
    }
    if (t.title() != null && !t.title().isEmpty()) {
      return t.title();
    }
    return others.stream().map(PersonRow::name).collect(Collectors.joining(", "));
  }
}
