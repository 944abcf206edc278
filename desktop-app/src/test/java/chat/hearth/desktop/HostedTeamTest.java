package chat.hearth.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.desktop.HostedTeam.Team;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What this computer hosts is remembered, and a file that was edited badly does no harm. */
class HostedTeamTest {

  @TempDir private Path folder;

  @Test
  void nothing_is_hosted_at_first_and_a_team_is_remembered_as_it_was() throws Exception {
    HostedTeam hosted = new HostedTeam(folder.resolve("relay"));
    assertFalse(hosted.exists());
    hosted.write(new Team("Zürich = Büro 蘇黎世", 7480, true));
    hosted.write(new Team("Zürich = Büro 蘇黎世", 7481, false));
    assertTrue(hosted.exists());
    assertEquals(
        new Team("Zürich = Büro 蘇黎世", 7481, false), new HostedTeam(folder.resolve("relay")).read());
    try (Stream<Path> files = Files.list(folder.resolve("relay"))) {
      assertEquals(List.of("hosting.properties"), files.map(p -> "" + p.getFileName()).toList());
    }
  }

  @Test
  void what_makes_no_sense_becomes_the_usual() throws Exception {
    assertEquals(new Team("Hearth", 0, true), read(""));
    assertEquals(new Team("Ours", 0, true), read("team=Ours\nport=99999"));
    assertEquals(new Team("Ours", 0, true), read("team=Ours\nport=-1"));
    assertEquals(new Team("Ours", 7480, true), read("team=Ours\nport= 7480 "));
    assertEquals(new Team("Ours", 7, true), read("team=Ours\nport=7\nannounce=perhaps"));
    assertEquals(new Team("Hearth", 0, true), read("port=many"));
    assertEquals(new Team("Hearth", 0, true), read("team=\\u00zz"));
  }

  @Test
  void a_folder_that_can_not_be_written_is_named() throws Exception {
    Path taken = Files.createFile(folder.resolve("taken"));
    UncheckedIOException e =
        assertThrows(
            UncheckedIOException.class,
            () -> new HostedTeam(taken).write(new Team("Ours", 1, true)));
    assertEquals("The folder " + taken + " can't be written.", e.getMessage());
  }

  private Team read(String text) throws Exception {
    Files.writeString(folder.resolve("hosting.properties"), text);
    return new HostedTeam(folder).read();
  }
}
