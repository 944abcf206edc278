package chat.hearth.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DraftTest {

  @Test
  void one_text_comes_above_the_other_and_never_twice() {
    assertEquals("one\ntwo", Draft.joined("one", "two"));
    assertEquals("one", Draft.joined("one", " \n"));
    assertEquals("two", Draft.joined("", "two"));
    assertEquals("", Draft.joined("", ""));
    assertEquals("one\ntwo", Draft.joined("one", "one\ntwo"), "it is there already");
    assertEquals("two\none", Draft.joined("two", "one"));
  }
}
