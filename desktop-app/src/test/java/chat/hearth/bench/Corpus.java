package chat.hearth.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Real conversation: what people say to each other, and how often they use which word. */
final class Corpus {

  private static final int BYTES = 8_000;

  /** One message. */
  record Line(String channel, String nick, String text) {}

  private Corpus() {}

  /** Reads the file: channel, time, nick and text, apart by tabs, compressed. */
  static List<Line> read(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] parts = line.split("\t", 4);
        if (parts.length == 4 && !parts[3].isBlank() && parts[3].length() < BYTES) {
          lines.add(new Line(parts[0], parts[2], parts[3].replaceAll("\\p{Cntrl}", " ")));
        }
      }
    }
    return lines;
  }
}
