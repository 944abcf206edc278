package chat.hearth.ui.chat;

import chat.hearth.client.MessageRow;
import chat.hearth.client.Messages;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.Attachment;
import chat.hearth.ui.kit.FileWords;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * A thread as a text that anybody can read, in UTF-8, the oldest message first. What is not on this
 * device yet is pulled; what still waits to be sent is not in it, nor what the owner has hidden.
 */
final class Transcript {

  private static final int PAGE = 500;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final Messages messages;
  private final Words words;
  private final ZoneId zone;

  Transcript(Messages messages, Words words, ZoneId zone) {
    this.messages = messages;
    this.words = words;
    this.zone = zone;
  }

  /** Writes it; a file that is there is replaced as a whole, or not at all. */
  void write(ThreadRow thread, Path target) throws IOException {
    Path part = Files.createTempFile(target.toAbsolutePath().getParent(), ".hearth", ".part");
    try {
      try (BufferedWriter out = Files.newBufferedWriter(part)) {
        write(thread, out);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void write(ThreadRow thread, Writer out) throws IOException {
    out.write(thread.name() + "\n\n");
    boolean begun = false;
    for (long from = 1; from <= thread.lastSeq(); from += PAGE) {
      for (MessageRow row : messages.before(thread.threadId(), from + PAGE, PAGE).rows()) {
        if (row.seq() >= from) {
          if (!begun && row.seq() > 1) {
            out.write(words.get("export.later") + "\n\n");
          }
          begun = true;
          out.write(line(row) + "\n");
        }
      }
    }
  }

  private String line(MessageRow row) {
    String at = "[" + TIME.format(row.at().atZone(zone)) + "] ";
    if (!row.isMessage()) {
      return at + words.note(row);
    }
    if (row.extras().deleted()) {
      return at + words.deleted(row);
    }
    StringBuilder line = new StringBuilder(at).append(row.author().name()).append(": ");
    line.append(row.text().replaceAll("\\R", "\n  "));
    if (row.extras().edited()) {
      line.append(" (").append(words.get("edited")).append(')');
    }
    for (Attachment file : row.files()) {
      String about = words.get("file.card", file.name(), FileWords.size(file.bytes()));
      line.append("\n  <").append(about).append('>');
    }
    return line.toString();
  }
}
