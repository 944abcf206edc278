package chat.hearth.client;

import chat.hearth.client.store.OutboxStore;
import chat.hearth.client.store.Stores;
import chat.hearth.model.Check;
import chat.hearth.model.Person;
import chat.hearth.model.UserId;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** People out of the local database; the directory is asked at the relay. */
final class LocalPeople implements People {

  private final Profile profile;
  private final Stores stores;
  private final RelayCalls calls;

  LocalPeople(Profile profile, RelayCalls calls) {
    this.profile = profile;
    this.stores = profile.stores();
    this.calls = calls;
  }

  @Override
  public List<PersonRow> contacts() {
    return stores.database().call(tx -> new Rows(profile, tx).names().book());
  }

  @Override
  public Optional<PersonRow> find(UserId userId) {
    return stores
        .database()
        .call(
            tx -> {
              Names names = new Rows(profile, tx).names();
              return names.known(userId) ? Optional.of(names.row(userId)) : Optional.empty();
            });
  }

  @Override
  public List<PersonRow> directory(String query) throws RelayException {
    List<Person> people =
        calls.ask(new Request.Directory(query.strip()), Reply.People.class).people();
    profile.keeper().roster().remember(people);
    return stores
        .database()
        .call(
            tx -> {
              Names names = new Rows(profile, tx).names();
              return people.stream()
                  .filter(p -> !p.userId().equals(profile.owner()))
                  .map(p -> withPresence(names.row(p.userId()), p))
                  .toList();
            });
  }

  @Override
  public void add(UserId userId) {
    change(new Request.SetContact(userId, true, null, null));
  }

  @Override
  public void remove(UserId userId) {
    change(new Request.SetContact(userId, false, null, null));
  }

  @Override
  public void nickname(UserId userId, String nickname) {
    String name = nickname.isBlank() ? "" : Check.name("nickname", nickname.strip());
    change(new Request.SetContact(userId, null, name, null));
  }

  @Override
  public void block(UserId userId, boolean blocked) {
    change(new Request.SetContact(userId, null, null, blocked));
  }

  private void change(Request.SetContact request) {
    stores
        .database()
        .run(
            tx -> {
              stores.people().set(tx, request);
              stores.outbox().add(tx, OutboxStore.NO_THREAD, request, profile.clock().instant());
            });
    profile.listeners().tell(new Change.PeopleChanged(Set.of(request.userId())));
    profile.keeper().outboxFilled();
    profile.keeper().peopleChanged();
  }

  private static PersonRow withPresence(PersonRow row, Person person) {
    return new PersonRow(
        row.userId(),
        row.userName(),
        row.name(),
        row.displayName(),
        row.nickname(),
        person.presence(),
        row.contact(),
        row.blocked());
  }
}
