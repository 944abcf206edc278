package chat.hearth.relay.socket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.server.Response;
import org.jspecify.annotations.Nullable;

/** Sends a file, or the one part of it that a {@code Range} asks for. */
final class BlobReader {

  private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{1,15})-([0-9]{1,15})?");
  private static final int PIECE = 64 * 1024;

  private BlobReader() {}

  static void send(Path file, @Nullable String range, Response response) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      long size = Files.size(file);
      Matcher m = RANGE.matcher(range == null ? "" : range);
      long from = m.matches() ? Long.parseLong(m.group(1)) : 0;
      long last =
          m.matches() && m.group(2) != null
              ? Math.min(size - 1, Long.parseLong(m.group(2)))
              : size - 1;
      response.setHeader("Accept-Ranges", "bytes");
      if (from > last) {
        response.setHeader("Content-Range", "bytes */" + size);
        response.setStatus(416);
        return;
      }
      if (m.matches()) {
        response.setHeader("Content-Range", "bytes " + from + "-" + last + "/" + size);
        response.setStatus(206);
      }
      // Nothing of the type that its author claims: no browser is to show it.
      response.setHeader("Content-Disposition", "attachment");
      response.setContentLengthLong(last - from + 1);
      in.skipNBytes(from);
      copy(in, response.getOutputStream(), last - from + 1);
    }
  }

  private static void copy(InputStream in, OutputStream out, long count) throws IOException {
    byte[] piece = new byte[PIECE];
    long left = count;
    while (left > 0) {
      int read = in.read(piece, 0, (int) Math.min(piece.length, left));
      if (read < 0) {
        throw new IOException("the file is shorter than it was");
      }
      out.write(piece, 0, read);
      left -= read;
    }
  }
}
