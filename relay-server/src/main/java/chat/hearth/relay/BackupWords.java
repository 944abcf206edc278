package chat.hearth.relay;

import chat.hearth.relay.store.Backups;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How times of backups are told on the command line. */
final class BackupWords {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private BackupWords() {}

  static String made(Backups.Made made) {
    return made.backup().file().toAbsolutePath()
        + ": "
        + made.contents().words()
        + made.files().words();
  }

  static String time(Instant at) {
    return TIME.format(at);
  }
}
