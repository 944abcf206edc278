package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.AutoComplete;
import picocli.CommandLine;

/** {@code --config FILE}, and what the packages ship about the options. */
@Timeout(60)
class ConfigFileTest {

  private static final Path SHIPPED = Path.of("..", "packaging", "linux", "relay");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine line = RelayMain.commandLine();
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return RelayMain.run(line, args);
  }

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("relay.properties"), text).toString();
  }

  @Test
  void lines_of_the_file_are_options() throws Exception {
    assertEquals(2, run("--config", file("port = 70000\n")));
    assertEquals("port must be 0 to 65535. See --help.", err.toString().strip());
  }

  @Test
  void a_line_of_yes_or_no_is_an_option_too() throws Exception {
    assertEquals(2, run("--config", file("tls-only = true\nport = 70000\n")));
    assertEquals("port must be 0 to 65535. See --help.", err.toString().strip());
    assertEquals(2, run("--config", file("tls-only = perhaps\n")));
    assertTrue(err.toString().contains("'perhaps' is not a boolean"), err.toString());
    assertEquals(2, run("--config", file("announce = false\nport = 70000\n")));
    assertEquals(2, run("--config", file("announce = now and then\n")));
    assertTrue(err.toString().contains("'now and then' is not a boolean"), err.toString());
  }

  @Test
  void the_command_line_goes_before_the_file() throws Exception {
    assertEquals(2, run("--config=" + file("port = 70000\nname = Crew\n"), "--port", "80000"));
    assertEquals(0, run("--config=" + file("port = 70000\n"), "--port", "1", "--help"));
    assertEquals(2, run("--port", "1", "--registration", "maybe", "--config", file("port=2")));
  }

  @Test
  void the_data_folder_holds_for_what_is_done_with_backups_too() throws Exception {
    Path data = folder.resolve("elsewhere");
    assertEquals(1, run("verify", "newest", "--config", file("data = " + data + "\n")));
    assertTrue(err.toString().contains(data.toString()), err.toString());
  }

  @Test
  void a_line_that_is_no_option_is_named() throws Exception {
    String file = file("prot = 7480\n");
    assertEquals(2, run("--config", file));
    assertEquals(file + ": there is no option \"prot\". See --help.", err.toString().strip());
    assertEquals(2, run("--config", file("help = true\n")));
  }

  @Test
  void a_file_that_can_not_be_read_is_one_sentence() {
    Path missing = folder.resolve("none.properties");
    assertEquals(2, run("--config", missing.toString()));
    assertEquals("The file " + missing + " can't be read.", err.toString().strip());
  }

  @Test
  void the_shipped_file_explains_every_option_and_holds_no_other() throws Exception {
    Properties said = new Properties();
    String text = Files.readString(SHIPPED.resolve("relay.properties"));
    said.load(new StringReader(text.replaceAll("(?m)^#(?=[a-z-]+ = )", "")));
    assertEquals(options(), new TreeSet<>(said.stringPropertyNames()));
  }

  @Test
  void the_man_page_explains_every_option_and_command() throws Exception {
    String page = Files.readString(SHIPPED.resolve("hearth-relay.1")).replace("\\-", "-");
    for (String option : RelayMain.commandLine().getCommandSpec().optionsMap().keySet()) {
      assertTrue(page.contains(option), option);
    }
    for (String command : RelayMain.commandLine().getSubcommands().keySet()) {
      assertTrue(page.contains(".B " + command) || page.contains(".BR " + command), command);
    }
  }

  @Test
  void a_shell_completes_options_and_commands() {
    String script = AutoComplete.bash("hearth-relay", RelayMain.commandLine());
    assertTrue(script.contains("--backup-every") && script.contains("restore"), script);
    assertFalse(script.contains("hearth relay"), script);
  }

  /** What a file may say: all options but itself, help and version. */
  private static Set<String> options() {
    return RelayMain.commandLine().getCommandSpec().options().stream()
        .filter(o -> o.arity().max() > 0)
        .map(o -> o.longestName().substring(2))
        .filter(n -> !n.equals("config"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
