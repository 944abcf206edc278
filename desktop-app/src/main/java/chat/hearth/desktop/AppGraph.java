package chat.hearth.desktop;

import chat.hearth.client.Client;
import chat.hearth.client.ClientEntry;
import chat.hearth.client.net.Dialer;
import chat.hearth.ui.kit.Computer;
import chat.hearth.ui.kit.Fx;
import chat.hearth.ui.kit.HostTrouble;
import chat.hearth.ui.kit.Settings;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.kit.Times;
import chat.hearth.ui.shell.HearthWindow;
import chat.hearth.ui.signin.HostingException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds one app: everything that one profile needs. The only place where things are built. */
public final class AppGraph implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AppGraph.class);

  private final Path profile;
  private final EmbeddedRelay relay;
  private final ClientEntry entry;
  private final Computer computer;
  private volatile @Nullable HearthWindow window;
  private @Nullable Settings settings;

  /**
   * An app that does nothing yet.
   *
   * @param hostAddress where an embedded relay listens
   * @param hostPort its usual port; 0 for any that is free
   * @param computer what the window asks of the system
   */
  public AppGraph(
      Path profile,
      String hostAddress,
      int hostPort,
      Dialer dialer,
      Clock clock,
      RandomGenerator random,
      Computer computer) {
    this.profile = profile;
    this.relay = new EmbeddedRelay(profile, hostAddress, hostPort, clock);
    this.entry = new ClientEntry(profile, dialer, clock, random);
    this.computer = computer;
  }

  /** What this profile hosts, or might. */
  public EmbeddedRelay relay() {
    return relay;
  }

  /**
   * The account of this profile from local data, without waiting for the relay. All words are in
   * the language that was chosen in it from now on, also those that say why it can't be opened.
   */
  public Optional<Client> open() {
    Settings.language(profile).speak();
    return entry.open();
  }

  /**
   * Builds the window on this stage and shows it. For the FX thread.
   *
   * @param client as {@link #open} gave it
   * @param link an address to join or the link to a message, or null
   */
  public HearthWindow show(Stage stage, Optional<Client> client, @Nullable String link) {
    Theme theme = new Theme();
    Settings kept = new Settings(profile, theme);
    HearthWindow made =
        new HearthWindow(
            stage,
            new HearthWindow.Parts(
                theme,
                kept,
                Times.system(),
                entry,
                relay,
                () -> relay.hosts() ? relay : null,
                computer));
    settings = kept;
    window = made;
    made.show(client.orElse(null), link);
    entry.movedAside().ifPresent(_ -> made.sayMovedAside());
    return made;
  }

  /**
   * Hosts the team that this profile hosted before, if any. Where that fails the window says why
   * and offers another try, or to go back to a backup. Blocks for up to a few seconds.
   */
  public void hostAgain() {
    if (relay.hosts()) {
      host(() -> {});
    }
  }

  private interface Step {
    void take() throws HostingException;
  }

  private void host(Step before) {
    try {
      before.take();
      relay.startAgain();
    } catch (HostingException e) {
      sayNotHosted(e);
    } catch (RuntimeException e) {
      LOG.error("the team is not hosted", e);
      sayNotHosted(HostingException.because(HostTrouble.OTHER, String.valueOf(e.getMessage())));
    }
  }

  private void sayNotHosted(HostingException why) {
    HearthWindow open = window;
    if (open != null) {
      Fx.later(
          () ->
              open.sayNotHosted(
                  why,
                  () -> Thread.startVirtualThread(this::hostAgain),
                  () -> Thread.startVirtualThread(() -> host(relay::restore))));
    }
  }

  @Override
  public void close() {
    if (window != null) {
      window.close();
      window = null;
    }
    if (settings != null) {
      settings.close();
      settings = null;
    }
    relay.close();
  }
}
