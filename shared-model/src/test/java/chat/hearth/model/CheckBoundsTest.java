package chat.hearth.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The last value that is taken, and the first that is not. */
class CheckBoundsTest {

  private static final String FAMILY = "👨‍👩‍👧"; // 8 UTF-16 units, 18 bytes of UTF-8

  @Test
  void an_id_is_one_or_more_and_a_count_zero_or_more() {
    assertEquals(1, Check.id("from", 1));
    assertEquals(Long.MAX_VALUE, Check.id("from", Long.MAX_VALUE));
    assertEquals("from must be a positive number", refused(() -> Check.id("from", 0)));
    assertEquals("from must be a positive number", refused(() -> Check.id("from", Long.MIN_VALUE)));
    assertEquals(0, Check.count("since", 0));
    assertEquals("since must not be negative", refused(() -> Check.count("since", -1)));
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, true", "32, true", "33, false"})
  void a_user_name_has_2_to_32_characters(int length, boolean good) {
    String name = "a".repeat(length);
    if (good) {
      assertEquals(name, Check.userName(name));
    } else {
      assertEquals(
          "userName must be 2 to 32 small letters, digits, dots or dashes",
          refused(() -> Check.userName(name)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "字", "é", "e\u0301", "ש"})
  void a_name_has_up_to_80_units_of_utf16(String letter) {
    String most = letter.repeat(80 / letter.length());
    assertEquals(most, Check.name("title", most));
    assertEquals(
        "title must have 1 to 80 characters", refused(() -> Check.name("title", most + letter)));
  }

  @Test
  void a_sign_beyond_the_basic_plane_counts_twice_in_a_name() {
    assertDoesNotThrow(() -> Check.name("title", "😀".repeat(40)));
    assertEquals(
        "title must have 1 to 80 characters",
        refused(() -> Check.name("title", "😀".repeat(40) + "a")));
    assertDoesNotThrow(() -> Check.name("title", FAMILY.repeat(10)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD83D", "\uDE00", "Anna \uD83D", "\uDE00\uD83D"})
  void half_a_character_is_no_name(String half) {
    assertEquals(
        "title must not contain control characters", refused(() -> Check.name("title", half)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200B", "\u00A0", "\u2060\u200D", " \uFEFF ", "\u3000", "\u00AD"})
  void a_name_that_nobody_can_see_is_none(String invisible) {
    assertEquals(
        "title must have 1 to 80 characters", refused(() -> Check.name("title", invisible)));
    String seen = invisible + "a";
    assertEquals(seen, Check.name("title", seen));
  }

  @Test
  void no_name_is_a_name_where_it_may_be_left_out() {
    assertNull(Check.optionalName("nickname", null));
    assertEquals("", Check.optionalName("nickname", ""));
    assertEquals("Benny", Check.optionalName("nickname", "Benny"));
    assertEquals(
        "nickname must have 1 to 80 characters",
        refused(() -> Check.optionalName("nickname", " ")));
  }

  @ParameterizedTest
  @CsvSource({"a, 1", "é, 2", "字, 3", "😀, 4"})
  void a_text_is_measured_in_bytes_of_utf8(String letter, int bytes) {
    String most = letter.repeat(Limits.TEXT_BYTES / bytes);
    assertEquals(
        most, Check.text(most + "a".repeat(Limits.TEXT_BYTES % bytes)).substring(0, most.length()));
    assertEquals("text must have at most 16 KiB", refused(() -> Check.text(most + letter)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", " \t\n ", "\u2003", "\u2028"})
  void a_blank_text_says_nothing(String blank) {
    assertEquals("text must not be blank", refused(() -> Check.text(blank)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x00, 0x07, 0x08, 0x0B, 0x0C, 0x0D, 0x1B, 0x1F, 0x7F, 0x80, 0x9F})
  void control_characters_have_no_place_in_a_text(int code) {
    assertEquals(
        "text must not contain control characters",
        refused(() -> Check.text("a" + (char) code + "b")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "مرحبا",
        "שלום world",
        "a\u202Eb",
        "e\u0301\u0302",
        "👩‍🚀",
        "\u200Bx",
        "a\u2028b"
      })
  void a_text_is_free_otherwise(String text) {
    assertEquals(text, Check.text(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\uD83D", "\uDE00b", "\uD83D", "\uDE00\uD83D", "ok 😀 \uD83D!"})
  void half_a_character_is_no_text(String half) {
    assertEquals("text must not contain half characters", refused(() -> Check.text(half)));
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, true", "256, true", "257, false"})
  void a_password_is_bounded_above_only(int length, boolean good) {
    String password = "p".repeat(length);
    if (good) {
      assertEquals(password, Check.password("password", password));
    } else {
      assertEquals(
          "password must have at most 256 characters",
          refused(() -> Check.password("password", password)));
    }
  }

  @Test
  void a_password_may_contain_anything() {
    String odd = " \u0000\n\uD83D\u202E字";
    assertEquals(odd, Check.password("password", odd));
  }

  @Test
  void a_list_has_its_bounds() {
    assertEquals(List.of(), Check.distinct("userIds", List.of(), 0, 3));
    assertEquals(List.of(1, 2, 3), Check.distinct("userIds", List.of(1, 2, 3), 1, 3));
    assertEquals(
        "userIds must have 1 to 3 entries",
        refused(() -> Check.distinct("userIds", List.of(), 1, 3)));
    assertEquals(
        "userIds must have 1 to 3 entries",
        refused(() -> Check.distinct("userIds", List.of(1, 2, 3, 4), 1, 3)));
    assertEquals(
        "userIds must not name one twice",
        refused(() -> Check.distinct("userIds", List.of(1, 2, 1), 1, 3)));
  }

  @Test
  void a_list_is_copied_and_can_not_be_changed_any_more() {
    List<Integer> mine = new ArrayList<>(List.of(1, 2));
    List<Integer> taken = Check.distinct("userIds", mine, 0, 9);
    mine.add(3);
    assertNotSame(mine, taken);
    assertEquals(List.of(1, 2), taken);
    assertThrows(RuntimeException.class, () -> taken.add(4));
  }

  @Test
  void a_list_never_holds_nothing() {
    List<Integer> holed = Arrays.asList(1, null);
    assertThrows(NullPointerException.class, () -> Check.distinct("userIds", holed, 0, 9));
  }

  @Test
  void the_largest_group_and_the_largest_watch_are_lists_like_all_others() {
    List<UserId> group = people(Limits.MEMBERS_PER_EVENT);
    assertEquals(group, Check.distinct("members", group, 1, Limits.MEMBERS_PER_EVENT));
    assertEquals(
        "members must have 1 to 1000 entries",
        refused(
            () ->
                Check.distinct(
                    "members", people(Limits.MEMBERS_PER_EVENT + 1), 1, Limits.MEMBERS_PER_EVENT)));
  }

  private static List<UserId> people(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(UserId::new).toList();
  }

  private static String refused(Executable work) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, work).getMessage());
  }
}
