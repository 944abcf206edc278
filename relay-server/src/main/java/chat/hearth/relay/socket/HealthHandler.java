package chat.hearth.relay.socket;

import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** Answers {@code GET /health} for supervisors and load balancers. */
final class HealthHandler extends HttpHandler {

  private final String body;

  HealthHandler(String version) {
    this.body = "{\"status\":\"ok\",\"version\":\"" + version + "\"}\n";
  }

  @Override
  public void service(Request request, Response response) throws Exception {
    boolean get = request.getMethod() == Method.GET || request.getMethod() == Method.HEAD;
    if (!get) {
      response.setHeader("Allow", "GET, HEAD");
      response.sendError(405);
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/json");
    response.getWriter().write(body);
  }
}
