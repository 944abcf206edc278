package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.Release;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code hearth relay offer}, beside a relay that runs, and what devices get of it. */
@Timeout(90)
class OfferTest {

  private static final int LARGE = 16_000_000;

  @TempDir private Path home;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final HttpClient http = HttpClient.newHttpClient();
  private TestTeam team;

  @BeforeEach
  void start() throws Exception {
    team = TestTeam.in(home.resolve("data"));
  }

  @AfterEach
  void stop() {
    team.close();
  }

  private int run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine line = RelayMain.commandLine();
    String[] all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--data";
    all[args.length + 1] = home.resolve("data").toString();
    return line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(all);
  }

  private @Nullable Release told() {
    try (ScriptedDevice device = ScriptedDevice.connect(team.relay.url())) {
      return device.ask(Reply.Welcome.class, new Request.Hello(List.of(1), "who")).release();
    }
  }

  private HttpResponse<byte[]> get(String method, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + team.relay.port() + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody()).build();
    return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private byte[] offered() throws IOException {
    byte[] content = new byte[LARGE];
    new Random(1).nextBytes(content);
    Path file = Files.write(home.resolve("hearth_1.4.0~rc1_amd64.deb"), content);
    assertEquals(0, run("offer", file.toString()), err.toString());
    return content;
  }

  @Test
  void a_running_relay_tells_and_gives_what_is_offered() throws Exception {
    assertNull(told(), "nothing unless somebody offers it");
    byte[] content = offered();
    assertTrue(out.toString().startsWith("Offered: Hearth 1.4.0-rc1\n"), out.toString());
    Release release = told();
    assertEquals("1.4.0-rc1", release == null ? "" : release.version());
    HttpResponse<byte[]> got = get("GET", "/installers/hearth_1.4.0~rc1_amd64.deb");
    assertEquals(200, got.statusCode());
    assertArrayEquals(content, got.body());
    assertEquals("nosniff", got.headers().firstValue("X-Content-Type-Options").orElse(""));
    assertEquals("attachment", got.headers().firstValue("Content-Disposition").orElse(""));
    HttpResponse<byte[]> head = get("HEAD", "/installers/hearth_1.4.0~rc1_amd64.deb");
    assertEquals(LARGE, head.headers().firstValueAsLong("Content-Length").orElse(0));
    assertEquals(0, run("offer", "--none"));
    assertEquals("Nothing is offered.", out.toString().strip());
    assertNull(told());
    assertEquals(404, get("GET", "/installers/hearth_1.4.0~rc1_amd64.deb").statusCode());
  }

  @Test
  void nothing_else_of_the_disk_is_given_away() throws Exception {
    byte[] _ = offered();
    for (String path :
        List.of(
            "/installers",
            "/installers/",
            "/installers/SHA256SUMS",
            "/installers/../relay.mv.db",
            "/installers/..%2Frelay.mv.db",
            "/installers/%2e%2e/relay.mv.db",
            "/installers//etc/passwd",
            "/installers/./hearth_1.4.0~rc1_amd64.deb")) {
      String status = status(path);
      assertTrue(status.startsWith("HTTP/1.1 ") && !status.contains(" 200 "), path + status);
    }
    assertEquals(405, get("POST", "/installers/hearth_1.4.0~rc1_amd64.deb").statusCode());
  }

  /** As typed: clients tidy paths up before they send them. */
  private String status(String path) throws IOException {
    try (RawConnection peer = new RawConnection(team.relay.port())) {
      return peer.http("GET " + path, false);
    }
  }

  @Test
  void who_downloads_and_does_not_read_keeps_nobody_waiting() throws Exception {
    byte[] content = offered();
    try (Socket one = stalled();
        Socket two = stalled();
        Socket three = stalled()) {
      ScriptedDevice anna = team.person("anna");
      ScriptedDevice ben = team.person("ben");
      ben.say(ben.start(anna.id()), "Cake at four.");
      HttpResponse<byte[]> got = get("GET", "/installers/hearth_1.4.0~rc1_amd64.deb");
      assertArrayEquals(content, got.body());
      assertTrue(one.isConnected() && two.isConnected() && three.isConnected());
    }
  }

  private Socket stalled() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), team.relay.port());
    socket
        .getOutputStream()
        .write(
            "GET /installers/hearth_1.4.0~rc1_amd64.deb HTTP/1.1\r\nHost: x\r\n\r\n"
                .getBytes(StandardCharsets.ISO_8859_1));
    assertEquals('H', socket.getInputStream().read());
    return socket;
  }

  @Test
  void what_can_not_be_offered_is_one_sentence() throws Exception {
    Path text = Files.writeString(home.resolve("notes.txt"), "x");
    assertEquals(1, run("offer", text.toString()));
    assertEquals(
        text
            + " has not the name of an installer of the app,"
            + " such as hearth_1.4.0_amd64.deb or hearth-1.4.0.msi.",
        err.toString().strip());
    assertEquals(1, run("offer", "--none", text.toString()));
    assertEquals("Name files or --none, not both.", err.toString().strip());
    assertEquals(0, run("offer"));
    assertEquals("Nothing is offered.", out.toString().strip());
  }
}
