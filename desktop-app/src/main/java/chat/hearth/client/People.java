package chat.hearth.client;

import chat.hearth.model.UserId;
import java.util.List;
import java.util.Optional;

/** The contact book, the directory and who is online. */
public interface People {

  /** The contact book, blocked people too, by name. */
  List<PersonRow> contacts();

  /** Somebody known here: a contact, or a member of one of the owner's threads. */
  Optional<PersonRow> find(UserId userId);

  /** People on the relay by part of a name, at most 50. Needs the relay. */
  List<PersonRow> directory(String query) throws RelayException;

  /** Puts somebody into the book. Works offline, as all below. */
  void add(UserId userId);

  /** Takes somebody out of the book; threads stay. */
  void remove(UserId userId);

  /** The owner's own name for somebody; empty takes it away. Private. */
  void nickname(UserId userId, String nickname);

  /** Blocked people can't write to the owner alone and don't see their presence. */
  void block(UserId userId, boolean blocked);
}
