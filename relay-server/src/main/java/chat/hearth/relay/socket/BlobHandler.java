package chat.hearth.relay.socket;

import chat.hearth.model.BlobId;
import chat.hearth.model.UserId;
import chat.hearth.relay.blob.Blobs;
import chat.hearth.relay.blob.Upload;
import chat.hearth.relay.store.StorageException;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.Problem;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;
import org.glassfish.grizzly.http.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings and fetches files at {@code /blobs/SHA256}, in the words of the tus protocol. Each request
 * has a thread of its own: the threads of the socket must not wait for a disk or a slow peer.
 */
final class BlobHandler extends HttpHandler {

  private static final Logger LOG = LoggerFactory.getLogger(BlobHandler.class);
  private static final String BEARER = "Bearer ";
  private static final String OFFSET = "Upload-Offset";
  private static final String LENGTH = "Upload-Length";
  private static final int CONFLICT = 409;
  private static final int DAMAGED = 460;

  private final Blobs blobs;
  private final Function<String, UserId> owners;
  private final FrameCodec codec;
  private final Executor executor;

  /**
   * Serves these blobs.
   *
   * @param owners whose device has the token; throws a {@link Refusal} where nobody's has
   */
  BlobHandler(Blobs blobs, Function<String, UserId> owners, FrameCodec codec, Executor executor) {
    this.blobs = blobs;
    this.owners = owners;
    this.codec = codec;
    this.executor = executor;
  }

  @Override
  public RequestExecutorProvider getRequestExecutorProvider() {
    return _ -> executor;
  }

  @Override
  public void service(Request request, Response response) throws Exception {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    try {
      UserId owner = owners.apply(token(request));
      carryOut(request, response, owner, blob(request));
    } catch (Refusal e) {
      refuse(response, status(e.problem().code()), e.problem());
    } catch (StorageException e) {
      LOG.warn("storage: {}", e.getMessage());
      refuse(response, status(e.problem().code()), e.problem());
    } catch (IOException e) {
      LOG.debug("a transfer broke off: {}", e.toString());
      throw e;
    }
  }

  private void carryOut(Request request, Response response, UserId owner, BlobId blob)
      throws IOException {
    switch (request.getMethod().getMethodString()) {
      case "POST" -> tell(response, 201, blobs.begin(owner, blob, number(request, LENGTH)));
      case "HEAD" -> tell(response, 200, blobs.progress(owner, blob));
      case "PATCH" -> tell(response, 204, append(request, owner, blob));
      case "DELETE" -> {
        blobs.cancel(owner, blob);
        response.setStatus(204);
      }
      case "GET" -> BlobReader.send(blobs.read(owner, blob), request.getHeader("Range"), response);
      default -> {
        response.setHeader("Allow", "GET, HEAD, POST, PATCH, DELETE");
        response.setStatus(405);
      }
    }
  }

  private Upload append(Request request, UserId owner, BlobId blob) throws IOException {
    long count = number(request, "Content-Length");
    return blobs.append(owner, blob, number(request, OFFSET), count, request.getInputStream());
  }

  private void tell(Response response, int status, Upload upload) throws IOException {
    switch (upload) {
      case Upload.At(long offset, long length) -> {
        place(response, offset, length);
        response.setStatus(status);
      }
      case Upload.Elsewhere(long offset, long length) -> {
        place(response, offset, length);
        refuse(
            response,
            CONFLICT,
            new Problem(ProblemCode.BAD_FRAME, "The upload stands elsewhere: go on from there."));
      }
      case Upload.Damaged() ->
          refuse(
              response,
              DAMAGED,
              new Problem(ProblemCode.BAD_FRAME, "The bytes have another digest: begin again."));
    }
  }

  private static void place(Response response, long offset, long length) {
    response.setHeader(OFFSET, Long.toString(offset));
    response.setHeader(LENGTH, Long.toString(length));
  }

  private void refuse(Response response, int status, Problem problem) throws IOException {
    byte[] body = codec.encode(problem).getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static String token(Request request) {
    String shown = request.getHeader("Authorization");
    return shown != null && shown.startsWith(BEARER) ? shown.substring(BEARER.length()) : "";
  }

  private static BlobId blob(Request request) {
    String path = String.valueOf(request.getPathInfo());
    try {
      return new BlobId(path.startsWith("/") ? path.substring(1) : path);
    } catch (IllegalArgumentException e) {
      throw new Refusal(ProblemCode.BAD_FRAME, String.valueOf(e.getMessage()));
    }
  }

  private static long number(Request request, String header) {
    String text = String.valueOf(request.getHeader(header));
    if (!text.matches("[0-9]{1,15}")) {
      throw new Refusal(ProblemCode.BAD_FRAME, header + " must be a number of bytes.");
    }
    return Long.parseLong(text);
  }

  private static int status(ProblemCode code) {
    return switch (code) {
      case BAD_FRAME -> 400;
      case BAD_CREDENTIALS -> 401;
      case NOT_FOUND -> 404;
      case TOO_LARGE -> 413;
      case BUSY -> 423;
      case QUOTA_FULL, STORAGE_FULL -> 507;
      default -> 500;
    };
  }
}
