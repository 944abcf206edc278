package chat.hearth.bench;

import chat.hearth.bench.UiFigures.Heap;
import chat.hearth.bench.UiFigures.Searched;
import chat.hearth.client.files.FileCache;
import chat.hearth.client.net.Dialer;
import chat.hearth.model.Attachment;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./hearth bench-ui}: what scrolling, opening, writing and searching cost in a thread with
 * very many messages, in the real window over a real local database.
 */
@Command(
    name = "hearth bench-ui",
    description = "Measures the chat in a real window with very many messages.",
    mixinStandardHelpOptions = true)
public final class UiMain implements Callable<Integer> {

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final int MEMBERS = 12;
  private static final int OTHERS = 40;
  private static final int OTHER_MESSAGES = 100;
  private static final int AWAY_THREADS = 100;
  private static final int RUNS = 3;
  private static final long LOOK_NANOS = 20_000_000;

  @Option(names = "--messages", description = "In the long thread (${DEFAULT-VALUE}).")
  private int messages = 1_000_000;

  @Option(names = "--frames", description = "Frames of each scroll (${DEFAULT-VALUE}).")
  private int frames = 900;

  @Option(names = "--switches", description = "From thread to thread (${DEFAULT-VALUE}).")
  private int switches = 1_000;

  @Option(names = "--searches", description = "Searches (${DEFAULT-VALUE}).")
  private int searches = 2_000;

  @Option(names = "--missed", description = "Messages missed; 0 for none (${DEFAULT-VALUE}).")
  private int missed = 10_000;

  @Option(names = "--corpus", description = "Real conversation (${DEFAULT-VALUE}).")
  private Path corpus = Path.of("../shared/corpus/ubuntu-irc.tsv.gz");

  @Option(names = "--recording", description = "Keeps the flight recording here, with samples.")
  private @Nullable Path kept;

  @Option(names = "--json", description = "Prints the figures as one JSON object, last.")
  private boolean json;

  /** Ends with 0 when everything was measured. */
  public static void main(String[] args) {
    Desk.headless();
    System.exit(new CommandLine(new UiMain()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    List<Corpus.Line> lines = List.of();
    if (Files.exists(corpus)) {
      lines = Corpus.read(corpus);
    } else {
      say("there is no conversation at " + corpus + ": made-up sentences instead");
    }
    try (Scratch scratch = Scratch.make();
        FrameRecording recording = new FrameRecording(kept != null)) {
      List<String> endings = fill(scratch.folder(), lines);
      say("a thread of " + messages + " messages is written");
      UiFigures figures = measure(scratch.folder(), lines, endings, recording);
      say(figures.table());
      if (json) {
        say(figures.json());
      }
    }
    return 0;
  }

  private UiFigures measure(
      Path folder, List<Corpus.Line> lines, List<String> endings, FrameRecording recording)
      throws Exception {
    UiRun run;
    Heap heap;
    Searches found;
    Dialer nowhere =
        (_, _) -> {
          throw new IOException("there is no network");
        };
    try (Desk desk = new Desk(folder, nowhere, WIDTH, HEIGHT)) {
      while (!desk.client().search().current()) {
        LockSupport.parkNanos(LOOK_NANOS);
      }
      say("the index is built");
      Reader reader = new Reader(desk, endings);
      reader.begin();
      run = new UiRun(reader, frames, switches);
      heap = run.go();
      found = new Searches(desk.client(), new Typist(spoken(lines), new Random(2)), searches);
    }
    Frames all = recording.stop(kept == null ? folder.resolve("frames.jfr") : kept);
    say("the wheel found no way on " + run.stuck() + " times; slowest search: " + found.slowest());
    double away =
        missed == 0
            ? 0
            : CatchUp.median(
                new CatchUp(missed, Math.clamp(missed / 4, 1, AWAY_THREADS), RUNS)
                    .measure((_, _) -> {}),
                CatchUpRun.Figures::screen);
    return new UiFigures(
        messages,
        new UiFigures.Times(all),
        run.cpu(),
        heap,
        new Searched(found.within(0.5), found.within(0.99)),
        away);
  }

  /** Writes the profile; gives what its threads say last, the newest first. */
  private List<String> fill(Path profile, List<Corpus.Line> lines) throws IOException {
    Chatter chatter = new Chatter(lines, picture(profile), new Random(3));
    Instant now = Instant.now();
    List<Years.Plan> plans = new ArrayList<>();
    plans.add(plan("Everything", MEMBERS, messages, now));
    for (int i = 1; i <= OTHERS; i++) {
      Instant end = now.minus(Duration.ofHours(i));
      plans.add(plan("Topic " + i, i % 2 == 0 ? 1 : MEMBERS, OTHER_MESSAGES, end));
    }
    try (Years years = new Years(profile)) {
      for (int i = 0; i < plans.size(); i++) {
        years.add(i, plans.get(i), chatter);
      }
    }
    return plans.stream().map(p -> Years.last(p.title())).toList();
  }

  private static Years.Plan plan(String title, int others, int events, Instant end) {
    return new Years.Plan(title, others, end.minus(Years.STEP.multipliedBy(events)), events);
  }

  private static List<Corpus.Line> spoken(List<Corpus.Line> lines) {
    return lines.isEmpty()
        ? List.of(new Corpus.Line("", "person", "the invoice from March, wider margins"))
        : lines;
  }

  /** A picture, whose copy is in the profile. */
  private static Attachment picture(Path profile) throws IOException {
    BufferedImage image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setPaint(new GradientPaint(0, 0, Color.ORANGE, 1200, 800, Color.BLUE));
    pen.fillRect(0, 0, 1200, 800);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    FileCache cache =
        new FileCache(profile.resolve("files"), FileCache.BYTES, Clock.systemUTC(), Set::of);
    FileCache.Kept kept = cache.keep(new ByteArrayInputStream(out.toByteArray()), Long.MAX_VALUE);
    return new Attachment(kept.blob(), "dusk.png", kept.bytes(), "image/png", 1200, 800);
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
