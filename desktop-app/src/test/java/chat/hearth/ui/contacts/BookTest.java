package chat.hearth.ui.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Change;
import chat.hearth.client.Connection;
import chat.hearth.model.UserId;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Times;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleTeam;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who stands where in the contact book, who is found, and what a card says. */
class BookTest {

  private final SampleClient client = SampleTeam.northlight();
  private final Book book =
      new Book(
          client,
          new Cards(
              Texts.screen("contacts", Locale.UK),
              new Times(SampleTeam.CLOCK, ZoneOffset.UTC, Locale.UK)));

  @BeforeEach
  void load() {
    book.load();
  }

  @Test
  void while_cut_off_nobody_is_said_to_be_there() {
    client.playOffline();
    book.load();
    assertEquals("Everyone, 7", lines().getFirst());
    assertEquals(List.of("", "", "", "", "", "", ""), abouts());
  }

  @Test
  void who_i_blocked_stays_in_the_book_and_tells_no_presence() {
    client.people().block(SampleTeam.MARA, true);
    book.load();
    assertEquals("Online, 2", lines().getFirst());
    assertTrue(lines().indexOf("Mara Lindqvist") > lines().indexOf("Everyone else, 5"));
    assertTrue(abouts().contains("Blocked"));
    assertEquals("Blocked", card(SampleTeam.MARA).about());
  }

  @ParameterizedTest
  @CsvSource({
    "mara, Mara Lindqvist",
    "MARA, Mara Lindqvist",
    "'  lindq ', Mara Lindqvist",
    "tomás, Tomás Ortega",
    "tomas, Tomás Ortega",
    "osei, Samuel Osei",
  })
  void somebody_is_found_by_any_part_of_name_or_user_name(String query, String name) {
    book.find(query);
    assertEquals(List.of(name), names());
  }

  @Test
  void who_has_a_nickname_is_found_by_it_and_by_the_own_name() {
    client.people().nickname(SampleTeam.MARA, "Captain");
    book.load();
    book.find("capt");
    assertEquals(List.of("Captain"), names());
    book.find("lindqvist");
    assertEquals(List.of("Captain"), names());
  }

  @Test
  void nothing_found_is_not_an_empty_book() {
    book.find("xyzzy");
    assertEquals(List.of(), book.opened().entries());
    assertFalse(book.opened().alone());
    client.people().contacts().forEach(p -> client.people().remove(p.userId()));
    book.load();
    book.find("");
    assertTrue(book.opened().alone());
  }

  @Test
  void nicknames_and_names_are_in_one_order() {
    client.people().nickname(SampleTeam.TOMAS, "aaron");
    client.people().nickname(SampleTeam.SAMUEL, "Émile");
    client.playOffline();
    book.load();
    assertEquals(
        List.of(
            "aaron",
            "Aiko Tanaka",
            "Émile",
            "Jonas Weber",
            "Mara Lindqvist",
            "Nora Haddad",
            "Priya Nair"),
        names());
  }

  @Test
  void a_card_tells_what_is_shared_with_somebody_and_nothing_of_threads_i_left() {
    assertEquals(
        List.of(
            "Launch week", "Priya Nair", "Friday lunch", "Studio", "Poster print", "Cover drafts"),
        sharedWith(SampleTeam.PRIYA));
    client.threads().leave(SampleTeam.STUDIO);
    assertFalse(sharedWith(SampleTeam.PRIYA).contains("Studio"));
    assertEquals(List.of(), sharedWith(SampleTeam.INGRID));
  }

  @Test
  void a_shared_thread_says_who_is_in_and_whether_it_is_put_away() {
    assertEquals(
        List.of(
            "6 members",
            "Just the two of you",
            "6 members, muted",
            "8 members",
            "3 members, archived",
            "3 members, archived"),
        card(SampleTeam.PRIYA).shared().stream().map(Card.Shared::about).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "5, Online now",
    "1, away since 08:58",
    "3, last seen 09:35",
    "7, 'last seen yesterday, 17:40'",
    "4, last seen Thursday",
  })
  void a_card_tells_presence_in_words(long person, String words) {
    assertEquals(words, card(new UserId(person)).about());
  }

  @Test
  void only_what_concerns_people_is_read_again() {
    assertTrue(book.apply(new Change.PeopleChanged(Set.of(SampleTeam.MARA))));
    assertTrue(book.apply(new Change.ConnectionChanged(new Connection.Online())));
    assertFalse(book.apply(new Change.TypingChanged(SampleTeam.STUDIO, List.of())));
    assertFalse(book.apply(new Change.MessagesChanged(SampleTeam.STUDIO, List.of(), true)));
    assertFalse(book.apply(new Change.ThreadsChanged(Set.of(SampleTeam.STUDIO))), "no card");
    book.choose(SampleTeam.MARA);
    assertTrue(book.apply(new Change.ThreadsChanged(Set.of(SampleTeam.STUDIO))));
  }

  @Test
  void a_card_of_somebody_unknown_is_none_and_choosing_nobody_closes_it() {
    book.choose(new UserId(4711));
    assertNull(book.opened().card());
    book.choose(SampleTeam.MARA);
    assertEquals("Mara", card(SampleTeam.MARA).first());
    assertNull(chosen(null));
  }

  private List<String> lines() {
    return book.opened().entries().stream()
        .map(
            e ->
                switch (e) {
                  case Entry.Heading h -> h.text();
                  case Entry.Contact c -> c.person().name();
                })
        .toList();
  }

  private List<String> names() {
    return book.opened().entries().stream()
        .filter(Entry.Contact.class::isInstance)
        .map(e -> ((Entry.Contact) e).person().name())
        .toList();
  }

  private List<String> abouts() {
    return book.opened().entries().stream()
        .filter(Entry.Contact.class::isInstance)
        .map(e -> ((Entry.Contact) e).about())
        .toList();
  }

  private List<String> sharedWith(UserId person) {
    return card(person).shared().stream().map(s -> s.row().name()).toList();
  }

  private Card card(UserId person) {
    Card card = chosen(person);
    if (card == null) {
      throw new AssertionError("no card for " + person);
    }
    return card;
  }

  private @Nullable Card chosen(@Nullable UserId person) {
    book.choose(person);
    return book.opened().card();
  }
}
