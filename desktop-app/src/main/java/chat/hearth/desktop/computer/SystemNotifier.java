package chat.hearth.desktop.computer;

import chat.hearth.ui.kit.Computer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows notifications by a program of the system, which may stay until one is clicked or gone. */
final class SystemNotifier implements Computer.Notifier {

  /** So many wait for a click; older ones, which nobody looked at, are not waited for. */
  static final int MOST = 16;

  private static final Logger LOG = LoggerFactory.getLogger(SystemNotifier.class);

  private final NoticeCustom custom;
  private final Deque<Process> running = new ArrayDeque<>();
  private boolean closed;

  SystemNotifier(NoticeCustom custom) {
    this.custom = custom;
  }

  @Override
  public void show(Computer.Notice notice) {
    NoticeCustom.Command command = custom.command(notice);
    ProcessBuilder builder =
        new ProcessBuilder(command.words()).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(command.environment());
    try {
      Process process = builder.start();
      keep(process);
      // Only once it has ended is there something to read: no thread waits for a person.
      var _ = process.onExit().thenAcceptAsync(p -> ended(p, notice));
    } catch (IOException e) {
      LOG.debug("no notification: {}", e.getMessage());
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    running.forEach(Process::destroy);
    running.clear();
  }

  private synchronized void keep(Process process) {
    running.addLast(process);
    if (closed || running.size() > MOST) {
      running.removeFirst().destroy();
    }
  }

  private void ended(Process process, Computer.Notice notice) {
    synchronized (this) {
      if (!running.remove(process)) {
        return;
      }
    }
    if (printed(process).contains(NoticeCustom.CLICKED)) {
      notice.clicked().run();
    }
  }

  private static List<String> printed(Process process) {
    try (var out = process.getInputStream()) {
      return new String(out.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
