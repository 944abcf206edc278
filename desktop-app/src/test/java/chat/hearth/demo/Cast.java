package chat.hearth.demo;

import chat.hearth.cable.Cable;
import chat.hearth.client.Client;
import chat.hearth.client.RelayAddress;
import chat.hearth.ui.sample.SampleComputer;
import java.io.IOException;
import java.nio.file.Path;
import javafx.geometry.Rectangle2D;

/**
 * Everybody in the demo. Anna hosts the team in her window; Ben's window hangs on a cable; the
 * others have no window.
 */
final class Cast implements AutoCloseable {

  private final Path folder;
  private final Album album;
  private final AppWindow anna;
  private final Colleagues colleagues;
  private AppWindow ben;
  private Cable cable;

  private Cast(Path folder, Album album, AppWindow anna, AppWindow ben, Cable cable) {
    this.folder = folder;
    this.album = album;
    this.anna = anna;
    this.ben = ben;
    this.cable = cable;
    this.colleagues = new Colleagues(folder);
  }

  /** Opens the windows. */
  static Cast gather(Path folder, Album album) throws IOException {
    SampleComputer desk = desk(folder, "anna");
    desk.audio().plugIn();
    Rectangle2D place = Stagecraft.places().getFirst();
    AppWindow anna = AppWindow.open(folder.resolve("anna"), desk, place, album);
    return new Cast(folder, album, anna, ben(folder, album), Cable.to(RelayAddress.DEFAULT_PORT));
  }

  /** His computer has no microphone. */
  private static AppWindow ben(Path folder, Album album) {
    return AppWindow.open(
        folder.resolve("ben"), desk(folder, "ben"), Stagecraft.places().getLast(), album);
  }

  private static SampleComputer desk(Path folder, String name) {
    return new SampleComputer(folder.resolve(name + "-downloads"));
  }

  AppWindow anna() {
    return anna;
  }

  AppWindow ben() {
    return ben;
  }

  Client annasClient() {
    return anna.client();
  }

  Client bensClient() {
    return ben.client();
  }

  Colleagues colleagues() {
    return colleagues;
  }

  Cable cable() {
    return cable;
  }

  /** One more window, for somebody of another team. */
  AppWindow visitor(String name) {
    return AppWindow.open(
        folder.resolve(name), desk(folder, name), Stagecraft.places().getLast(), album);
  }

  /** Lays Ben's cable to the relay that Anna's window hosts now. */
  void layCable(int port) throws IOException {
    cable.close();
    cable = Cable.to(port);
  }

  /** Where the relay is for somebody on the cable. */
  RelayAddress overTheCable(String invite) {
    return new RelayAddress("127.0.0.1", cable.port(), invite.isEmpty() ? null : invite);
  }

  /** Keeps what both windows show when something does not work. */
  void failurePictures() {
    anna.picture("failed-anna");
    ben.picture("failed-ben");
  }

  /** Quits Ben's app and starts it again. */
  void benStartsAgain() {
    ben.close();
    ben = ben(folder, album);
  }

  @Override
  public void close() throws IOException {
    colleagues.close();
    ben.close();
    anna.close();
    cable.close();
  }
}
