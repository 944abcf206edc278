package chat.hearth.client.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.DoubleConsumer;
import javax.net.ssl.HttpsURLConnection;

/**
 * A file that the relay gives out over HTTP. It is written under another name and gets its own once
 * all of it has come and is what was promised.
 *
 * @param path as it stands in the request
 */
public record Download(Destination from, String path) {

  private static final int CONNECT_MILLIS = 10_000;
  private static final int SILENCE_MILLIS = 30_000;
  private static final int CHUNK = 64 * 1024;

  /**
   * Fetches it. Blocks, for at most 30 s without a byte.
   *
   * @param folder made when needed
   * @param name under which it is kept; with a number if there is such a file
   * @param bytes and {@code sha256}: what was promised
   * @param progress is told what part has come, 0 to 1
   * @throws WrongContentException if it is another; nothing is kept
   * @throws java.nio.file.FileSystemException if it can't be written here
   * @throws IOException if the relay does not answer, or no longer
   */
  public Path to(Path folder, String name, long bytes, String sha256, DoubleConsumer progress)
      throws IOException {
    Files.createDirectories(folder);
    Path part = folder.resolve("." + name + ".part");
    HttpURLConnection connection = open();
    try {
      if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
        throw new IOException("the relay answers " + connection.getResponseCode());
      }
      try (InputStream in = connection.getInputStream();
          OutputStream out = Files.newOutputStream(part)) {
        String found = copy(in, out, bytes, progress);
        if (!found.equals(sha256)) {
          throw new WrongContentException(name);
        }
      }
      return settled(part, folder, name);
    } finally {
      connection.disconnect();
      Files.deleteIfExists(part);
    }
  }

  private HttpURLConnection open() throws IOException {
    try {
      URI uri = new URI(from.scheme("http"), null, from.host(), from.port(), path, null, null);
      HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
      if (connection instanceof HttpsURLConnection encrypted) {
        encrypted.setSSLSocketFactory(new KeyCheck(from.guard()).context().getSocketFactory());
      }
      connection.setConnectTimeout(CONNECT_MILLIS);
      connection.setReadTimeout(SILENCE_MILLIS);
      connection.setInstanceFollowRedirects(false); // only the relay is asked
      connection.setUseCaches(false);
      return connection;
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  /** Never takes more than was promised. */
  private static String copy(InputStream in, OutputStream out, long bytes, DoubleConsumer progress)
      throws IOException {
    MessageDigest digest = sha256();
    byte[] chunk = new byte[CHUNK];
    long come = 0;
    int told = 0;
    for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
      come += n;
      if (come > bytes) {
        return "more than was promised";
      }
      digest.update(chunk, 0, n);
      write(out, chunk, n);
      int percent = (int) (100 * come / bytes);
      if (percent > told) {
        told = percent;
        progress.accept(percent / 100.0);
      }
    }
    if (come < bytes) {
      throw new IOException("the relay stopped after " + come + " of " + bytes + " bytes");
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A full disk is not the relay's fault. */
  private static void write(OutputStream out, byte[] chunk, int length) throws IOException {
    try {
      out.write(chunk, 0, length);
    } catch (IOException e) {
      throw new FileSystemException(String.valueOf(e.getMessage()));
    }
  }

  /** Takes no other file's place. */
  private static Path settled(Path part, Path folder, String name) throws IOException {
    int dot = name.lastIndexOf('.');
    for (int i = 0; true; i++) {
      Path wanted =
          folder.resolve(
              i == 0 ? name : name.substring(0, dot) + " (" + i + ")" + name.substring(dot));
      try {
        return Files.move(part, wanted);
      } catch (FileAlreadyExistsException e) {
        // the next number
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
