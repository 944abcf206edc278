package chat.hearth.torture;

import chat.hearth.client.Attachments;
import chat.hearth.client.Client;
import chat.hearth.client.FileException;
import chat.hearth.client.MessageRow;
import chat.hearth.client.SendState;
import chat.hearth.model.Attachment;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** The files that a device sends, and whether it can get those that it sees. */
final class Parcels {

  private static final int ALL = 1_000_000;
  private static final int FETCHED = 15;
  private static final long PATIENCE_MILLIS = 20_000;
  private static final long STILL_MILLIS = 3_000;
  private static final long LOOK_MILLIS = 20;

  private final Client client;

  Parcels(Client client) {
    this.client = client;
  }

  /** A message with a file whose bytes follow from its text. */
  EventBody.Message pack(String text, int bytes) {
    byte[] content = new byte[bytes];
    new Random(text.hashCode()).nextBytes(content);
    try {
      Path file = Files.createTempFile("hearth-parcel", ".bin");
      try {
        Files.write(file, content);
        return new EventBody.Message(text, null, List.of(client.attachments().take(file)));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FileException e) {
      throw new IllegalStateException("a file could not be taken", e);
    }
  }

  /** Fetches the newest files that the relay has of threads; returns those that do not come. */
  List<Screen.Missing> missing(List<ThreadId> threads) throws InterruptedException {
    Attachments files = client.attachments();
    List<MessageRow> rows = threads.stream().flatMap(t -> newest(t).stream()).toList();
    List<Attachment> wanted = rows.stream().flatMap(r -> r.files().stream()).distinct().toList();
    wanted.stream().filter(f -> !files.isHere(f)).forEach(files::fetch);
    await(wanted);
    return rows.stream()
        .flatMap(
            r ->
                r.files().stream()
                    .filter(f -> !files.isHere(f))
                    .map(f -> new Screen.Missing(r.clientId().toString(), f.blob().value())))
        .toList();
  }

  /** Until all are here, or none has moved for a while: the relay has refused the rest. */
  private void await(List<Attachment> wanted) throws InterruptedException {
    Attachments files = client.attachments();
    long now = System.currentTimeMillis();
    long until = now + PATIENCE_MILLIS;
    long moved = now;
    while (!wanted.stream().allMatch(files::isHere) && now < until && now < moved + STILL_MILLIS) {
      Thread.sleep(LOOK_MILLIS);
      now = System.currentTimeMillis();
      if (wanted.stream().anyMatch(f -> files.moving(f.blob()).isPresent())) {
        moved = now;
      }
    }
  }

  private List<MessageRow> newest(ThreadId thread) {
    List<MessageRow> all =
        client.messages().latest(thread, ALL).rows().stream()
            .filter(r -> r.seq() > 0 && r.state() != SendState.LOST && !r.files().isEmpty())
            .toList();
    return all.subList(Math.max(0, all.size() - FETCHED), all.size());
  }
}
