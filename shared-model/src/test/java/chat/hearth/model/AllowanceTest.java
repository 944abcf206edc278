package chat.hearth.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AllowanceTest {

  @Test
  void what_is_left_of_an_allowance_is_never_less_than_nothing() {
    assertEquals(3, new Allowance(5, 9, 6).leftBytes());
    assertEquals(0, new Allowance(5, 9, 12).leftBytes());
    assertEquals(5, new Allowance(5, 9, 6).largestFile());
    assertEquals(4, new Allowance(5, 4, 0).largestFile());
  }
}
