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

  Roster(Stores stores, UserId owner, Announcer announcer) {
    this.stores = stores;
    this.owner = owner;
    this.announcer = announcer;
  }

  /** Somebody's presence, or null where it is not known. */
  public @Nullable Presence presence(UserId userId) {
    return presences.get(userId);
  }

  /** Asks to hear of everybody who matters, if that set has changed. */
  void watch(Link link) throws IOException, ProblemException {
    Set<UserId> wanted = stores.database().call(this::wanted);
    if (!wanted.equals(watched)) {
      Reply.People people = link.ask(new Request.Watch(List.copyOf(wanted)), Reply.People.class);
      watched = wanted;
      take(people.people());
    }
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
    return ids.stream().limit(Limits.WATCHED).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
