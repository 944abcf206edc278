package chat.hearth.torture;

import chat.hearth.model.Attachment;
import chat.hearth.model.EventBody;
import chat.hearth.torture.Violation.Kind;
import chat.hearth.wire.BadFrameException;
import chat.hearth.wire.FrameCodec;
import java.util.function.Consumer;

/** A message that the relay has taken is never without its files. */
final class FileCheck {

  private final FrameCodec codec = new FrameCodec();
  private final Evidence evidence;
  private final Consumer<Violation> report;

  FileCheck(Evidence evidence, Consumer<Violation> report) {
    this.evidence = evidence;
    this.report = report;
  }

  void run() {
    evidence
        .census()
        .events()
        .values()
        .forEach(log -> log.stream().filter(Census.Event::isMessage).forEach(this::message));
  }

  private void message(Census.Event event) {
    try {
      if (codec.decodeBody(event.content()) instanceof EventBody.Message message) {
        message.files().forEach(file -> file(event, file));
      }
    } catch (BadFrameException e) {
      throw new IllegalStateException("an event that can't be read: " + event, e);
    }
  }

  private void file(Census.Event event, Attachment file) {
    if (!evidence.census().blobs().contains(file.blob().value())) {
      report.accept(
          Violation.of(
              Kind.FILE,
              "%s of %s is not on the relay, or damaged".formatted(file.name(), event.clientId()),
              event.clientId()));
    }
  }
}
