package chat.hearth.ui.kit.emoji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmojiIndexTest {

  private static final EmojiIndex ENGLISH = EmojiIndex.read(Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource({
    "en, tada, 🎉",
    "en, rocket, 🚀",
    "en, heart, ❤️",
    "en, red hea, ❤️",
    "en, flag germ, 🇩🇪",
    "en, +1, 👍",
    "de, rakete, 🚀",
    "de, Daumen ho, 👍",
    "de, rocket, 🚀",
    "de, rotes herz, ❤️",
    "zh, 火箭, 🚀",
    "zh, 德国, 🇩🇪",
    "zh, rocket, 🚀",
    "fr, rocket, 🚀"
  })
  void it_is_among_the_first_that_are_found(String language, String text, String emoji) {
    List<String> found =
        EmojiIndex.read(Locale.of(language)).search(text, 8).stream()
            .map(e -> e.emoji().text())
            .toList();
    assertTrue(found.contains(emoji), () -> text + " finds " + found);
  }

  @Test
  void every_emoji_is_in_one_group_with_a_name_and_a_code() {
    List<EmojiIndex.Entry> all =
        Arrays.stream(EmojiIndex.Group.values()).flatMap(g -> ENGLISH.of(g).stream()).toList();
    assertEquals(1911, all.size());
    for (EmojiIndex.Entry entry : all) {
      assertFalse(entry.name().isBlank(), entry.emoji().text());
      assertFalse(entry.codes().getFirst().isBlank(), entry.emoji().text());
    }
  }

  /** The numbers of pictures of the index and of texts are the same. */
  @Test
  void the_index_and_texts_mean_the_same_pictures() {
    for (EmojiIndex.Group group : EmojiIndex.Group.values()) {
      for (EmojiIndex.Entry entry : ENGLISH.of(group)) {
        Stream.concat(Stream.of(entry.emoji()), entry.tones().stream())
            .forEach(e -> assertEquals(List.of(new Piece.Picture(e)), Piece.of(e.text())));
      }
    }
  }

  @Test
  void tones_are_for_whom_they_are_for() {
    EmojiIndex.Entry thumb = ENGLISH.of("👍").orElseThrow();
    assertEquals("👍🏿", thumb.in(SkinTone.DARK).text());
    assertEquals("👍", thumb.in(SkinTone.NONE).text());
    assertEquals("🚀", ENGLISH.of("🚀").orElseThrow().in(SkinTone.DARK).text());
    assertEquals("👍", ENGLISH.of("👍🏿").orElseThrow().emoji().text());
    EmojiIndex.Entry couple = ENGLISH.coded("two_women_holding_hands").orElseThrow();
    assertEquals("👭🏽", couple.in(SkinTone.MEDIUM).text());
  }
}
