package chat.hearth.relay.socket;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** Answers {@code GET /metrics} for whoever knows the token, or without one for this machine. */
final class MetricsHandler extends HttpHandler {

  private static final String DENIED =
      "Metrics are shown to this computer only, or with the token of --metrics-token.\n";

  private final RelaySocket.MetricsPage page;
  private final String token;

  /**
   * Shows a page.
   *
   * @param token empty where there is none
   */
  MetricsHandler(RelaySocket.MetricsPage page, String token) {
    this.page = page;
    this.token = token;
  }

  @Override
  public void service(Request request, Response response) throws Exception {
    if (request.getMethod() != Method.GET) {
      response.setHeader("Allow", "GET");
      response.sendError(405);
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/plain; version=0.0.4; charset=utf-8");
    if (mayLook(request)) {
      page.write(response.getOutputStream());
    } else {
      response.setStatus(403);
      response.getOutputStream().write(DENIED.getBytes(StandardCharsets.UTF_8));
    }
  }

  private boolean mayLook(Request request) throws IOException {
    if (!token.isEmpty()) {
      String shown = request.getHeader("Authorization");
      return shown != null && MessageDigest.isEqual(bytes("Bearer " + token), bytes(shown));
    }
    // A proxy on this machine calls from here for everybody; those that don't say so need a token.
    boolean passedOn =
        request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
    return !passedOn && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
