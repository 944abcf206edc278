package chat.hearth.torture;

import chat.hearth.client.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Looks for what a device shows, and tells what is found. */
final class Finder {

  /** Finds every message there is. */
  static final String EVERYTHING = "after:1970";

  private static final int ALL = 1_000_000;
  private static final long PATIENCE = 120_000_000_000L;
  private static final int LOOK_EVERY = 20_000_000;

  private final Client client;

  Finder(Client client) {
    this.client = client;
  }

  /** One search for the last word of each text, as that has its number, and one for everything. */
  List<Screen.Found> searches(List<Screen.Chat> threads) {
    long end = System.nanoTime() + PATIENCE;
    while (!client.search().current() && System.nanoTime() < end) {
      LockSupport.parkNanos(LOOK_EVERY);
    }
    Set<String> words = new TreeSet<>();
    for (Screen.Chat thread : threads) {
      for (Screen.Row row : thread.rows()) {
        if (row.text() != null) {
          words.add(rare(row.text()));
        }
      }
    }
    List<Screen.Found> found = new ArrayList<>();
    words.forEach(word -> found.add(find(word)));
    found.add(find(EVERYTHING));
    return found;
  }

  /** A word that hardly any other message has. */
  static String rare(String text) {
    String[] words = text.strip().split("\\s+", -1);
    return '"' + words[words.length - 1].toLowerCase(Locale.ROOT) + '"';
  }

  private Screen.Found find(String typed) {
    return new Screen.Found(
        typed,
        client.search().find(typed, null, ALL).messages().stream()
            .map(m -> m.clientId().value().toString())
            .collect(Collectors.toSet()));
  }
}
