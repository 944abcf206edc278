package chat.hearth.relay;

import chat.hearth.model.Installer;
import chat.hearth.model.Release;
import chat.hearth.relay.installers.Installers;
import chat.hearth.relay.installers.Shelf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Offers a new version of the app to the team. */
@Command(
    name = "offer",
    description = {
      "Offers installers of the app to the team: copies them to the folder installers of the data",
      "folder, with their SHA-256. Apps that are older say so, and download one when somebody",
      "wants it. Files of another version that were offered before go. Without files it says what",
      "is offered. The relay may run meanwhile."
    },
    mixinStandardHelpOptions = true)
final class OfferCommand extends BackupCommands.Step {

  @Parameters(
      paramLabel = "FILE",
      description = "Such as hearth_1.4.0_amd64.deb or hearth-1.4.0.msi; all of one version.")
  private List<Path> files = List.of();

  @Option(names = "--none", description = "Offers nothing any more, and removes the files.")
  private boolean none;

  @Override
  String done() {
    if (none && !files.isEmpty()) {
      throw new BackupCommands.Failed("Name files or --none, not both.");
    }
    try {
      if (none) {
        new Shelf(data()).clear();
      } else if (!files.isEmpty()) {
        new Shelf(data()).offer(files);
      }
    } catch (IllegalArgumentException e) {
      throw new BackupCommands.Failed(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new BackupCommands.Failed(
          "The folder " + data().resolve("installers") + " can't be written.");
    }
    return words(new Installers(data()).release());
  }

  private static String words(Optional<Release> release) {
    return release
        .map(r -> "Offered: Hearth " + r.version() + "\n" + lines(r.installers()))
        .orElse("Nothing is offered.");
  }

  private static String lines(List<Installer> files) {
    return files.stream()
        .map(f -> "  %s  %s (%s)".formatted(f.sha256(), f.name(), f.system()))
        .collect(Collectors.joining("\n"));
  }
}
