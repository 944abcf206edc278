package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, xdg-open",
    "FreeBSD, xdg-open",
    "'', xdg-open",
    "Mac OS X, open",
    "Windows 11, rundll32",
  })
  void each_system_has_its_own_way_to_open_a_page(String system, String program) {
    assertEquals(program, Browser.command(system, URI.create("https://a.example/")).getFirst());
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, https://a.example/?q=$(reboot)&x=1;ls",
    "Windows 10, https://a.example/?a=1&calc",
    "Mac OS X, https://a.example/#-a%20Calculator",
  })
  void an_address_is_one_argument_however_it_looks(String system, String address) {
    List<String> command = Browser.command(system, URI.create(address));
    assertEquals(address, command.getLast());
    assertEquals(1, command.stream().filter(part -> part.contains("example")).count());
  }
}
