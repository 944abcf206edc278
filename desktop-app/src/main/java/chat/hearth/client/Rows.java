package chat.hearth.client;

import chat.hearth.client.store.LocalThread;
import chat.hearth.client.store.OutboxStore;
import chat.hearth.client.store.PeopleStore;
import chat.hearth.client.store.Stores;
import chat.hearth.client.store.StrandedStore;
import chat.hearth.client.store.Tx;
import chat.hearth.model.EventBody;
import chat.hearth.model.Member;
import chat.hearth.model.Receipt;
import chat.hearth.model.Role;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
    last.putAll(stores.events().lastOfAll(tx));
    Map<ThreadId, List<Receipt>> receipts =
        stores.people().receipts(tx, profile.owner()).stream()
            .collect(Collectors.groupingBy(Receipt::threadId));
    Map<ThreadId, OutboxStore.Entry> waiting = new HashMap<>();
    stores.outbox().appends(tx).stream()
        .filter(OutboxStore::isMessage)
        .forEach(e -> waiting.put(new ThreadId(e.lane()), e));
    Map<ThreadId, String> drafts = stores.threads().drafts(tx);
    Map<ThreadId, Role> roles = stores.people().roles(tx, profile.owner());
    return stores.threads().all(tx).stream()
        .map(
            t -> {
              ThreadId id = t.threadId();
              Ticks ticks = Ticks.of(t, profile.owner(), receipts.getOrDefault(id, List.of()));
              MessageRow preview = preview(ticks, last.get(id), waiting.get(id));
              return thread(t, preview, drafts.getOrDefault(id, ""), admin(t, roles.get(id)));
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
        stores.events().before(tx, t.threadId(), Long.MAX_VALUE, 1).stream()
            .findFirst()
            .orElseGet(() -> stores.stranded().alone(tx).get(t.threadId()));
    return thread(
        t,
        preview(ticks(t), last, waiting),
        stores.threads().draft(tx, t.threadId()),
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

  /** A numbered event. */
  MessageRow message(ThreadEvent e, Ticks ticks) {
    boolean own = e.userId().equals(profile.owner());
    return new MessageRow(
        e.threadId(),
        e.clientId(),
        e.seq(),
        names.row(e.userId()),
        own,
        e.createdAt(),
        e.body(),
        own ? ticks.of(e.seq()) : SendState.ACCEPTED,
        "",
        subjects(e.body()));
  }

  /** What the relay has lost. */
  MessageRow lost(StrandedStore.Stranded stranded) {
    ThreadEvent e = stranded.event();
    return new MessageRow(
        e.threadId(),
        e.clientId(),
        stranded.afterSeq(),
        names.row(e.userId()),
        e.userId().equals(profile.owner()),
        e.createdAt(),
        e.body(),
        SendState.LOST,
        "",
        List.of());
  }

  /** What the relay has lost of a thread, and what waits to be sent. */
  List<MessageRow> unsettled(ThreadId id) {
    List<MessageRow> rows = new ArrayList<>();
    stores.stranded().after(tx, id, 0, Long.MAX_VALUE).forEach(s -> rows.add(lost(s)));
    rows.addAll(outbox(id));
    return rows;
  }

  /** What waits to be sent in a thread, the start of the thread with it. */
  List<MessageRow> outbox(ThreadId id) {
    return stores.outbox().appends(tx, id).stream()
        .map(this::message)
        .filter(Objects::nonNull)
        .toList();
  }

  /** Something of the outbox, or null where it is no append. */
  @Nullable MessageRow message(OutboxStore.Entry e) {
    if (!(e.request() instanceof Request.Append append)) {
      return null;
    }
    SendState state =
        switch (e.state()) {
          case QUEUED -> SendState.QUEUED;
          case ACCEPTED -> SendState.ACCEPTED;
          case REFUSED -> SendState.REFUSED;
        };
    return new MessageRow(
        append.threadId(),
        append.clientId(),
        0,
        names.row(profile.owner()),
        true,
        e.at(),
        append.body(),
        state,
        e.problem() == null ? "" : e.problem().text(),
        subjects(append.body()));
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
        m == null ? 0 : m.deliveredSeq(),
        m == null ? 0 : m.readSeq());
  }

  private ThreadRow thread(
      LocalThread t, @Nullable MessageRow preview, String draft, boolean admin) {
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

  private @Nullable MessageRow preview(
      Ticks ticks, @Nullable ThreadEvent last, OutboxStore.@Nullable Entry waiting) {
    if (waiting == null || (last != null && overtaken(waiting, last))) {
      return last == null ? null : message(last, ticks);
    }
    return message(waiting);
  }

  /** A refused message stays where it was while the thread goes on. */
  private static boolean overtaken(OutboxStore.Entry waiting, ThreadEvent last) {
    return waiting.state() == OutboxStore.State.REFUSED && last.createdAt().isAfter(waiting.at());
  }

  private boolean admin(LocalThread t, @Nullable Role known) {
    return known == null ? t.createdBy() == profile.owner().value() : known == Role.ADMIN;
  }

  private List<PersonRow> subjects(EventBody body) {
    return switch (body) {
      case EventBody.Started b -> b.members().stream().map(names::row).toList();
      case EventBody.MembersAdded b -> b.members().stream().map(names::row).toList();
      case EventBody.MemberRemoved b -> List.of(names.row(b.member()));
      case EventBody.Message _, EventBody.Renamed _, EventBody.MemberLeft _, EventBody.Unknown _ ->
          List.of();
    };
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
