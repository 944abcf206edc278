package chat.hearth.client.files;

import chat.hearth.client.net.Destination;
import chat.hearth.client.net.KeyCheck;
import chat.hearth.client.net.ProblemException;
import chat.hearth.model.Allowance;
import chat.hearth.model.BlobId;
import chat.hearth.wire.BadFrameException;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.Problem;
import chat.hearth.wire.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The requests about files that a relay understands; each waits for its answer. */
public final class BlobLine implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** For one answer; a piece of an upload has to be through by then. */
  private static final Duration ANSWER = Duration.ofSeconds(60);

  private static final String OFFSET = "Upload-Offset";
  private static final int PROBLEM_BYTES = 4096;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int DAMAGED = 460;

  private final String token;
  private final FrameCodec codec;
  private final Consumer<Allowance> allowed;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile Destination relay;
  private @Nullable HttpClient http;

  /**
   * To the relay where the device's socket leads too; connects with the first request.
   *
   * @param allowed hears how much room there is, where the relay refuses a file and says so
   */
  public BlobLine(Destination relay, String token, FrameCodec codec, Consumer<Allowance> allowed) {
    this.relay = relay;
    this.token = token;
    this.codec = codec;
    this.allowed = allowed;
  }

  /** Leads where the device's socket leads now, guarded as that one is. */
  void lead(Destination now) {
    lock.lock();
    try {
      if (!now.equals(relay)) {
        relay = now;
        close(); // what is under way would go on without a guard
      }
    } finally {
      lock.unlock();
    }
  }

  /** Begins an upload, or finds it; returns how many bytes the relay has. */
  long begin(BlobId blob, long bytes) throws IOException, ProblemException {
    HttpResponse<InputStream> r =
        send(
            request(blob)
                .header("Upload-Length", Long.toString(bytes))
                .POST(BodyPublishers.noBody()));
    try (InputStream _ = r.body()) {
      return r.statusCode() == 201 ? offset(r) : refused(r);
    }
  }

  /** Appends bytes of a file; returns how many the relay has, also where those did not fit. */
  long append(BlobId blob, Path file, long offset, int count) throws IOException, ProblemException {
    BodyPublisher part = BodyPublishers.ofByteArray(part(file, offset, count));
    HttpResponse<InputStream> r =
        send(
            request(blob)
                .header(OFFSET, Long.toString(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", part));
    try (InputStream _ = r.body()) {
      return switch (r.statusCode()) {
        case 204, CONFLICT -> offset(r);
        case DAMAGED -> throw new IOException("what came to the relay was damaged");
        case NOT_FOUND -> throw new IOException("the relay has forgotten the upload");
        default -> refused(r);
      };
    }
  }

  /** Gives up an upload. */
  void cancel(BlobId blob) throws IOException {
    send(request(blob).DELETE()).body().close();
  }

  /** All bytes of a blob from the offset on; the caller closes the stream. */
  InputStream read(BlobId blob, long offset) throws IOException, ProblemException {
    HttpResponse<InputStream> r =
        send(request(blob).header("Range", "bytes=" + offset + "-").GET());
    if (r.statusCode() == 206) {
      return r.body();
    }
    try (InputStream _ = r.body()) {
      long _ = refused(r);
      throw new IOException("status " + r.statusCode());
    }
  }

  /** Ends what is under way; the next request connects anew. */
  @Override
  public void close() {
    lock.lock();
    try {
      if (http != null) {
        http.shutdownNow();
        http = null;
      }
    } finally {
      lock.unlock();
    }
  }

  private HttpRequest.Builder request(BlobId blob) {
    return HttpRequest.newBuilder(relay.uri("http", "/blobs/" + blob))
        .timeout(ANSWER)
        .header("Authorization", "Bearer " + token);
  }

  private HttpResponse<InputStream> send(HttpRequest.Builder request) throws IOException {
    try {
      return client().send(request.build(), BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private HttpClient client() {
    lock.lock();
    try {
      HttpClient made = http;
      if (made == null) {
        HttpClient.Builder builder =
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER);
        if (relay.guard().encrypts()) {
          builder.sslContext(new KeyCheck(relay.guard()).context());
        }
        made = builder.build();
        http = made;
      }
      return made;
    } finally {
      lock.unlock();
    }
  }

  private static byte[] part(Path file, long offset, int count) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return Channels.newInputStream(channel.position(offset)).readNBytes(count);
    }
  }

  private static long offset(HttpResponse<?> r) throws IOException {
    try {
      return r.headers().firstValueAsLong(OFFSET).orElseThrow(() -> new IOException("no offset"));
    } catch (NumberFormatException e) {
      throw new IOException("no offset", e);
    }
  }

  /** Throws what the relay says; an answer without a problem is not from a relay with files. */
  private long refused(HttpResponse<InputStream> r) throws IOException, ProblemException {
    String body = new String(r.body().readNBytes(PROBLEM_BYTES), StandardCharsets.UTF_8);
    try {
      Problem problem = codec.decodeProblem(body);
      Allowance allowance = problem.allowance();
      if (allowance != null) {
        allowed.accept(allowance);
      }
      throw new ProblemException(problem);
    } catch (BadFrameException e) {
      if (r.statusCode() == NOT_FOUND) {
        throw new ProblemException(
            new Problem(
                ProblemCode.NOT_FOUND, "The relay can't take files: it has to be updated."));
      }
      throw new IOException("status " + r.statusCode(), e);
    }
  }
}
