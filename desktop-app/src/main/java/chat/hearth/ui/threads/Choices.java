package chat.hearth.ui.threads;

import chat.hearth.client.Client;
import chat.hearth.client.Folded;
import chat.hearth.client.PersonRow;
import chat.hearth.client.RelayException;
import chat.hearth.model.UserId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds people for a new thread: contacts first, then the relay's directory. For background. */
final class Choices {

  private final Client client;

  Choices(Client client) {
    this.client = client;
  }

  /** These people, as far as they are known here. */
  List<PersonRow> known(List<UserId> ids) {
    return ids.stream().map(client.people()::find).flatMap(Optional::stream).toList();
  }

  /** Contacts by part of a name, by name. */
  List<PersonRow> contacts(String query) {
    return client.people().contacts().stream()
        .filter(p -> !p.blocked() && (query.isBlank() || matches(p, query)))
        .toList();
  }

  /** Contacts and then the others on the relay; only contacts while there is no connection. */
  Found all(String query) {
    List<PersonRow> found = new ArrayList<>(contacts(query));
    Set<UserId> seen = new HashSet<>();
    found.forEach(p -> seen.add(p.userId()));
    try {
      for (PersonRow p : client.people().directory(query.strip())) {
        if (!p.blocked() && seen.add(p.userId())) {
          found.add(p);
        }
      }
      return new Found(query, found, true);
    } catch (RelayException e) {
      return new Found(query, found, false);
    }
  }

  private static boolean matches(PersonRow p, String query) {
    String names = p.name() + "\n" + p.displayName() + "\n" + p.userName();
    String wanted = Folded.of(query.strip());
    return !wanted.isEmpty() && Folded.of(names).contains(wanted);
  }

  /**
   * Who was found.
   *
   * @param complete whether the relay was asked too
   */
  record Found(String query, List<PersonRow> people, boolean complete) {}
}
