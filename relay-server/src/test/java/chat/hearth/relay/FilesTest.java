package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.Allowance;
import chat.hearth.model.Attachment;
import chat.hearth.model.BlobId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.BadFrameException;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files through the relay's real port, beside real connections. */
@Timeout(60)
class FilesTest extends TeamTest {

  private static final byte[] COVER = bytes(300_000, 1);

  private final HttpClient http = HttpClient.newHttpClient();

  private static byte[] bytes(int length, long seed) {
    byte[] made = new byte[length];
    new Random(seed).nextBytes(made);
    return made;
  }

  private static BlobId id(byte[] bytes) {
    try {
      return BlobId.of(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private HttpResponse<byte[]> send(
      ScriptedDevice as, String method, BlobId blob, byte[] body, String... headers) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(page(blob.value())))
            .header("Authorization", "Bearer " + as.who().token())
            .headers(headers)
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
            .build();
    try {
      return once(request);
    } catch (IOException e) { // the relay had closed the idle connection; nothing was read
      try {
        return once(request);
      } catch (IOException again) {
        again.addSuppressed(e);
        throw new AssertionError(again);
      }
    }
  }

  private HttpResponse<byte[]> once(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private String page(String blob) {
    return "http://127.0.0.1:" + team.relay.port() + "/blobs/" + blob;
  }

  private HttpResponse<byte[]> begin(ScriptedDevice as, byte[] file) {
    return send(as, "POST", id(file), new byte[0], "Upload-Length", "" + file.length);
  }

  private HttpResponse<byte[]> patch(ScriptedDevice as, BlobId blob, long offset, byte[] body) {
    return send(as, "PATCH", blob, body, "Upload-Offset", "" + offset);
  }

  private HttpResponse<byte[]> get(ScriptedDevice as, BlobId blob, String... headers) {
    return headers.length == 0
        ? send(as, "GET", blob, new byte[0], "Accept", "*/*")
        : send(as, "GET", blob, new byte[0], headers);
  }

  private BlobId upload(ScriptedDevice as, byte[] file) {
    assertEquals(201, begin(as, file).statusCode());
    assertEquals(204, patch(as, id(file), 0, file).statusCode());
    return id(file);
  }

  private static long offset(HttpResponse<?> response) {
    return response.headers().firstValueAsLong("Upload-Offset").orElse(-1);
  }

  private static ProblemCode code(HttpResponse<byte[]> response) {
    try {
      return new FrameCodec()
          .decodeProblem(new String(response.body(), StandardCharsets.UTF_8))
          .code();
    } catch (BadFrameException e) {
      throw new AssertionError(e);
    }
  }

  private static EventBody message(byte[] file) {
    return new EventBody.Message(
        "", null, List.of(new Attachment(id(file), "cover.bin", file.length, "application/x-bin")));
  }

  @Test
  void a_file_goes_from_one_to_the_other_and_to_nobody_else() {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice ben = team.person("ben");
    ScriptedDevice eve = team.person("eve");
    ThreadId thread = anna.start(ben.id());
    BlobId blob = upload(anna, COVER);
    assertEquals(404, get(ben, blob).statusCode(), "no message names it yet");
    anna.append(thread, message(COVER));
    assertEquals(message(COVER), ben.event(thread, 2).body());
    HttpResponse<byte[]> got = get(ben, blob);
    assertEquals(200, got.statusCode());
    assertArrayEquals(COVER, got.body());
    assertEquals("attachment", got.headers().firstValue("Content-Disposition").orElse(""));
    assertEquals("nosniff", got.headers().firstValue("X-Content-Type-Options").orElse(""));
    assertEquals(404, get(eve, blob).statusCode());
    assertEquals(ProblemCode.NOT_FOUND, code(get(eve, blob)));
    ThreadId other = eve.start(ben.id());
    eve.refused(ProblemCode.NOT_FOUND, ScriptedDevice.appending(other, message(COVER)));
    ben.append(ben.start(eve.id()), message(COVER));
    assertEquals(200, get(eve, blob).statusCode(), "ben may pass it on");
  }

  @Test
  void it_goes_on_where_it_was_cut() throws IOException {
    ScriptedDevice anna = team.person("anna");
    BlobId blob = id(COVER);
    begin(anna, COVER);
    assertEquals(1000, offset(patch(anna, blob, 0, Arrays.copyOf(COVER, 1000))));
    cut(anna, blob, 1000, Arrays.copyOfRange(COVER, 1000, 5000), COVER.length - 1000);
    HttpResponse<byte[]> head = send(anna, "HEAD", blob, new byte[0], "Accept", "*/*");
    while (offset(head) < 5000) {
      head = send(anna, "HEAD", blob, new byte[0], "Accept", "*/*");
    }
    assertEquals(5000, offset(head));
    HttpResponse<byte[]> wrong = patch(anna, blob, 4000, new byte[] {1});
    while (wrong.statusCode() == 423) {
      wrong = patch(anna, blob, 4000, new byte[] {1}); // the cut is noticed in a moment
    }
    assertEquals(409, wrong.statusCode());
    assertEquals(5000, offset(wrong));
    byte[] rest = Arrays.copyOfRange(COVER, 5000, COVER.length);
    assertEquals(COVER.length, offset(patch(anna, blob, 5000, rest)));
    assertArrayEquals(COVER, get(anna, blob).body());
    HttpResponse<byte[]> again = begin(anna, COVER);
    assertEquals(COVER.length, offset(again));
  }

  /** Announces more than it sends, and goes. */
  private void cut(ScriptedDevice as, BlobId blob, long offset, byte[] sent, long announced)
      throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), team.relay.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(head(as, blob, offset, announced));
      out.write(sent);
      out.flush();
    }
  }

  private static byte[] head(ScriptedDevice as, BlobId blob, long offset, long announced) {
    return """
    PATCH /blobs/%s HTTP/1.1\r
    Host: h\r
    Authorization: Bearer %s\r
    Upload-Offset: %d\r
    Content-Length: %d\r
    \r
    """
        .formatted(blob, as.who().token(), offset, announced)
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void a_part_is_read_by_its_range() {
    ScriptedDevice anna = team.person("anna");
    BlobId blob = upload(anna, COVER);
    HttpResponse<byte[]> tail = get(anna, blob, "Range", "bytes=299990-");
    assertEquals(206, tail.statusCode());
    assertArrayEquals(Arrays.copyOfRange(COVER, 299_990, 300_000), tail.body());
    assertEquals("bytes 299990-299999/300000", tail.headers().firstValue("Content-Range").get());
    assertEquals(2, get(anna, blob, "Range", "bytes=5-6").body().length);
    assertEquals(416, get(anna, blob, "Range", "bytes=300000-").statusCode());
    assertEquals(200, get(anna, blob, "Range", "lines=1-2").statusCode());
  }

  @Test
  void nonsense_is_refused_and_the_next_request_is_served() {
    ScriptedDevice anna = team.person("anna");
    BlobId blob = id(COVER);
    assertEquals(404, patch(anna, blob, 0, COVER).statusCode());
    assertEquals(400, send(anna, "POST", blob, new byte[0], "Upload-Length", "-1").statusCode());
    assertEquals(400, send(anna, "POST", blob, new byte[0], "Accept", "*/*").statusCode());
    assertEquals(405, send(anna, "PUT", blob, COVER, "Accept", "*/*").statusCode());
    byte[] large = new byte[0];
    HttpResponse<byte[]> tooLarge =
        send(anna, "POST", blob, large, "Upload-Length", "" + (200L << 20));
    assertEquals(413, tooLarge.statusCode());
    assertEquals(ProblemCode.TOO_LARGE, code(tooLarge));
    begin(anna, COVER);
    assertEquals(460, patch(anna, blob, 0, bytes(COVER.length, 2)).statusCode());
    assertEquals(404, send(anna, "HEAD", blob, new byte[0], "Accept", "*/*").statusCode());
    assertEquals(blob, upload(anna, COVER));
  }

  @Test
  void paths_and_tokens_that_lead_nowhere_are_refused() throws Exception {
    ScriptedDevice anna = team.person("anna");
    for (String path : List.of("..%2f..%2frelay.mv.db", "%2e%2e/relay.mv.db", "", "AB")) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(page(path)))
              .header("Authorization", "Bearer " + anna.who().token())
              .build();
      int status = http.send(request, BodyHandlers.discarding()).statusCode();
      assertTrue(status >= 400, path + " " + status);
    }
    HttpRequest nobody = HttpRequest.newBuilder(URI.create(page(id(COVER).value()))).build();
    assertEquals(401, http.send(nobody, BodyHandlers.discarding()).statusCode());
    assertThrows(IllegalArgumentException.class, () -> new BlobId("../x"));
  }

  @Test
  void a_deletion_for_all_takes_the_names_away() {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice ben = team.person("ben");
    ThreadId thread = anna.start(ben.id());
    BlobId blob = upload(anna, COVER);
    Reply.Accepted said = anna.append(thread, message(COVER));
    assertEquals(200, get(ben, blob).statusCode());
    anna.append(thread, new EventBody.Deleted(said.clientId()));
    assertEquals(404, get(ben, blob).statusCode());
    assertEquals(404, get(anna, blob).statusCode());
    assertEquals(0, used(anna), "and leaves her room");
  }

  private long used(ScriptedDevice person) {
    Allowance told = team.another(person).who().allowance();
    return told == null ? -1 : told.usedBytes();
  }

  @Test
  void what_another_message_names_is_not_taken_away_with_the_first() {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice ben = team.person("ben");
    ThreadId thread = anna.start(ben.id());
    BlobId blob = upload(anna, COVER);
    Reply.Accepted said = anna.append(thread, message(COVER));
    Reply.Accepted _ = anna.append(thread, message(COVER));
    anna.append(thread, new EventBody.Deleted(said.clientId()));
    assertEquals(200, get(ben, blob).statusCode());
    assertEquals(200, get(anna, blob).statusCode());
    assertEquals(COVER.length, used(anna));
  }

  @Test
  void whoever_signs_in_hears_how_much_room_their_files_have() {
    ScriptedDevice anna = team.person("anna");
    assertEquals(new Allowance(100L << 20, 5L << 30, 0), anna.who().allowance());
    BlobId _ = upload(anna, COVER);
    Allowance used = new Allowance(100L << 20, 5L << 30, COVER.length);
    assertEquals(used, team.another(anna).who().allowance());
    Request resume = new Request.Resume(String.valueOf(anna.who().token()));
    Reply.SignedIn again = team.stranger().ask(Reply.SignedIn.class, resume);
    assertEquals(used, again.allowance());
  }

  @Test
  void who_left_still_gets_what_they_saw_and_nothing_that_came_later() {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice ben = team.person("ben");
    ScriptedDevice cleo = team.person("cleo");
    ThreadId thread = anna.start(ben.id(), cleo.id());
    byte[] later = bytes(5000, 4);
    BlobId seen = upload(anna, COVER);
    anna.append(thread, message(COVER));
    ben.append(thread, new EventBody.MemberLeft());
    BlobId unseen = upload(anna, later);
    anna.append(thread, message(later));
    assertEquals(200, get(ben, seen).statusCode());
    assertEquals(404, get(ben, unseen).statusCode());
    assertEquals(200, get(cleo, unseen).statusCode());
    ThreadId other = ben.start(cleo.id());
    ben.refused(ProblemCode.NOT_FOUND, ScriptedDevice.appending(other, message(later)));
    ben.append(other, message(COVER));
    assertEquals(message(COVER), cleo.event(other, 2).body());
  }

  @Test
  void messages_pass_a_large_file() throws IOException {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice ben = team.person("ben");
    ThreadId thread = anna.start(ben.id());
    byte[] film = bytes(20_000_000, 3);
    begin(anna, film);
    try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), team.relay.port())) {
      OutputStream out = slow.getOutputStream();
      out.write(head(anna, id(film), 0, film.length));
      out.write(film, 0, 10_000_000);
      out.flush();
      for (int i = 0; i < 20; i++) {
        anna.say(thread, "past it " + i);
      }
      ben.event(thread, 21);
      out.write(film, 10_000_000, 10_000_000);
      out.flush();
      byte[] answer = new byte[12];
      assertEquals(12, slow.getInputStream().readNBytes(answer, 0, 12));
      assertEquals("HTTP/1.1 204", new String(answer, StandardCharsets.US_ASCII));
    }
    assertArrayEquals(film, get(anna, id(film)).body());
  }
}
