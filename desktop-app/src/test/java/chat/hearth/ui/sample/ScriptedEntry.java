package chat.hearth.ui.sample;

import chat.hearth.client.Client;
import chat.hearth.client.Entry;
import chat.hearth.client.RelayAddress;
import chat.hearth.client.RelayException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A way in that answers as it was told, and lets everybody in who was not told otherwise. */
public final class ScriptedEntry implements Entry {

  private final List<String> asked = new ArrayList<>();
  private final Queue<RelayException> refusals = new ArrayDeque<>();
  private @Nullable CountDownLatch held;

  /** The next request is refused for this reason. */
  public synchronized void refuse(RelayException.Reason reason, long retryAfterMillis) {
    refusals.add(new RelayException(reason, "no", retryAfterMillis));
  }

  /** Who is asked next answers only when somebody opens the gate. */
  public synchronized void hold(CountDownLatch gate) {
    held = gate;
  }

  /** What was asked, in order, as {@code register ben@192.168.1.24:7480 as Ben on laptop}. */
  public synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public Optional<Client> open() {
    return Optional.empty();
  }

  @Override
  public RelayInfo look(RelayAddress address) throws RelayException {
    answer("look at " + address + invite(address.invite()));
    return new RelayInfo(address, "Northlight Studio", "mara-desktop", true);
  }

  @Override
  public Client register(RelayAddress address, Registration r) throws RelayException {
    answer(
        "register "
            + r.userName()
            + "@"
            + address
            + invite(address.invite())
            + " as "
            + r.displayName()
            + " on "
            + r.deviceName()
            + " with "
            + r.password());
    return SampleTeam.northlight();
  }

  @Override
  public Client signIn(RelayAddress address, String userName, String password, String deviceName)
      throws RelayException {
    answer("sign in " + userName + "@" + address + " on " + deviceName + " with " + password);
    return SampleTeam.northlight();
  }

  private void answer(String question) throws RelayException {
    RelayException refusal;
    CountDownLatch gate;
    synchronized (this) {
      asked.add(question);
      refusal = refusals.poll();
      gate = held;
      held = null;
    }
    if (gate != null) {
      pass(gate);
    }
    if (refusal != null) {
      throw refusal;
    }
  }

  private static void pass(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String invite(@Nullable String code) {
    return code == null ? "" : "?" + code;
  }
}
