package chat.hearth.ui.sample;

import chat.hearth.client.Change;
import chat.hearth.client.People;
import chat.hearth.client.PersonRow;
import chat.hearth.client.RelayException;
import chat.hearth.model.Presence;
import chat.hearth.model.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The made-up team's people. */
final class SamplePeople implements People {

  private final World world;

  SamplePeople(World world) {
    this.world = world;
  }

  @Override
  public List<PersonRow> contacts() {
    return rows(PersonRow::contact);
  }

  @Override
  public Optional<PersonRow> find(UserId userId) {
    synchronized (world) {
      return world.people.containsKey(userId)
          ? Optional.of(world.person(userId))
          : Optional.empty();
    }
  }

  @Override
  public List<PersonRow> directory(String query) throws RelayException {
    world.needRelay();
    world.awaitRelay();
    String part = query.strip().toLowerCase(Locale.ROOT);
    return rows(
        p ->
            p.userName().contains(part) || p.displayName().toLowerCase(Locale.ROOT).contains(part));
  }

  private List<PersonRow> rows(Predicate<PersonRow> which) {
    synchronized (world) {
      return world.people.keySet().stream()
          .filter(id -> !id.equals(SampleTeam.ELIF))
          .map(world::person)
          .filter(which)
          .sorted(Comparator.comparing(PersonRow::name))
          .limit(50)
          .toList();
    }
  }

  @Override
  public void add(UserId userId) {
    change(userId, p -> with(p, p.nickname(), p.presence(), true, p.blocked()));
  }

  @Override
  public void remove(UserId userId) {
    change(userId, p -> with(p, p.nickname(), p.presence(), false, p.blocked()));
  }

  @Override
  public void nickname(UserId userId, String nickname) {
    String name = nickname.isBlank() ? null : nickname.strip();
    change(userId, p -> with(p, name, p.presence(), p.contact(), p.blocked()));
  }

  @Override
  public void block(UserId userId, boolean blocked) {
    change(userId, p -> with(p, p.nickname(), p.presence(), p.contact(), blocked));
  }

  void change(UserId userId, UnaryOperator<PersonRow> effect) {
    synchronized (world) {
      world.person(userId);
      world.people.computeIfPresent(userId, (id, p) -> effect.apply(p));
    }
    world.announce(new Change.PeopleChanged(Set.of(userId)));
  }

  static PersonRow with(
      PersonRow p,
      @Nullable String nickname,
      @Nullable Presence presence,
      boolean contact,
      boolean blocked) {
    String name = nickname == null ? p.displayName() : nickname;
    return new PersonRow(
        p.userId(), p.userName(), name, p.displayName(), nickname, presence, contact, blocked);
  }
}
