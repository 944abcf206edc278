package chat.hearth.relay.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.zip.GZIPInputStream;

/** A conversation that really took place: who said what in which room. */
final class Conversation {

  /** One message. */
  record Line(String speaker, String text) {}

  private static final int COLUMNS = 4;

  private Conversation() {}

  /** Reads lines of room, time, speaker and text, with tabs between; what is no message is left. */
  static SequencedMap<String, List<Line>> rooms(Path file) throws IOException {
    SequencedMap<String, List<Line>> rooms = new LinkedHashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] columns = line.split("\t", COLUMNS);
        String text = columns.length == COLUMNS ? columns[3].replaceAll("\\p{Cntrl}", " ") : "";
        if (!text.isBlank()) {
          rooms.computeIfAbsent(columns[0], _ -> new ArrayList<>()).add(new Line(columns[2], text));
        }
      }
    }
    return rooms;
  }
}
