package chat.hearth.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Connection;
import chat.hearth.client.PersonRow;
import chat.hearth.model.ThreadId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A profile whose files are damaged, lost, or somebody else's. */
@Timeout(120)
class DamagedProfileTest {

  @TempDir private Path folder;

  @Test
  void a_damaged_local_database_is_moved_aside_and_rebuilt_from_the_relay() throws Exception {
    try (Team team = Team.start(folder)) {
      TeamDevice anna = team.register("anna");
      TeamDevice ben = team.register("ben");
      ThreadId thread = ben.client().threads().start(List.of(anna.me()), "Picnic");
      List<String> said = new ArrayList<>();
      for (int i = 1; i <= 120; i++) {
        said.add("message " + i);
        ben.send(thread, said.getLast());
      }
      anna.awaitTexts(thread, said);
      anna.client().threads().markRead(thread);
      anna.client().threads().mute(thread, true);
      anna.client().people().nickname(ben.me(), "Benny");
      TeamDevice second = team.signIn("anna");
      second.until("all is known", () -> muted(second, thread) && second.unread(thread) == 0);
      second.until("the nickname", () -> name(second, ben).equals("Benny"));

      anna.quit();
      Path file = folder.resolve("anna-0").resolve("client.mv.db");
      Files.writeString(file, "no database ".repeat(10_000));
      anna.startAgain();

      anna.awaitTexts(thread, said);
      anna.until("its settings", () -> muted(anna, thread) && anna.unread(thread) == 0);
      anna.until("the nickname", () -> name(anna, ben).equals("Benny"));
      assertEquals("Picnic", anna.row(thread).name());
      try (Stream<Path> files = Files.list(file.getParent())) {
        assertTrue(files.anyMatch(f -> f.toString().contains("client-broken-")));
      }
    }
  }

  @Test
  void somebody_else_who_signs_in_here_never_sees_what_was_here() throws Exception {
    try (Team team = Team.start(folder)) {
      TeamDevice anna = team.register("anna");
      TeamDevice ben = team.register("ben");
      TeamDevice cleo = team.register("cleo");
      ThreadId thread = ben.client().threads().start(List.of(anna.me()), null);
      ben.send(thread, "for Anna only");
      anna.awaitTexts(thread, List.of("for Anna only"));
      anna.quit();
      Files.delete(folder.resolve("anna-0").resolve("account.properties"));

      anna.signIn("cleo");
      anna.awaitOnline();
      assertEquals(cleo.me(), anna.me());
      assertEquals(List.of(), anna.client().threads().list());
      anna.quit();
      anna.signIn("anna");
      anna.awaitTexts(thread, List.of("for Anna only"));
    }
  }

  @Test
  void who_was_signed_out_elsewhere_signs_in_again_and_has_everything() throws Exception {
    try (Team team = Team.start(folder)) {
      TeamDevice anna = team.register("anna");
      TeamDevice second = team.signIn("anna");
      TeamDevice ben = team.register("ben");
      ThreadId thread = ben.client().threads().start(List.of(anna.me()), null);
      ben.send(thread, "before");
      second.awaitTexts(thread, List.of("before"));
      second.client().messages().saveDraft(thread, "not yet");
      anna.awaitOnline();
      anna.client().devices().revoke(second.client().account().deviceId());
      second.until("signed out", () -> second.client().connection() instanceof Connection.Ended);
      second.send(thread, "written meanwhile");
      second.quit();
      second.signIn("anna");
      second.awaitTexts(thread, List.of("before", "written meanwhile"));
      assertEquals("", second.row(thread).draft());
      ben.awaitTexts(thread, List.of("before", "written meanwhile"));
      second.until("numbered", () -> second.messages(thread).getLast().seq() == 3);
    }
  }

  private static boolean muted(TeamDevice device, ThreadId thread) {
    return device.client().threads().find(thread).filter(t -> t.muted()).isPresent();
  }

  private static String name(TeamDevice device, TeamDevice of) {
    return device.client().people().find(of.me()).map(PersonRow::name).orElse("");
  }
}
