package chat.hearth.ui.sample;

import chat.hearth.client.Update;
import chat.hearth.client.UpdateException;
import chat.hearth.client.Updates;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** Updates that are played: what is offered, and how a download ends. */
public final class SampleUpdates implements Updates {

  /** What a relay might offer. */
  public static final Update NEXT =
      new Update("1.4.0", "hearth_1.4.0_amd64.deb", 67_600_000, "ab".repeat(32));

  private volatile @Nullable Update newest;
  private volatile @Nullable UpdateException failure;
  private volatile CountDownLatch way = new CountDownLatch(0);

  @Override
  public Optional<Update> newest() {
    return Optional.ofNullable(newest);
  }

  @Override
  public Optional<String> present() {
    return Optional.of("1.3.0");
  }

  @Override
  public Path fetch(Update update, Path folder, DoubleConsumer progress) throws UpdateException {
    progress.accept(0.4);
    try {
      way.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    UpdateException why = failure;
    if (why != null) {
      throw why;
    }
    return folder.resolve(update.file());
  }

  /** The relay offers this, or nothing any more; a change of the connection tells it. */
  public void offer(@Nullable Update update) {
    newest = update;
  }

  /** Downloads stop in the middle until the latch is open. */
  public void hold(CountDownLatch latch) {
    way = latch;
  }

  /** Downloads end like this, or well for null. */
  public void fail(@Nullable UpdateException why) {
    failure = why;
  }
}
