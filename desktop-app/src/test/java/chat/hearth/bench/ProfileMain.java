package chat.hearth.bench;

import chat.hearth.model.EventBody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./hearth bench profile}: makes the profile of somebody who has chatted for years, to
 * measure how the app starts with it. Its relay is never there.
 */
@Command(
    name = "hearth bench profile",
    description = "Makes a profile with many threads and messages, to start the app with.",
    mixinStandardHelpOptions = true)
public final class ProfileMain implements Callable<Integer> {

  private static final List<String> TEXTS =
      List.of(
          "Yes, let us do it that way.",
          "The customer called again about the invoice from March, could you have a look?",
          "Lunch?",
          "I have put the new drafts into the folder; the second one has the wider margins.");

  @Option(names = "--profile", required = true, description = "The folder; must not be there yet.")
  private Path profile = Path.of("profile");

  @Option(names = "--threads", description = "How many threads (default: ${DEFAULT-VALUE}).")
  private int threads = 1_000;

  @Option(names = "--messages", description = "In all of them (default: ${DEFAULT-VALUE}).")
  private int messages = 1_000_000;

  private final Random random = new Random(1);
  private int said;

  /** Ends with 0 when the profile is there. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new ProfileMain()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Files.createDirectory(profile);
    int each = Math.max(1, messages / threads);
    try (Years years = new Years(profile)) {
      Instant start = Instant.now().minus(Years.STEP.multipliedBy((long) each * threads));
      for (int i = 0; i < threads; i++) {
        Instant begin = start.plus(Years.STEP.multipliedBy((long) i * each));
        years.add(
            i,
            new Years.Plan("Topic " + (i + 1), 1, begin, each),
            _ -> new EventBody.Message(text()));
      }
    }
    return 0;
  }

  private String text() {
    said++;
    return TEXTS.get(random.nextInt(TEXTS.size())) + " " + said;
  }
}
