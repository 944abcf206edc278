package chat.hearth.client.sync;

import chat.hearth.client.net.Link;
import chat.hearth.client.net.ProblemException;
import chat.hearth.client.store.LocalThread;
import chat.hearth.client.store.Stores;
import chat.hearth.client.store.Tx;
import chat.hearth.model.Contact;
import chat.hearth.model.Limits;
import chat.hearth.model.Person;
import chat.hearth.model.Presence;
import chat.hearth.model.UserId;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people around the owner: names are kept, presence lives only while connected. */
public final class Roster {

  private final Stores stores;
  private final UserId owner;
  private final Announcer announcer;
  private final Map<UserId, Presence> presences = new ConcurrentHashMap<>();
  private volatile Set<UserId> watched = Set.of();

  /** Whose names were asked on this connection though they are too many to be watched. */
  private final Set<UserId> named = ConcurrentHashMap.newKeySet();

  Roster(Stores stores, UserId owner, Announcer announcer) {
    this.stores = stores;
    this.owner = owner;
    this.announcer = announcer;
  }

  /** Somebody's presence, or null where it is not known. */
  public @Nullable Presence presence(UserId userId) {
    return presences.get(userId);
  }

  /** Asks to hear of everybody who matters, if that set has changed; of very many, the names. */
  void watch(Link link) throws IOException, ProblemException {
    List<UserId> wanted = List.copyOf(stores.database().call(this::wanted));
    int near = Math.min(wanted.size(), Limits.WATCHED);
    name(link, wanted.subList(near, wanted.size()));
    Set<UserId> seen = Set.copyOf(wanted.subList(0, near));
    if (!seen.equals(watched)) {
      List<Person> people = ask(link, wanted.subList(0, near));
      watched = seen;
      presences.keySet().retainAll(seen); // of others it would not be told when it changes
      take(people);
    }
  }

  /** The relay knows no other way to ask than to watch, which ends the watch before. */
  private void name(Link link, List<UserId> far) throws IOException, ProblemException {
    List<UserId> unnamed = far.stream().filter(id -> !named.contains(id)).toList();
    for (int at = 0; at < unnamed.size(); at += Limits.WATCHED) {
      List<UserId> page = unnamed.subList(at, Math.min(unnamed.size(), at + Limits.WATCHED));
      watched = Set.of();
      remember(ask(link, page));
      named.addAll(page);
      announcer.tell(new SyncEvent.PeopleTouched(Set.copyOf(page)));
    }
  }

  private static List<Person> ask(Link link, List<UserId> ids)
      throws IOException, ProblemException {
    return link.ask(new Request.Watch(ids), Reply.People.class).people();
  }

  /** Names and presence as the relay tells them. */
  void take(List<Person> people) {
    stores.database().run(tx -> stores.people().names(tx, people));
    people.forEach(p -> presences.put(p.userId(), p.presence()));
    announcer.tell(
        new SyncEvent.PeopleTouched(
            people.stream().map(Person::userId).collect(Collectors.toSet())));
  }

  /** Names of people who were looked up and need not be watched. */
  public void remember(List<Person> people) {
    stores.database().run(tx -> stores.people().names(tx, people));
  }

  /** The connection is gone: nobody's presence is known. */
  void forget() {
    watched = Set.of();
    named.clear();
    Set<UserId> lost = Set.copyOf(presences.keySet());
    presences.clear();
    if (!lost.isEmpty()) {
      announcer.tell(new SyncEvent.PeopleTouched(lost));
    }
  }

  private Set<UserId> wanted(Tx tx) {
    Set<UserId> ids = new LinkedHashSet<>();
    ids.add(owner);
    stores.people().contacts(tx).stream()
        .filter(c -> c.listed() || c.blocked())
        .map(Contact::userId)
        .forEach(ids::add);
    stores.threads().all(tx).stream()
        .map(LocalThread::participants)
        .flatMap(List::stream)
        .forEach(ids::add);
    return ids;
  }
}
