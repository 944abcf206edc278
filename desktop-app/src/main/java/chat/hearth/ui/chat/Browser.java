package chat.hearth.ui.chat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The person's web browser. */
final class Browser {

  private Browser() {}

  /** Opens a web page in it; the address goes to a program as one argument and to no shell. */
  static Process open(URI page) throws IOException {
    return new ProcessBuilder(command(System.getProperty("os.name", ""), page))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  static List<String> command(String system, URI page) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("mac")) {
      return List.of("open", page.toString());
    }
    if (name.contains("win")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", page.toString());
    }
    return List.of("xdg-open", page.toString());
  }
}
