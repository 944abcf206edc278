package chat.hearth.demo;

import chat.hearth.bench.Scratch;
import chat.hearth.gallery.Shots;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javafx.stage.Stage;

/** {@code ./hearth two}: Anna's and Ben's windows to play with, and switches for Ben's cable. */
public final class TwoMain {

  private TwoMain() {}

  /** Ends when both windows are closed; everything in them is made up and removed. */
  public static void main(String[] args) throws Exception {
    Stagecraft.prepare();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean ok;
    try (Scratch scratch = Scratch.make()) {
      ok = play(scratch.folder(), out);
    }
    System.exit(ok ? 0 : 1);
  }

  private static boolean play(Path folder, PrintStream out)
      throws IOException, InterruptedException {
    try (Album album = new Album(folder.resolve("pictures"));
        Cast cast = Cast.gather(folder, album)) {
      Checks checks = new Checks(out, () -> Duration.ZERO, () -> {});
      new Opening(cast, checks).enter();
      if (checks.sum()) {
        out.println(
            "Anna hosts the team, Ben is on the cable; the password of both is “"
                + Colleagues.PASSWORD
                + "”. Close both windows to end.");
        untilClosed(cast);
        return true;
      }
      return false;
    }
  }

  private static void untilClosed(Cast cast) throws InterruptedException {
    CountDownLatch open = new CountDownLatch(2);
    Stage switches = Shots.onFx(() -> CableWindow.open(cast.cable()));
    for (AppWindow app : new AppWindow[] {cast.anna(), cast.ben()}) {
      app.onClosed(open::countDown);
    }
    open.await();
    var _ =
        Shots.onFx(
            () -> {
              switches.hide();
              return true;
            });
  }
}
