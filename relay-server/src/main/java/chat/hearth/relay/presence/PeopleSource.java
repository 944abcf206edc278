package chat.hearth.relay.presence;

import chat.hearth.model.Person;
import chat.hearth.model.Presence;
import chat.hearth.model.UserId;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Where names come from. */
public interface PeopleSource {

  /** These people with the given presence; unknown ids are left out. */
  List<Person> people(Collection<UserId> ids, Function<UserId, Presence> presence);
}
