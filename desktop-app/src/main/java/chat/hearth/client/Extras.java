package chat.hearth.client;

import chat.hearth.model.UserId;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a message has besides its text.
 *
 * @param quote the message that it answers, or null
 * @param edited whether it says something else than at first
 * @param deleted whether its author has deleted it for all
 * @param pinned whether it is kept at hand for everybody
 * @param starred whether the owner has starred it; never where it is deleted
 * @param reactions the one that came first is first
 */
public record Extras(
    @Nullable Quote quote,
    boolean edited,
    boolean deleted,
    boolean pinned,
    boolean starred,
    List<Reaction> reactions) {

  /** Of a message that is just text. */
  public static final Extras NONE = new Extras(null, false, false, false, false, List.of());

  /** Copies the list. */
  public Extras {
    reactions = List.copyOf(reactions);
  }

  /**
   * An emoji that people have put to a message.
   *
   * @param people who, the first one first; never empty
   * @param mine whether the owner is one of them
   */
  public record Reaction(String emoji, List<PersonRow> people, boolean mine) {

    /** Copies the list. */
    public Reaction {
      people = List.copyOf(people);
    }
  }

  /** The same with other people's rows. */
  Extras with(UnaryOperator<PersonRow> people) {
    return new Extras(
        quote == null ? null : quote.with(people),
        edited,
        deleted,
        pinned,
        starred,
        reactions.stream()
            .map(r -> new Reaction(r.emoji, r.people.stream().map(people).toList(), r.mine))
            .toList());
  }

  /** The same with people as they are called now. */
  public Extras renamed(Map<UserId, PersonRow> people) {
    return with(p -> people.getOrDefault(p.userId(), p));
  }
}
