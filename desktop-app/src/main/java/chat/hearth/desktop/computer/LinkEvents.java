package chat.hearth.desktop.computer;

import java.awt.Desktop;
import java.util.function.Consumer;

/** Links that macOS hands to the app that runs, where other systems start it once more. */
final class LinkEvents {

  private LinkEvents() {}

  /**
   * Hears from now on; the second toolkit that this takes can't come first, as then the windows
   * would be its guests. So the link that starts the app is not heard.
   */
  static void hear(Consumer<String> called) {
    if (Desktop.isDesktopSupported()
        && Desktop.getDesktop().isSupported(Desktop.Action.APP_OPEN_URI)) {
      Desktop.getDesktop().setOpenURIHandler(event -> called.accept(event.getURI().toString()));
    }
  }
}
