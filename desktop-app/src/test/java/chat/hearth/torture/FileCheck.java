package chat.hearth.torture;

import chat.hearth.model.Attachment;
import chat.hearth.model.EventBody;
import chat.hearth.torture.Violation.Kind;
import java.util.function.Consumer;

/** A message that the relay has taken is never without its files, on no device. */
final class FileCheck {

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
    evidence.screens().forEach((device, screen) -> screen.missing().forEach(m -> gone(device, m)));
  }

  private void message(Census.Event event) {
    if (event.decoded().body() instanceof EventBody.Message message) {
      message.files().forEach(file -> file(event, file));
    }
  }

  private void gone(String device, Screen.Missing missing) {
    report.accept(
        Violation.of(Kind.FILE, device + " can't have the file of " + missing, missing.clientId()));
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
