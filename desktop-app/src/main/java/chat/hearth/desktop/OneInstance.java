package chat.hearth.desktop;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One running app a profile: whoever starts Hearth once more calls the window that is there, with
 * the link they clicked. Goes over a socket in the profile folder, which only its owner can open.
 * Where there can be none, as on a path that is too long, each start stands for itself.
 */
final class OneInstance implements AutoCloseable {

  private static final int LONGEST = 1_000;

  private final Path file;
  private final @Nullable ServerSocketChannel server;

  private OneInstance(Path file, @Nullable ServerSocketChannel server) {
    this.file = file;
    this.server = server;
  }

  /**
   * Calls the app that runs on this profile.
   *
   * @param link what it shall join or show, or null
   * @return whether there is one, and it heard
   */
  static boolean handOver(Path profile, @Nullable String link) {
    Path file = file(profile);
    if (!Files.exists(file)) {
      return false;
    }
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(file))) {
      byte[] line = ((link == null ? "" : link) + "\n").getBytes(StandardCharsets.UTF_8);
      int _ = channel.write(ByteBuffer.wrap(line));
      return channel.read(ByteBuffer.allocate(1)) == 1;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  /** Becomes the one app of this profile, for which {@link #answer} listens. */
  static OneInstance of(Path profile) {
    Path file = file(profile);
    try {
      Files.deleteIfExists(file); // of an app that was killed
      ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      return new OneInstance(file, server.bind(UnixDomainSocketAddress.of(file)));
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      // A system without such sockets, or a path too long for one: the app runs all the same.
      return new OneInstance(file, null);
    }
  }

  /** Begins to hear; calls come on a thread of their own, with a link or "". */
  void answer(Consumer<String> called) {
    ServerSocketChannel open = server;
    if (open != null) {
      var _ = Thread.ofVirtual().name("one-instance").start(() -> serve(open, called));
    }
  }

  private static void serve(ServerSocketChannel open, Consumer<String> called) {
    while (open.isOpen()) {
      try (SocketChannel caller = open.accept()) {
        called.accept(line(caller));
        int _ = caller.write(ByteBuffer.wrap(new byte[] {'\n'}));
      } catch (IOException e) {
        // the caller went away, or the app ends
      }
    }
  }

  private static String line(SocketChannel caller) throws IOException {
    ByteBuffer all = ByteBuffer.allocate(LONGEST);
    while (all.hasRemaining() && caller.read(all) >= 0) {
      if (all.position() > 0 && all.get(all.position() - 1) == '\n') {
        break;
      }
    }
    return new String(all.array(), 0, all.position(), StandardCharsets.UTF_8).strip();
  }

  private static Path file(Path profile) {
    return profile.toAbsolutePath().resolve("hearth.sock");
  }

  @Override
  public void close() {
    try {
      if (server != null) {
        server.close();
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // a file that is left is taken away at the next start
    }
  }
}
