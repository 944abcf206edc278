package chat.hearth.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links to messages as people paste them, and as nobody should make them. */
class MessageLinkTest {

  private static final String ID = "0193a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b";
  private static final String LINK = "hearth://message/4711/" + ID;
  private static final MessageLink MEANT = new MessageLink(new ThreadId(4711), ClientId.parse(ID));

  @Test
  void a_link_leads_back_to_what_it_was_made_of() {
    assertEquals(LINK, MEANT.link());
    assertEquals(Optional.of(MEANT), MessageLink.parse(LINK));
    assertEquals(Optional.of(MEANT), MessageLink.parse(" " + LINK + "\n"));
    assertEquals(Optional.of(MEANT), MessageLink.parse(LINK.toUpperCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hearth://message",
        "hearth://message/",
        "hearth://message/4711",
        "hearth://message/0/" + ID,
        "hearth://message/-1/" + ID,
        "hearth://message/9007199254740992/" + ID,
        "hearth://message/99999999999999999999/" + ID,
        "hearth://message/٤٧١١/" + ID,
        "hearth://message/4711/" + ID + "/",
        "hearth://message/4711/" + ID + "?then=quit",
        "hearth://message/4711/" + ID + "#x",
        "hearth://message/4711/" + ID + "\nhearth://join/evil",
        "hearth://message/4711/../../" + ID,
        "hearth://message/%34711/" + ID,
        "hearth://message/4711/0193a1b2-c3d4-4e5f-8a6b-7c8d9e0f1a2b",
        "hearth://message/4711/0193a1b2-c3d4-7e5f-0a6b-7c8d9e0f1a2b",
        "hearth://message/4711/1-1-7111-8111-1",
        "hearth://evil@message/4711/" + ID,
        "hearth://message:80/4711/" + ID,
        "https://message/4711/" + ID,
        "hearth://join/message",
      })
  void nothing_else_is_one(String text) {
    assertEquals(Optional.empty(), MessageLink.parse(text));
  }

  @Test
  void in_a_text_words_can_stand_in_its_place() {
    assertEquals("See $1, or $1.", MessageLink.named("See " + LINK + ", or " + LINK + ".", "$1"));
    assertEquals(LINK + "/x", MessageLink.named(LINK + "/x", "that"));
    assertEquals("Lunch?", MessageLink.named("Lunch?", "that"));
  }

  @Test
  void a_damaged_one_is_known_as_one_and_an_invitation_is_not() {
    assertTrue(MessageLink.isMeant(LINK));
    assertTrue(MessageLink.isMeant("Hearth://Message/47"));
    assertFalse(MessageLink.isMeant("hearth://join/relay:7480"));
    assertFalse(MessageLink.isMeant(""));
    assertThrows(IllegalArgumentException.class, () -> RelayAddress.parse(LINK));
  }
}
