package chat.hearth.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** The whole play. */
final class Demo {

  private Demo() {}

  /**
   * Plays all functions.
   *
   * @param folder where the profiles and the relay's data lie
   * @param pictures where pictures of the screens go
   * @return whether everything worked
   */
  static boolean play(Path folder, Path pictures, PrintStream out) throws IOException {
    try (Album album = new Album(pictures);
        Cast cast = Cast.gather(folder, album)) {
      Checks checks = new Checks(out, album::spent, cast::failurePictures);
      new Opening(cast, checks).play();
      new Conversation(cast, checks).play();
      new SecondThoughts(cast, checks).play();
      new Enclosures(cast, checks, folder).play();
      new Deliveries(cast, checks, folder).play();
      new Finesse(cast, checks).play();
      new Ripples(cast, checks).play();
      new Luggage(cast, checks, folder).play();
      new Spoken(cast, checks).play();
      new Finding(cast, checks).play();
      new OwnSide(cast, checks).play();
      new Wires(cast, checks).play();
      new Reading(cast, checks).play();
      new SmallRoom(cast, checks, folder).play();
      new Studio(cast, checks).play();
      new Tongues(cast, checks).play();
      return checks.sum();
    }
  }
}
