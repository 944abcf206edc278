package chat.hearth.bench;

import chat.hearth.gallery.Shots;
import chat.hearth.hand.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;

/** Somebody who reads, writes and goes from thread to thread, each step of it on record. */
final class Reader {

  /** As a wheel turned fast. */
  private static final double PIXELS = 40;

  private static final long BREATH_NANOS = 20_000_000;

  private final Desk desk;
  private final List<String> endings;
  private int open;
  private int way = 1;

  /**
   * Begins in the first thread.
   *
   * @param endings what the threads say last, in the order of the list
   */
  Reader(Desk desk, List<String> endings) {
    this.desk = desk;
    this.endings = new ArrayList<>(endings);
  }

  /** Waits until the first thread is there. */
  void begin() throws InterruptedException {
    desk.awaitPicture(() -> ends(endings.getFirst()), () -> {});
    desk.hand().look();
  }

  /** Scrolls on and on, up or down, one step in each frame. Returns how many found no way on. */
  int scroll(String kind, int frames, boolean up) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Wheel wheel = new Wheel(frames, up ? -PIXELS : PIXELS, new FrameRecording.Step(kind), done);
    boolean _ =
        Shots.onFx(
            () -> {
              wheel.start();
              return true;
            });
    done.await();
    return wheel.stuck;
  }

  /** Writes into the open thread, and waits until it is there to be seen. */
  void write(String kind, String text) throws InterruptedException {
    endings.set(open, text);
    desk.hand().type(text);
    step(kind, text, () -> desk.hand().press(KeyCode.ENTER));
  }

  /** Goes to the next thread, down the list and up again. */
  void walk(String kind) throws InterruptedException {
    if (open + way < 0 || open + way >= endings.size()) {
      way = -way;
    }
    open += way;
    KeyCode key = way > 0 ? KeyCode.DOWN : KeyCode.UP;
    step(kind, endings.get(open), () -> desk.hand().pressAlt(key, false));
    LockSupport.parkNanos(BREATH_NANOS);
  }

  private void step(String kind, String words, Runnable deed) throws InterruptedException {
    FrameRecording.Step step = new FrameRecording.Step(kind);
    Desk.Watch watch = desk.watch(() -> ends(words), step::commit);
    step.begin();
    deed.run();
    watch.await();
  }

  private boolean ends(String words) {
    Node found = desk.scene().lookup(".message-list");
    ObservableList<?> items = found instanceof ListView<?> list ? list.getItems() : null;
    return items != null && !items.isEmpty() && items.getLast().toString().contains(words);
  }

  private final class Wheel extends AnimationTimer {

    private final int frames;
    private final double pixels;
    private final FrameRecording.Step step;
    private final CountDownLatch done;
    private int turned;
    private int stuck;

    private Wheel(int frames, double pixels, FrameRecording.Step step, CountDownLatch done) {
      this.frames = frames;
      this.pixels = pixels;
      this.step = step;
      this.done = done;
    }

    @Override
    public void start() {
      super.start();
      step.begin();
    }

    @Override
    public void handle(long now) {
      if (turned == frames) {
        stop();
        step.commit();
        done.countDown();
        return;
      }
      turned++;
      if (desk.scene().lookup(".message-list .virtual-flow") instanceof VirtualFlow<?> flow) {
        Event.fireEvent(
            flow, Pointer.turned(0)); // what shows only to those who scroll is measured too
        stuck += flow.scrollPixels(pixels) == 0 ? 1 : 0;
      }
    }
  }
}
