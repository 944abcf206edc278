package chat.hearth.ui.kit;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The one bridge from other threads to the FX thread. */
public final class Fx {

  private Fx() {}

  /** Runs the task on the FX thread: at once if this is it, else as soon as it is free. */
  public static void run(Runnable task) {
    if (Platform.isFxApplicationThread()) {
      task.run();
    } else {
      Platform.runLater(task);
    }
  }

  /** Runs the task on the FX thread after what is going on there now. */
  public static void later(Runnable task) {
    Platform.runLater(task);
  }

  /** An executor that runs every task on the FX thread, in order. */
  public static Executor executor() {
    return Fx::later;
  }
}
