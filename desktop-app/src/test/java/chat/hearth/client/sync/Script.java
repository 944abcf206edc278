package chat.hearth.client.sync;

import chat.hearth.model.ChatThread;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Logs and rows as a relay might have them, made by chance. */
final class Script {

  private static final Clock CLOCK = Clock.fixed(PaperRelay.NOON, ZoneOffset.UTC);

  private final RandomGenerator random;

  Script(RandomGenerator random) {
    this.random = random;
  }

  /** The first events of a thread; two of three are messages, one of three the owner's. */
  List<ThreadEvent> log(ThreadId thread, int length) {
    List<ThreadEvent> log = new ArrayList<>();
    while (log.size() < length) {
      log.add(next(thread, log));
    }
    return log;
  }

  ThreadEvent next(ThreadId thread, List<ThreadEvent> log) {
    UserId author = random.nextInt(3) == 0 ? PaperRelay.OWNER : PaperRelay.OTHER;
    EventBody body =
        log.isEmpty()
            ? new EventBody.Started(List.of(PaperRelay.OWNER), null)
            : random.nextInt(3) == 0
                ? new EventBody.Renamed("Title " + log.size())
                : new EventBody.Message("message " + log.size());
    return next(thread, log, log.isEmpty() ? PaperRelay.OTHER : author, body);
  }

  ThreadEvent next(ThreadId thread, List<ThreadEvent> log, UserId author, EventBody body) {
    long messages = log.isEmpty() ? 0 : log.getLast().ordinal();
    return new ThreadEvent(
        thread,
        log.size() + 1L,
        body instanceof EventBody.Message ? messages + 1 : messages,
        ClientId.mint(CLOCK, random),
        author,
        PaperRelay.NOON.plusSeconds(log.size()),
        body);
  }

  /** An owner row that nothing was done to yet. */
  static ChatThread row(ThreadId thread) {
    return row(thread, PaperRelay.NOON);
  }

  /** The same of a thread that was started then. */
  static ChatThread row(ThreadId thread, Instant started) {
    return new ChatThread(
        thread,
        List.of(PaperRelay.OWNER, PaperRelay.OTHER),
        false,
        null,
        false,
        false,
        null,
        0,
        0,
        0,
        started,
        started,
        0);
  }

  /** Cuts a log into frames of one to four events. */
  List<List<ThreadEvent>> frames(List<ThreadEvent> log) {
    List<List<ThreadEvent>> frames = new ArrayList<>();
    for (int from = 0; from < log.size(); ) {
      int to = Math.min(log.size(), from + 1 + random.nextInt(4));
      frames.add(log.subList(from, to));
      from = to;
    }
    return frames;
  }

  /** What arrives of these frames: one of ten is lost, one comes twice, some overtake others. */
  List<List<ThreadEvent>> arriving(List<List<ThreadEvent>> frames) {
    List<List<ThreadEvent>> arriving = new ArrayList<>();
    for (List<ThreadEvent> frame : frames) {
      int fate = random.nextInt(10);
      for (int times = fate == 0 ? 0 : fate == 1 ? 2 : 1; times > 0; times--) {
        int place = Math.max(0, arriving.size() - Math.max(0, random.nextInt(6) - 3));
        arriving.add(place, frame);
      }
    }
    return arriving;
  }
}
