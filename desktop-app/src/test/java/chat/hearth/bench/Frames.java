package chat.hearth.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * What the pictures of a window cost, out of a recording. A frame is what the window's thread did
 * since the pulse before, without sleep, its pulse, and the rest of the painting, which another
 * thread does. All times in nanoseconds, but where milliseconds are said.
 */
final class Frames {

  /** From one moment to another. */
  private record Span(long from, long to) {

    static Span of(RecordedEvent e) {
      return new Span(nanos(e.getStartTime()), nanos(e.getEndTime()));
    }

    private static long nanos(Instant at) {
      return at.getEpochSecond() * 1_000_000_000 + at.getNano();
    }

    Span with(Span other) {
      return new Span(Math.min(from, other.from), Math.max(to, other.to));
    }

    boolean holds(long at) {
      return from <= at && at <= to;
    }
  }

  private record Frame(Span pulse, long painted, long cost) {}

  private final NavigableMap<Integer, Span> pulses = new TreeMap<>();
  private final Map<Integer, Span> paintings = new HashMap<>();
  private final NavigableMap<Long, Long> sleep = new TreeMap<>();
  private final Map<String, List<Span>> steps = new HashMap<>();
  private final List<Frame> frames = new ArrayList<>();

  private final long windowThread;

  private Frames(long windowThread) {
    this.windowThread = windowThread;
  }

  /**
   * Reads a recording.
   *
   * @param windowThread the number of the thread of all windows
   */
  static Frames read(Path file, long windowThread) throws IOException {
    Frames all = new Frames(windowThread);
    try (RecordingFile in = new RecordingFile(file)) {
      while (in.hasMoreEvents()) {
        all.take(in.readEvent());
      }
    }
    all.count();
    if (all.frames.isEmpty()) {
      throw new IOException("JavaFX told of no frame");
    }
    return all;
  }

  private void take(RecordedEvent e) {
    String type = e.getEventType().getName();
    boolean window = e.getThread() != null && e.getThread().getJavaThreadId() == windowThread;
    Span span = Span.of(e);
    if (type.equals(FrameRecording.PHASE)) {
      (window ? pulses : paintings).merge(e.getInt("pulseId"), span, Span::with);
    } else if (type.equals(FrameRecording.STEP)) {
      steps.computeIfAbsent(e.getString("kind"), _ -> new ArrayList<>()).add(span);
    } else if (window && type.equals(FrameRecording.SLEEP)) {
      sleep.put(span.from, span.to);
    }
  }

  private void count() {
    Span before = null;
    for (Map.Entry<Integer, Span> e : pulses.entrySet()) {
      Span pulse = e.getValue();
      Span painting = paintings.get(e.getKey());
      if (painting != null) {
        long painted = Math.max(pulse.to, painting.to);
        long begun = before == null ? pulse.from : before.to;
        long tasks = pulse.from - begun - slept(begun, pulse.from);
        frames.add(new Frame(pulse, painted, tasks + painted - pulse.from));
      }
      before = pulse;
    }
  }

  /** What the frames cost that were painted while something was done, in milliseconds. */
  double[] costs(String kind) {
    return sorted(
        steps(kind).stream()
            .flatMap(s -> frames.stream().filter(f -> s.holds(f.pulse.from)))
            .mapToDouble(f -> f.cost / 1e6));
  }

  /** How long something took each time until it was painted, in milliseconds. */
  double[] times(String kind) {
    return sorted(
        steps(kind).stream()
            .flatMap(
                s -> frames.stream().filter(f -> f.pulse.holds(s.to)).map(f -> f.painted - s.from))
            .mapToDouble(nanos -> nanos / 1e6));
  }

  private List<Span> steps(String kind) {
    return steps.getOrDefault(kind, List.of());
  }

  private static double[] sorted(DoubleStream all) {
    return all.sorted().toArray();
  }

  private long slept(long from, long to) {
    Long first = sleep.floorKey(from);
    return sleep.subMap(first == null ? from : first, true, to, true).entrySet().stream()
        .mapToLong(s -> Math.max(0, Math.min(to, s.getValue()) - Math.max(from, s.getKey())))
        .sum();
  }
}
