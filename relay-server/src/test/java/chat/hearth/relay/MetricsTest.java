package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MetricsTest {

  private static final String TOKEN = "a long word";

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void this_computer_reads_what_the_relay_has_done(@TempDir Path folder) throws Exception {
    try (TestTeam team = TestTeam.in(folder, config -> config.withDurable(true))) {
      ScriptedDevice anna = team.person("anna");
      ScriptedDevice ben = team.person("ben");
      ben.say(ben.start(anna.id()), "Cake at four.");
      String page = get(team.relay.port()).body();
      assertEquals(2, value(page, "hearth_events_total"));
      assertEquals(0, value(page, "hearth_refusals_total"));
      assertEquals(2, value(page, "hearth_devices"));
      assertEquals(2, value(page, "hearth_users"));
      assertTrue(value(page, "hearth_syncs_total") >= value(page, "hearth_batches_total"));
      assertTrue(value(page, "hearth_commit_seconds_total") > 0);
      assertTrue(page.contains("jvm_memory_used_bytes"));
    }
  }

  @Test
  void whoever_comes_by_way_of_a_proxy_needs_the_token(@TempDir Path folder) throws Exception {
    try (TestTeam team = TestTeam.in(folder, config -> config.withMetricsToken(TOKEN))) {
      int port = team.relay.port();
      HttpResponse<String> denied = get(port, "X-Forwarded-For", "192.0.2.7");
      assertEquals(403, denied.statusCode());
      assertFalse(denied.body().contains("hearth_"));
      assertEquals(403, get(port, "Forwarded", "for=192.0.2.7").statusCode());
      assertEquals(403, get(port).statusCode(), "some proxies don't say that they are one");
      assertEquals(
          403,
          get(port, "X-Forwarded-For", "192.0.2.7", "Authorization", "Bearer a wrong word")
              .statusCode());
      assertEquals(
          200,
          get(port, "X-Forwarded-For", "192.0.2.7", "Authorization", "Bearer " + TOKEN)
              .statusCode());
    }
  }

  @Test
  void without_a_token_an_empty_one_is_none(@TempDir Path folder) throws Exception {
    try (TestTeam team = TestTeam.in(folder)) {
      assertEquals(
          403,
          get(team.relay.port(), "Forwarded", "for=192.0.2.7", "Authorization", "Bearer ")
              .statusCode());
    }
  }

  private HttpResponse<String> get(int port, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static double value(String page, String name) {
    return page.lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in\n" + page));
  }
}
