package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code hearth relay invite}, beside a relay in a process of its own. */
@Timeout(90)
class InviteCommandTest {

  private static final Pattern LINK =
      Pattern.compile(
          "hearth://join/([^?]+)\\?invite=([0-9A-Z]{4}(?:-[0-9A-Z]{4}){2})&key=([\\w-]{43})");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path home;

  private int run(String... args) {
    CommandLine line = RelayMain.commandLine();
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(args);
  }

  /** The first line of what was printed. */
  private Matcher link() {
    String first = out.toString().lines().findFirst().orElse("");
    Matcher link = LINK.matcher(first);
    assertTrue(link.matches(), out.toString());
    return link;
  }

  private List<String> wishes() throws IOException {
    try (Stream<Path> all = Files.list(home)) {
      return all.map(p -> p.getFileName().toString())
          .filter(n -> n.startsWith("invitation"))
          .toList();
    }
  }

  private static Request.Register register(String name, @Nullable String invite) {
    return new Request.Register(name, name, ScriptedDevice.PASSWORD, "desk", "Linux", invite);
  }

  @Test
  void the_first_comes_by_the_address_alone_and_the_others_by_links() throws Exception {
    String data = home.toString();
    try (RelayProcess relay = RelayProcess.on(home, "--registration", "invite")) {
      assertEquals(1, run("invite", "--data", data));
      assertEquals(
          "Nobody has an account yet: the first person joins by the address alone and becomes the"
              + " admin. Invite others then.",
          err.toString().strip());
      try (ScriptedDevice anna = ScriptedDevice.register(relay.url, "anna");
          ScriptedDevice ben = ScriptedDevice.greeted(relay.url);
          ScriptedDevice cleo = ScriptedDevice.greeted(relay.url)) {
        assertTrue(anna.who().admin());
        ben.refused(ProblemCode.INVITE_NEEDED, register("ben", null));
        assertEquals(0, run("invite", "--uses", "1", "--days", "2", "--data", data), err + "");
        Matcher link = link();
        assertEquals(relay.url, "ws://" + link.group(1) + "/hearth");
        assertTrue(out.toString().contains("Good for 1 person until "), out.toString());
        assertTrue(out.toString().contains("leads to this computer alone"), out.toString());
        assertFalse(
            ben.ask(Reply.SignedIn.class, register("ben", link.group(2))).admin(), "a guest");
        cleo.refused(ProblemCode.INVITE_NEEDED, register("cleo", link.group(2)));
      }
    }
    assertEquals(List.of(), wishes(), "nothing is left in the folder");
  }

  @Test
  void a_link_names_where_people_reach_the_relay() throws Exception {
    String data = home.toString();
    try (RelayProcess relay = RelayProcess.on(home)) {
      ScriptedDevice.register(relay.url, "anna").close();
      String port = relay.url.replaceAll(".*:(\\d+)/.*", "$1");
      assertEquals(0, run("invite", "--host", "chat.example.org", "--data", data), err + "");
      assertEquals("chat.example.org:" + port, link().group(1));
      assertTrue(out.toString().contains("Good for 10 people until "), out.toString());
      assertFalse(out.toString().contains("this computer alone"), out.toString());
      assertEquals(0, run("--data", data, "invite", "--host=[fd00::7]:80"), err + "");
      assertEquals("[fd00::7]:80", link().group(1));
    }
  }

  @Test
  void where_no_relay_runs_it_is_one_sentence_and_nothing_is_left() throws Exception {
    String data = home.toString();
    assertEquals(1, run("invite", "--data", data));
    assertEquals(
        "No relay that you may ask runs on " + data + ": start it, or name its --data.",
        err.toString().strip());
    assertFalse(Files.exists(home.resolve("relay.lock")), "a lock of another account's");
    assertEquals(List.of(), wishes());
  }

  @Test
  void options_that_make_no_sense_are_one_sentence_and_exit_2() {
    assertEquals(2, run("invite", "--uses", "0"));
    assertEquals("--uses must be 1 to 10000, --days 1 to 365. See --help.", err.toString().strip());
    assertEquals(2, run("invite", "--days", "366"));
    assertEquals(2, run("invite", "--host", "not a host"));
    assertEquals("'not a host' is not HOST or HOST:PORT. See --help.", err.toString().strip());
    assertEquals(2, run("invite", "somebody"));
    assertEquals(0, run("invite", "--help"));
    assertTrue(out.toString().contains("hearth://join/HOST:PORT?invite=CODE"), out.toString());
  }
}
