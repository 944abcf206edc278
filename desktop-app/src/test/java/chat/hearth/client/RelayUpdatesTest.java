package chat.hearth.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.UpdateException.Reason;
import chat.hearth.model.Installer;
import chat.hearth.model.Release;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is offered to a device, and a download over a real socket from a relay good or bad. */
@Timeout(60)
class RelayUpdatesTest {

  private static final byte[] ABC = "abc".getBytes(StandardCharsets.UTF_8);
  private static final String HASH =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  private static final String NAME = "hearth_1.4.0~rc1_amd64.deb";
  private static final Fit FIT = new Fit("linux", "amd64", List.of("deb"));

  @TempDir private Path home;
  private final List<String> asked = new ArrayList<>();
  private HttpServer server;
  private Path folder;
  private int status = 200;
  private long told = 3;
  private byte[] content = ABC;

  @BeforeEach
  void serve() throws IOException {
    folder = home.resolve("Downloads");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(status, told);
          OutputStream out = exchange.getResponseBody();
          out.write(content);
          out.flush();
          exchange.close(); // also where fewer bytes came than were told
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @CsvSource({
    "1.3.0, 1.4.0, true",
    "1.4.0, 1.4.0, false",
    "1.10.0, 1.4.0, false",
    "1.4.0-SNAPSHOT, 1.4.0, true",
    "1.4.0, 1.4.0-rc1, false",
    "1.3.0, newest, false",
    ", 1.4.0, false"
  })
  void only_what_is_newer_is_an_update(String present, String offered, boolean update) {
    RelayUpdates updates = updates(present);
    updates.offered(relay(), release(offered));
    assertEquals(update, updates.newest().isPresent());
    updates.offered(relay(), null);
    assertEquals(Optional.empty(), updates.newest());
  }

  @Test
  void a_file_comes_with_progress_and_its_promised_content() throws Exception {
    List<Double> parts = new ArrayList<>();
    Path file = updates("1.3.0").fetch(update(), folder, parts::add);
    assertEquals(folder.resolve(NAME), file);
    assertEquals("abc", Files.readString(file));
    assertEquals(1.0, parts.getLast());
    assertEquals(List.of("/installers/" + NAME), asked);
    assertEquals(
        folder.resolve("hearth_1.4.0~rc1_amd64 (1).deb"),
        updates("1.3.0").fetch(update(), folder, parts::add),
        "takes no other file's place");
  }

  @Test
  void what_was_not_promised_is_deleted() throws Exception {
    content = "abd".getBytes(StandardCharsets.UTF_8);
    fails(Reason.WRONG_CONTENT, folder);
    content = new byte[200_000];
    told = content.length;
    fails(Reason.WRONG_CONTENT, folder);
  }

  @Test
  void a_relay_that_stops_has_no_more_or_sends_elsewhere_is_said() throws Exception {
    content = new byte[] {'a'};
    fails(Reason.UNREACHABLE, folder);
    content = ABC;
    for (int other : new int[] {302, 404, 500}) {
      status = other;
      fails(Reason.UNREACHABLE, folder);
    }
    server.stop(0);
    fails(Reason.UNREACHABLE, folder);
  }

  @Test
  void a_folder_that_can_not_be_written_is_said() throws Exception {
    Path file = Files.writeString(home.resolve("file"), "x");
    fails(Reason.LOCAL_STORAGE, file.resolve("Downloads"));
  }

  private void fails(Reason reason, Path into) throws IOException {
    UpdateException e =
        assertThrows(UpdateException.class, () -> updates("1.3.0").fetch(update(), into, _ -> {}));
    assertEquals(reason, e.reason());
    if (Files.isDirectory(into)) {
      try (Stream<Path> left = Files.list(into)) {
        assertTrue(left.findAny().isEmpty(), "nothing is left");
      }
    }
  }

  private RelayUpdates updates(String present) {
    return new RelayUpdates(relay(), present, FIT);
  }

  private RelayAddress relay() {
    return new RelayAddress("127.0.0.1", server.getAddress().getPort(), null);
  }

  private static Release release(String version) {
    return new Release(version, List.of(new Installer(NAME, "linux", 3, HASH)));
  }

  private static Update update() {
    return new Update("1.4.0-rc1", NAME, 3, HASH);
  }
}
