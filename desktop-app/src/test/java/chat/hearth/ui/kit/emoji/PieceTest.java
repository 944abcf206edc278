package chat.hearth.ui.kit.emoji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Emoji are found in any text, whole and nothing else, and the parts of a text are the text. */
class PieceTest {

  private static final List<String> ALL = Catalogue.pictures();

  @Test
  void every_sequence_is_found_with_its_picture_between_words() {
    assertEquals(3786, ALL.size());
    for (int i = 0; i < ALL.size(); i++) {
      String text = "so " + ALL.get(i) + "x";
      assertEquals(
          List.of(
              new Piece.Words("so "),
              new Piece.Picture(new Emoji(ALL.get(i), i)),
              new Piece.Words("x")),
          Piece.of(text),
          text);
    }
  }

  /** Some systems leave out the signs that ask for a picture; those in the middle don't matter. */
  @Test
  void sequences_without_the_selector_are_found_where_they_are_no_letters() {
    for (int i = 0; i < ALL.size(); i++) {
      String bare = ALL.get(i).replace("\uFE0F", "");
      int first = bare.codePointAt(0);
      if (bare.length() > Character.charCount(first) || Character.isEmojiPresentation(first)) {
        assertEquals(List.of(new Piece.Picture(new Emoji(bare, i))), Piece.of(bare), bare);
      } else {
        assertEquals(List.of(new Piece.Words(bare)), Piece.of(bare), bare);
      }
    }
  }

  @Test
  void all_of_them_in_a_row_come_out_one_by_one() {
    // A space apart: the letters of flags side by side would be other flags.
    String row = String.join(" ", ALL);
    List<Piece> pieces = Piece.of(row);
    assertEquals(2 * ALL.size() - 1, pieces.size());
    assertEquals(row, joined(pieces));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "12:30, #7 and *that* © ™ ↔",
        "中文，没有表情",
        "heart as a letter \u2764\uFE0E and \u2600\uFE0E",
        "\uFE0F\u200D\u20E3",
        "\uD83D",
        "\uDE00\uD83D",
        "\uD83C\uDDE9",
        "مرحبا"
      })
  void what_is_no_picture_stays_as_it_is(String text) {
    assertEquals(List.of(new Piece.Words(text)), Piece.of(text));
  }

  @Test
  void longer_sequences_go_before_shorter_ones() {
    assertEquals(1, Piece.of("👩‍👩‍👧‍👦").size());
    assertEquals(1, Piece.of("👍🏽").size());
    assertEquals(1, Piece.of("🏴‍☠️").size());
    assertEquals(1, Piece.of("1️⃣").size());
    assertEquals(2, Piece.of("🇩🇪🇨🇳").size());
    assertEquals(2, Piece.of("👍👍🏽").size());
  }

  /** A sequence that is newer than the pictures falls apart into what is known and letters. */
  @Test
  void a_newer_sequence_loses_nothing() {
    String newer = "👩‍🪑!";
    List<Piece> pieces = Piece.of(newer);
    assertInstanceOf(Piece.Picture.class, pieces.getFirst());
    assertEquals(newer, joined(pieces));
  }

  @Test
  void up_to_three_are_alone() {
    assertEquals(1, Piece.alone("🎉", 3).size());
    assertEquals(3, Piece.alone(" 🎉 👍🏽👩‍👩‍👧‍👦", 3).size());
    assertTrue(Piece.alone("🎉🎉🎉🎉", 3).isEmpty());
    assertTrue(Piece.alone("🎉!", 3).isEmpty());
    assertTrue(Piece.alone("🎉\n🎉", 3).isEmpty());
    assertTrue(Piece.alone("", 3).isEmpty());
    assertTrue(Piece.alone("   ", 3).isEmpty());
  }

  @Test
  void where_no_picture_can_stand_words_are_left() {
    assertEquals("Launch week", Piece.wordsOf("🚀 Launch 🎉 week"));
    assertEquals("Launch week", Piece.wordsOf("Launch week"));
    assertEquals("🚀", Piece.wordsOf("🚀"));
  }

  private static String joined(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
