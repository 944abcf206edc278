package chat.hearth.ui.shell;

import chat.hearth.client.Client;
import chat.hearth.hand.Screen;
import chat.hearth.ui.sample.SampleHosting;

/** A whole window of a sample team; its doors lead nowhere. */
final class SampleShell {

  private SampleShell() {}

  static Shell show(Screen screen, Client client) {
    return screen.show(
        window ->
            new Shell(
                client,
                window,
                screen.stage().getScene(),
                new SampleHosting(),
                new Shell.Doors(_ -> {}, () -> {}, () -> {})),
        Shell::view);
  }
}
