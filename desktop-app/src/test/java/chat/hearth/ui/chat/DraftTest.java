package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.Check;
import org.junit.jupiter.api.Test;

class DraftTest {

  @Test
  void what_is_pasted_becomes_what_the_relay_takes() {
    String sendable = Draft.sendable("  one\r\ntwo\rthree\u0000\u0007\tfour \n\n");
    assertEquals("one\ntwo\nthree\tfour", sendable);
    assertEquals(sendable, Check.text(sendable));
    assertEquals("half 😀", Draft.sendable("half\uD83D \uDE00😀"));
  }

  @Test
  void blanks_are_nothing_to_send() {
    assertFalse(Draft.fits(Draft.sendable(" \n\t ")));
  }

  @Test
  void the_limit_counts_bytes() {
    assertTrue(Draft.fits("x".repeat(16 * 1024)));
    assertFalse(Draft.fits("x".repeat(16 * 1024 + 1)));
    assertTrue(Draft.fits("ü".repeat(8 * 1024)));
    assertFalse(Draft.fits("ü".repeat(8 * 1024) + "x"));
  }
}
