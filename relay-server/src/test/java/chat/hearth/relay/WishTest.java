package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WishTest {

  @TempDir private Path data;
  private Wish wish;

  @BeforeEach
  void open() {
    wish = Wish.invitation(data);
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> all = Files.list(data)) {
      return all.toList();
    }
  }

  @Test
  void two_who_ask_at_once_are_both_answered() throws IOException {
    String one = wish.ask("1");
    String two = wish.ask("2");
    for (int i = 0; i < 2; i++) {
      Wish.Asked asked = wish.take().orElseThrow();
      wish.answer(asked.name(), "ok " + asked.words());
    }
    assertEquals(Optional.empty(), wish.take());
    assertEquals(Optional.of("ok 1"), wish.answer(one));
    assertEquals(Optional.of("ok 2"), wish.answer(two));
    assertEquals(List.of(), left());
  }

  @Test
  void a_wish_is_seen_to_be_taken_until_it_is_answered() {
    String name = wish.ask("1");
    assertTrue(wish.waits(name));
    assertFalse(wish.isTaken(name));
    assertTrue(wish.take().isPresent());
    assertFalse(wish.waits(name));
    assertTrue(wish.isTaken(name));
    wish.answer(name, "ok");
    assertFalse(wish.isTaken(name));
  }

  @Test
  void what_an_ended_relay_had_taken_is_not_waited_for() throws IOException {
    String name = wish.ask("1");
    assertTrue(wish.take().isPresent());
    Wish.invitation(data).forget();
    assertFalse(wish.isTaken(name));
    assertEquals(List.of(), left());
  }

  @Test
  void wishes_of_another_kind_and_other_files_are_left() throws IOException {
    String backup = Wish.backup(data).ask("");
    Path odd = Files.writeString(data.resolve("invitation.not-a-number.wanted"), "1");
    assertEquals(Optional.empty(), wish.take());
    assertTrue(Wish.backup(data).waits(backup));
    assertTrue(Files.exists(odd));
  }
}
