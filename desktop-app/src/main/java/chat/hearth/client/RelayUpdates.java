package chat.hearth.client;

import chat.hearth.client.UpdateException.Reason;
import chat.hearth.client.net.Download;
import chat.hearth.client.net.WrongContentException;
import chat.hearth.model.Installer;
import chat.hearth.model.Release;
import chat.hearth.model.Version;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** Updates out of what one relay says when it greets. */
final class RelayUpdates implements Updates {

  private volatile RelayAddress relay;
  private final Optional<String> present;
  private final Fit fit;
  private volatile Optional<Update> newest = Optional.empty();

  /**
   * Those of a relay.
   *
   * @param present the version of this app, or null where it runs from source
   */
  RelayUpdates(RelayAddress relay, @Nullable String present, Fit fit) {
    this.relay = relay;
    this.present = Optional.ofNullable(present);
    this.fit = fit;
  }

  /**
   * Takes what the relay offers now, or null for nothing.
   *
   * @param at where it is, guarded as the line on which it said so
   */
  void offered(RelayAddress at, @Nullable Release release) {
    relay = at;
    newest =
        Optional.ofNullable(release)
            .filter(this::newer)
            .flatMap(r -> fit.of(r.installers()).map(i -> update(r, i)));
  }

  @Override
  public Optional<Update> newest() {
    return newest;
  }

  @Override
  public Optional<String> present() {
    return present;
  }

  @Override
  public Path fetch(Update update, Path folder, DoubleConsumer progress) throws UpdateException {
    try {
      return new Download(relay.destination(), "/installers/" + update.file())
          .to(folder, update.file(), update.bytes(), update.sha256(), progress);
    } catch (WrongContentException e) {
      throw new UpdateException(Reason.WRONG_CONTENT, e);
    } catch (FileSystemException e) {
      throw new UpdateException(Reason.LOCAL_STORAGE, e);
    } catch (IOException e) {
      throw new UpdateException(Reason.UNREACHABLE, e);
    }
  }

  private boolean newer(Release release) {
    Optional<Version> here = present.flatMap(Version::parse);
    Optional<Version> there = Version.parse(release.version());
    return here.isPresent() && there.isPresent() && there.get().compareTo(here.get()) > 0;
  }

  private static Update update(Release release, Installer installer) {
    return new Update(release.version(), installer.name(), installer.bytes(), installer.sha256());
  }
}
