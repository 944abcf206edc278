package chat.hearth.relay.socket;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.server.StaticHttpHandlerBase;

/**
 * Answers {@code GET /installers/NAME} with a file that is offered, without waiting for readers.
 */
final class InstallersHandler extends HttpHandler {

  /** What comes before the name. */
  static final String PATH = "/installers/";

  private final Function<String, Optional<Path>> files;

  /**
   * Serves files.
   *
   * @param files knows the names that there are; a path is made of no other
   */
  InstallersHandler(Function<String, Optional<Path>> files) {
    this.files = files;
  }

  @Override
  public void service(Request request, Response response) throws Exception {
    if (request.getMethod() != Method.GET && request.getMethod() != Method.HEAD) {
      response.setHeader("Allow", "GET, HEAD");
      response.sendError(405);
      return;
    }
    String uri = request.getRequestURI();
    Optional<Path> file =
        uri.startsWith(PATH) ? files.apply(uri.substring(PATH.length())) : Optional.empty();
    if (file.isEmpty()) {
      response.sendError(404);
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Disposition", "attachment");
    if (request.getMethod() == Method.HEAD) {
      response.setContentLengthLong(Files.size(file.get()));
    } else {
      StaticHttpHandlerBase.sendFile(response, file.get().toFile());
    }
  }
}
