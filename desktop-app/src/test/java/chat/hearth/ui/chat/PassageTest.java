package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ClientId;
import chat.hearth.ui.chat.Passage.Stretch;
import chat.hearth.ui.chat.Passage.Unit;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Places in what a message says, on the screen and in its text. */
class PassageTest {

  private static final String ALL =
      "Cake 🎉 at four\n• get the keys\n• then the van\ncd billing\nmvn test";

  private static final Passage CAKE =
      new Passage(
          List.of(
              part("", letters("Cake "), whole("🎉"), letters(" at four"), whole("")),
              part("• ", letters("get the keys")),
              part("• ", letters("then "), letters("the van")),
              part("", letters("cd billing\nmvn test"))));

  private static final ClientId MESSAGE = ClientId.mint(Clock.systemUTC(), new Random(1));

  private static TextPart part(String lead, TextPart.Sign... signs) {
    return new TextPart(lead, List.of(signs));
  }

  private static TextPart.Sign letters(String text) {
    return new TextPart.Sign(text, false);
  }

  private static TextPart.Sign whole(String text) {
    return new TextPart.Sign(text, true);
  }

  private static int at(String words) {
    return ALL.indexOf(words);
  }

  private static int behind(String words) {
    return at(words) + words.length();
  }

  private static Stretch of(String words) {
    return new Stretch(at(words), behind(words));
  }

  @Test
  void it_reads_as_on_the_screen() {
    assertEquals(ALL, CAKE.text());
    assertEquals(ALL, Selected.all(MESSAGE, CAKE).text());
  }

  @Test
  void a_picture_is_one_place_on_the_screen() {
    assertEquals(at("🎉"), CAKE.place(0, 5));
    assertEquals(behind("🎉"), CAKE.place(0, 6));
    assertEquals(new Stretch(5, 6), CAKE.drawn(0, of("🎉")));
    int within = at("🎉") + 1;
    assertEquals(new Stretch(5, 6), CAKE.drawn(0, new Stretch(within, within)), "never half of it");
  }

  @Test
  void the_room_for_the_time_is_no_text() {
    assertEquals(behind("at four"), CAKE.place(0, 14));
    assertEquals(behind("at four"), CAKE.place(0, 15));
    assertEquals(behind("at four"), CAKE.place(0, 99));
    assertEquals(new Stretch(0, 14), CAKE.drawn(0, new Stretch(0, ALL.length())));
  }

  @Test
  void a_stretch_takes_its_share_of_every_part() {
    Stretch taken = new Stretch(at("four"), behind("then the"));
    assertEquals(new Stretch(10, 14), CAKE.drawn(0, taken));
    assertEquals(new Stretch(0, 12), CAKE.drawn(1, taken));
    assertEquals(new Stretch(0, 8), CAKE.drawn(2, taken));
    assertTrue(CAKE.drawn(3, taken).isEmpty());
    assertEquals("four\n• get the keys\n• then the", CAKE.text(taken));
    assertEquals(at("billing"), CAKE.place(3, 3));
  }

  @Test
  void an_item_keeps_its_sign_where_more_than_it_is_taken() {
    assertEquals("get the keys", CAKE.text(of("get the keys")));
    assertEquals("• get the keys\n• then", CAKE.text(new Stretch(at("get the"), behind("then"))));
    assertEquals("the keys\n• then", CAKE.text(new Stretch(at("the keys"), behind("then"))));
  }

  @Test
  void words_and_parts_are_taken_whole() {
    assertEquals(of("Cake"), CAKE.around(Unit.WORD, 1));
    assertEquals(of("🎉"), CAKE.around(Unit.WORD, at("🎉")));
    assertEquals(of("four"), CAKE.around(Unit.WORD, behind("four")));
    assertEquals(of("get the keys"), CAKE.around(Unit.PART, at("keys")));
    assertEquals(new Stretch(3, 3), CAKE.around(Unit.LETTER, 3));
    Passage nothing = new Passage(List.of(part("", whole(""))));
    assertEquals(new Stretch(0, 0), nothing.around(Unit.WORD, 0));
  }

  @Test
  void steps_go_over_pictures_and_from_part_to_part() {
    assertEquals(behind("🎉"), CAKE.next(at("🎉")));
    assertEquals(at("🎉"), CAKE.previous(behind("🎉")));
    assertEquals(at("get"), CAKE.next(behind("four")));
    assertEquals(behind("four"), CAKE.previous(at("get")));
    assertEquals(at("cd"), CAKE.next(behind("van")));
    assertEquals(ALL.length(), CAKE.next(ALL.length()));
    assertEquals(0, CAKE.previous(0));
  }

  @Test
  void a_selection_goes_both_ways_and_keeps_whole_words() {
    Selected back = Selected.at(MESSAGE, CAKE, Unit.LETTER, behind("four")).to(at("at"));
    assertEquals("at four", back.text());
    assertEquals("t four", back.step(true).text());
    Selected words = Selected.at(MESSAGE, CAKE, Unit.WORD, at("keys") + 1);
    assertEquals("keys", words.text());
    assertEquals("the keys", words.to(at("the keys") + 1).text());
    assertEquals("keys\n• then", words.to(at("then") + 1).text());
    assertEquals("key", words.step(false).text());
  }
}
