package chat.hearth.client;

import chat.hearth.client.search.Hit;
import chat.hearth.client.search.Hits;
import chat.hearth.client.search.Progress;
import chat.hearth.client.search.Said;
import chat.hearth.client.search.Scope;
import chat.hearth.client.search.SearchIndex;
import chat.hearth.client.search.Snippet;
import chat.hearth.client.search.Snippets;
import chat.hearth.client.search.TextQuery;
import chat.hearth.client.store.LocalThread;
import chat.hearth.client.store.Tx;
import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Messages by the index, names by a look at all of them, and what is shown of either out of the
 * local database: what the index has and the database has not is not found.
 */
final class LocalSearch implements Search {

  private static final int COUNTED = 1_000;
  private static final int NAMES = 50;
  private static final int NAMES_WITH_MESSAGES = 6;

  private final Profile profile;
  private final SearchIndex index;
  private final LocalFlags flags;
  private final AtomicLong changes = new AtomicLong();
  private final AtomicReference<@Nullable Known> lately = new AtomicReference<>();

  LocalSearch(Profile profile, SearchIndex index, LocalFlags flags) {
    this.profile = profile;
    this.index = index;
    this.flags = flags;
    var _ = profile.listeners().add(this::heard);
  }

  /** What everybody and everything is called is read again when it may have changed. */
  private void heard(Change change) {
    switch (change) {
      case Change.ThreadsChanged _,
          Change.MembersChanged _,
          Change.PeopleChanged _,
          Change.AccountChanged _ ->
          changes.incrementAndGet();
      case Change.MessagesChanged _,
          Change.MessageRemoved _,
          Change.DraftChanged _,
          Change.FileMoved _,
          Change.TypingChanged _,
          Change.ConnectionChanged _,
          Change.ActionRefused _ -> {}
    }
  }

  private Sight sight() {
    Known known = lately.get();
    return known != null && known.change == changes.get() ? known.sight : freshSight();
  }

  private Sight freshSight() {
    long change = changes.get();
    Sight sight = profile.stores().database().call(tx -> new Sight(profile, tx));
    lately.set(new Known(change, sight));
    return sight;
  }

  @Override
  public Found find(String typed, @Nullable ThreadId within, int limit) {
    TextQuery query = TextQuery.of(typed, ZoneId.systemDefault());
    Reach reach = reach(within);
    if (query.isEmpty()) {
      return new Found(List.of(), List.of(), List.of(), 0, true, reach);
    }
    Sight known = sight();
    Hits hits = index.find(query, scope(query, within, known), limit, COUNTED);
    boolean newer = hits.hits().stream().anyMatch(h -> !known.faces.containsKey(h.thread()));
    Sight sight = newer ? freshSight() : known; // the change was not told yet
    boolean named = within == null && !query.hasOperators();
    int names = !named ? 0 : hits.hits().isEmpty() ? NAMES : NAMES_WITH_MESSAGES;
    List<LocalThread> threads =
        sight.threads.stream().filter(t -> fits(query, t, sight)).limit(names).toList();
    List<PersonRow> people =
        sight.people().filter(p -> fits(query, names(p))).limit(names).toList();
    Snippets snippets = new Snippets(query);
    List<Said> said = new ArrayList<>();
    List<ThreadRow> rows = new ArrayList<>();
    profile.stores().database().run(tx -> look(tx, hits.hits(), said, threads, rows));
    return new Found(
        rows.stream().map(r -> new Found.NamedThread(r, mark(r.name(), query))).toList(),
        people.stream().map(p -> new Found.NamedPerson(p, mark(p.name(), query))).toList(),
        said.stream().flatMap(s -> message(s, sight, snippets).stream()).toList(),
        hits.total(),
        hits.exact(),
        reach);
  }

  @Override
  public Reach reach(@Nullable ThreadId within) {
    Progress progress = index.progress(within);
    return new Reach(
        progress.messages(),
        progress.percent(),
        profile
            .stores()
            .database()
            .call(tx -> profile.stores().threads().completeSince(tx, within))
            .orElse(null));
  }

  @Override
  public boolean current() {
    return index.current();
  }

  @Override
  public Subscription onMoved(Runnable listener) {
    index.onMoved(listener);
    return () -> index.forget(listener);
  }

  private void look(
      Tx tx, List<Hit> hits, List<Said> said, List<LocalThread> threads, List<ThreadRow> rows) {
    Set<ClientId> hidden = profile.stores().flags().hidden(tx);
    for (Hit hit : hits) {
      if (!hidden.contains(hit.clientId())) {
        index.said(tx, hit).ifPresent(said::add);
      }
    }
    if (!threads.isEmpty()) {
      Rows maker = new Rows(profile, tx);
      threads.forEach(t -> rows.add(maker.thread(t)));
    }
  }

  private Scope scope(TextQuery query, @Nullable ThreadId within, Sight sight) {
    Set<ThreadId> threads = null;
    if (within != null) {
      threads = Set.of(within);
    } else if (!query.in().isEmpty()) {
      threads = new HashSet<>();
      for (LocalThread t : sight.threads) {
        String names = names(t, sight);
        if (query.in().stream().anyMatch(part -> names.contains(Folded.of(part)))) {
          threads.add(t.threadId());
        }
      }
    }
    return new Scope(
        threads,
        query.from().isEmpty() ? null : authors(query, sight),
        query.starred() ? flags.starredPlaces() : null);
  }

  private Set<UserId> authors(TextQuery query, Sight sight) {
    Set<UserId> authors = new HashSet<>();
    for (String part : query.from()) {
      if (part.equalsIgnoreCase("me")) {
        authors.add(profile.owner());
      }
      sight.names.everybody().stream()
          .map(sight.names::row)
          .filter(p -> names(p).contains(Folded.of(part)))
          .forEach(p -> authors.add(p.userId()));
    }
    return authors;
  }

  private static boolean fits(TextQuery query, LocalThread thread, Sight sight) {
    return fits(query, names(thread, sight));
  }

  private static boolean fits(TextQuery query, String names) {
    return query.texts().stream().allMatch(part -> names.contains(Folded.of(part)));
  }

  private static String names(PersonRow p) {
    return Folded.of(p.name() + "\n" + p.displayName() + "\n" + p.userName());
  }

  private static String names(LocalThread t, Sight sight) {
    ThreadFace face = sight.face(t);
    String other = face.other() == null ? "" : face.other().name();
    return Folded.of(face.name() + "\n" + (t.title() == null ? "" : t.title()) + "\n" + other);
  }

  private static Marked mark(String name, TextQuery query) {
    List<Marked.Span> spans = new ArrayList<>();
    for (String part : query.texts()) {
      Folded.find(name, Folded.of(part))
          .filter(s -> spans.stream().allMatch(o -> o.to() <= s.from() || s.to() <= o.from()))
          .ifPresent(spans::add);
    }
    spans.sort(Comparator.comparingInt(Marked.Span::from));
    return new Marked(name, spans);
  }

  private Optional<Found.Message> message(Said said, Sight sight, Snippets snippets) {
    ThreadFace face = sight.faces.get(said.thread());
    if (face == null) {
      return Optional.empty();
    }
    Snippet snippet = snippets.of(said.text());
    Marked text =
        new Marked(
            snippet.text(),
            snippet.marks().stream().map(m -> new Marked.Span(m.from(), m.to())).toList());
    return Optional.of(
        new Found.Message(
            face,
            said.clientId(),
            said.seq(),
            sight.names.row(said.author()),
            said.author().equals(profile.owner()),
            said.at(),
            text));
  }

  /** What was seen before any later change than this one. */
  private record Known(long change, Sight sight) {}

  /** Everybody and every thread by name, at one moment. */
  private static final class Sight {

    private final Names names;
    private final List<LocalThread> threads;
    private final Map<ThreadId, ThreadFace> faces = new HashMap<>();
    private final Set<UserId> apart = new HashSet<>();

    Sight(Profile profile, Tx tx) {
      Rows rows = new Rows(profile, tx);
      names = rows.names();
      threads = profile.stores().threads().all(tx);
      apart.add(profile.owner());
      for (LocalThread t : threads) {
        ThreadFace face = rows.face(t);
        faces.put(t.threadId(), face);
        if (face.other() != null && t.title() == null) {
          apart.add(face.other().userId());
        }
      }
    }

    ThreadFace face(LocalThread t) {
      ThreadFace face = faces.get(t.threadId());
      return face == null ? new ThreadFace(t.threadId(), "", null) : face;
    }

    /** All but the owner and those whose direct thread stands for them, by name. */
    Stream<PersonRow> people() {
      return names.everybody().stream()
          .filter(id -> !apart.contains(id))
          .map(names::row)
          .sorted(Comparator.comparing((PersonRow p) -> p.name().toLowerCase(Locale.ROOT)));
    }
  }
}
