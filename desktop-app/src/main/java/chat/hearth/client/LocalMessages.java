package chat.hearth.client;

import chat.hearth.client.files.Uploads;
import chat.hearth.client.store.EventStore;
import chat.hearth.client.store.LocalThread;
import chat.hearth.client.store.OutboxStore;
import chat.hearth.client.store.Stores;
import chat.hearth.client.store.StrandedStore;
import chat.hearth.client.store.Tx;
import chat.hearth.model.Check;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Limits;
import chat.hearth.model.Mention;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.Request;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Messages out of the local database and the outbox. */
final class LocalMessages implements Messages {

  private final Profile profile;
  private final Stores stores;
  private final LocalThreads threads;
  private final LocalAmendments amendments;
  private final LocalFlags flags;
  private final Uploads uploads;
  private final LocalPlaces places;
  private final Withdrawal withdrawal;

  LocalMessages(Profile profile, LocalThreads threads, Uploads uploads) {
    this.uploads = uploads;
    this.profile = profile;
    this.stores = profile.stores();
    this.threads = threads;
    this.amendments = new LocalAmendments(profile, threads);
    this.flags = new LocalFlags(profile, amendments);
    this.places = new LocalPlaces(profile);
    this.withdrawal = new Withdrawal(profile, amendments, uploads);
  }

  LocalAmendments amendments() {
    return amendments;
  }

  LocalFlags flags() {
    return flags;
  }

  @Override
  public MessagePage latest(ThreadId threadId, int limit) {
    profile.keeper().opened(threadId);
    profile.keeper().members(threadId);
    return stores.database().call(tx -> page(tx, threadId, Long.MAX_VALUE, limit));
  }

  @Override
  public MessagePage before(ThreadId threadId, long seq, int limit) {
    long floor = places.floor(threadId);
    if (floor > 1 && seq - limit < floor) {
      boolean _ = profile.keeper().older(threadId, limit);
    }
    MessagePage page = stores.database().call(tx -> page(tx, threadId, seq, limit));
    while (page.rows().isEmpty() && page.more() && places.pulled(threadId, limit)) {
      page = stores.database().call(tx -> page(tx, threadId, seq, limit));
    }
    return page;
  }

  @Override
  public Optional<Long> find(ThreadId threadId, ClientId message, BooleanSupplier wanted) {
    return places.find(threadId, message, wanted);
  }

  @Override
  public Optional<Spot> from(ThreadId threadId, Instant since, BooleanSupplier wanted) {
    return places.from(threadId, since, wanted);
  }

  @Override
  public Optional<MessageRow> above(ThreadId threadId, @Nullable ClientId message, boolean own) {
    return places.above(threadId, message, own);
  }

  @Override
  public ClientId send(ThreadId threadId, EventBody.Message message) {
    ClientId clientId =
        queue(
            threadId,
            message,
            tx -> {
              stores.drafts().put(tx, threadId, "", null);
              stores.shelf().remove(tx, threadId, message.files());
            });
    profile.keeper().drafted();
    return clientId;
  }

  @Override
  public ClientId forward(ThreadId threadId, EventBody.Message message) {
    return queue(threadId, message, _ -> {});
  }

  private ClientId queue(ThreadId threadId, EventBody.Message message, Consumer<Tx> before) {
    EventBody body =
        new EventBody.Message(
                message.text().strip(), message.replyTo(), message.files(), message.mentions())
            .checked();
    ClientId clientId =
        stores
            .database()
            .call(
                tx -> {
                  before.accept(tx);
                  return threads.append(tx, threadId, body);
                });
    uploads.queued(message.files());
    profile.listeners().tell(new Change.MessagesChanged(threadId, outbox(threadId), false));
    profile.listeners().tell(new Change.ThreadsChanged(Set.of(threadId)));
    profile.keeper().outboxFilled();
    return clientId;
  }

  @Override
  public Optional<String> withdraw(ThreadId threadId, ClientId clientId) {
    return withdrawal.of(threadId, clientId);
  }

  @Override
  public void edit(ThreadId threadId, ClientId message, String text, List<Mention> mentions) {
    amendments.add(threadId, LocalAmendments.edit(message, text, mentions));
  }

  @Override
  public void delete(ThreadId threadId, ClientId message) {
    amendments.add(threadId, new EventBody.Deleted(message));
  }

  @Override
  public void react(ThreadId threadId, ClientId message, String emoji, boolean on) {
    amendments.add(threadId, new EventBody.Reacted(message, Check.emoji(emoji), on));
  }

  @Override
  public void pin(ThreadId threadId, ClientId message, boolean on) {
    amendments.add(threadId, new EventBody.Pinned(message, on));
  }

  @Override
  public void star(ThreadId threadId, ClientId message, boolean on) {
    flags.star(threadId, message, on);
  }

  @Override
  public List<MessageRow> starred(int limit) {
    return flags.starred(limit);
  }

  @Override
  public void hide(ThreadId threadId, ClientId message, boolean on) {
    flags.hide(threadId, message, on);
  }

  @Override
  public List<Pin> pinned(ThreadId threadId) {
    return stores.database().call(tx -> amendments.pinned(tx, threadId));
  }

  @Override
  public List<Version> versions(ThreadId threadId, ClientId message) {
    return amendments.versions(threadId, message);
  }

  @Override
  public String takeBack(ThreadId threadId, ClientId clientId) {
    String text =
        stores
            .database()
            .call(
                tx -> {
                  String lost =
                      forget(tx, threadId, clientId).map(e -> Rows.text(e.body())).orElse("");
                  OutboxStore.Entry entry = stores.outbox().find(tx, clientId).orElse(null);
                  if (entry == null || entry.state() != OutboxStore.State.REFUSED) {
                    return lost;
                  }
                  String unsent = amendments.takeBack(tx, entry);
                  stores.outbox().delete(tx, threadId, clientId);
                  return unsent;
                });
    profile.listeners().tell(new Change.MessageRemoved(threadId, clientId));
    profile.listeners().tell(new Change.ThreadsChanged(Set.of(threadId)));
    return text;
  }

  @Override
  public void sendAgain(ThreadId threadId, ClientId clientId) {
    stores.database().run(tx -> forget(tx, threadId, clientId).ifPresent(lost -> again(tx, lost)));
    profile.listeners().tell(new Change.MessageRemoved(threadId, clientId));
    profile.listeners().tell(new Change.MessagesChanged(threadId, outbox(threadId), false));
    profile.listeners().tell(new Change.ThreadsChanged(Set.of(threadId)));
    profile.keeper().outboxFilled();
  }

  /** Queues what the owner wrote as it was, and what somebody else wrote as the owner's. */
  private void again(Tx tx, ThreadEvent lost) {
    if (lost.userId().equals(profile.owner())) {
      Request append = new Request.Append(lost.threadId(), lost.clientId(), lost.body());
      stores.outbox().add(tx, lost.threadId().value(), append, lost.createdAt());
    } else if (lost.body() instanceof EventBody.Message message) {
      ClientId _ = threads.append(tx, lost.threadId(), named(tx, lost.userId(), message));
    }
  }

  /** With the author's name before it where it fits, and with its files. */
  private EventBody named(Tx tx, UserId author, EventBody.Message message) {
    String text = message.text();
    String named = (new Rows(profile, tx).names().row(author).name() + ": " + text).strip();
    boolean fits = named.getBytes(StandardCharsets.UTF_8).length <= Limits.TEXT_BYTES;
    return new EventBody.Message(fits ? named : text, null, message.files()).checked();
  }

  private Optional<ThreadEvent> forget(Tx tx, ThreadId threadId, ClientId clientId) {
    Optional<ThreadEvent> lost =
        stores.stranded().find(tx, threadId, clientId).map(StrandedStore.Stranded::event);
    lost.ifPresent(e -> stores.stranded().delete(tx, threadId, clientId.value()));
    return lost;
  }

  @Override
  public void saveDraft(ThreadId threadId, String text, @Nullable ClientId replyTo) {
    stores.database().run(tx -> stores.drafts().put(tx, threadId, text, replyTo));
    profile.keeper().drafted();
    profile.listeners().tell(new Change.ThreadsChanged(Set.of(threadId)));
  }

  @Override
  public Optional<MessageRow> draftReply(ThreadId threadId) {
    return stores
        .database()
        .call(
            tx ->
                Optional.ofNullable(stores.drafts().find(tx, threadId).replyTo())
                    .flatMap(id -> row(tx, threadId, id)));
  }

  private Optional<MessageRow> row(Tx tx, ThreadId threadId, ClientId message) {
    Rows rows = new Rows(profile, tx);
    List<ThreadEvent> events =
        List.copyOf(stores.events().named(tx, threadId, List.of(message)).values());
    return rows
        .messages()
        .events(events, Ticks.NONE)
        .waiting(stores.outbox().find(tx, message).stream().toList())
        .rows()
        .stream()
        .findFirst();
  }

  @Override
  public void typing(ThreadId threadId) {
    profile.keeper().typing(threadId);
  }

  /** The rows of a thread that wait in the outbox, the start of the thread with them. */
  List<MessageRow> outbox(ThreadId threadId) {
    return stores.database().call(tx -> new Rows(profile, tx).outbox(threadId));
  }

  private MessagePage page(Tx tx, ThreadId threadId, long seq, int limit) {
    LocalThread thread = stores.threads().find(tx, threadId).orElse(null);
    if (thread == null) {
      return new MessagePage(List.of(), false, 0);
    }
    Rows rows = new Rows(profile, tx);
    Ticks ticks = rows.ticks(thread);
    List<ThreadEvent> events = shown(tx, threadId, seq, limit);
    long lowest = events.isEmpty() ? 0 : events.getFirst().seq();
    boolean more = lowest > 1;
    MessageRows made = rows.messages().events(events, ticks);
    List<MessageRow> page =
        new ArrayList<>(
            made.lost(stores.stranded().after(tx, threadId, more ? lowest : 0, seq - 1)).rows());
    page.sort(Comparator.comparingLong(MessageRow::seq)); // stable: lost ones behind their event
    if (seq == Long.MAX_VALUE) {
      page.addAll(rows.outbox(threadId));
    }
    long firstUnread =
        thread.unread() == 0
            ? 0
            : stores.events().firstMessageAfter(tx, threadId, thread.readSeq(), profile.owner());
    return new MessagePage(page, more, firstUnread);
  }

  /** Events below a number, until there are enough that have a row of their own. */
  private List<ThreadEvent> shown(Tx tx, ThreadId threadId, long seq, int limit) {
    List<ThreadEvent> all = new ArrayList<>();
    long rows = 0;
    Set<ClientId> hidden = stores.flags().hidden(tx, threadId);
    List<ThreadEvent> next = stores.events().before(tx, threadId, seq, limit);
    while (!next.isEmpty() && rows < limit) {
      all.addAll(0, next);
      rows += next.stream().filter(e -> EventStore.isShown(e, hidden)).count();
      next =
          rows < limit
              ? stores.events().before(tx, threadId, next.getFirst().seq(), limit)
              : List.of();
    }
    return all;
  }
}
