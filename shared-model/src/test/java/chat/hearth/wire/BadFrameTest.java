package chat.hearth.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.EventBody;
import chat.hearth.model.Limits;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadFrameTest {

  private static final String ID = Samples.CLIENT.toString();

  private final FrameCodec codec = new FrameCodec();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                                                           | 0 | not a frame
          []                                                           | 0 | not a frame
          null                                                         | 0 | not a frame
          nonsense                                                     | 0 | not valid JSON
          {}                                                           | 0 | missing field: id
          {"id":1}                                                     | 1 | missing field: request
          {"id":0,"request":{"type":"devices"}}                        | 0 | id must be a positive number
          {"id":9.5,"request":{"type":"devices"}}                      | 0 | wrong value in field: id
          {"id":"9","request":{"type":"devices"}}                      | 0 | wrong value in field: id
          {"id":9,"request":{"type":"nope"}}                           | 9 | unknown type: nope
          {"id":9,"request":{"type":"sync"}}                           | 9 | missing field: since
          {"id":9,"request":{"type":"sync","since":null}}              | 9 | missing field: since
          {"id":9,"request":{"type":"sync","since":"4"}}               | 9 | wrong value in field: request.since
          {"id":9,"request":{"type":"sync","since":-4}}                | 9 | since must not be negative
          {"id":9,"request":{"type":"sync","since":4,"x":2}}           | 9 | unknown field: x
          {"id":9,"request":{"type":"sync","since":4}} 5               | 9 | not a frame
          {"id":9,"id":8,"request":{"type":"devices"}}                 | 9 | not valid JSON
          {"id":9,"request":{"type":"pull","threadId":5,"from":9,"to":8}} | 9 | to must not be below from
          {"id":9,"request":{"type":"pull","threadId":0,"from":9,"to":9}} | 9 | thread id must be a positive number
          {"id":9,"request":{"type":"watch","userIds":[1,null]}}       | 9 | missing field: userIds
          {"id":9,"request":{"type":"watch","userIds":[1,1]}}          | 9 | userIds must not name one twice
          {"id":9,"request":{"type":"set_profile","displayName":""}}   | 9 | displayName must have 1 to 80 characters
          {"id":9,"request":{"type":"set_profile","displayName":"a\\u0007b"}} | 9 | displayName must not contain control characters
          {"id":9,"request":{"type":"set_profile","displayName":"a\\u202Eb"}} | 9 | displayName must not contain control characters
          {"id":9,"request":{"type":"create_invite","maxUses":0,"validDays":1}} | 9 | maxUses must be 1 to 10000, validDays 1 to 365
          """)
  void says_what_is_wrong_and_in_which_request(String json, long id, String text) {
    BadFrameException e =
        assertThrows(BadFrameException.class, () -> codec.decodeClient(json == null ? "" : json));
    assertEquals(text, e.getMessage());
    assertEquals(id, e.id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"kind":"message","text":" \\n "}            | text must not be blank
          {"kind":"message","text":"a\\u0000b"}        | text must not contain control characters
          {"kind":"started","members":[]}              | members must have 1 to 1000 entries
          {"kind":"started","members":[2,2]}           | members must not name one twice
          {"kind":"poll","question":"x"}               | unknown kind of event: poll
          {"kind":"cheer"}                             | unknown kind of event: cheer
          """)
  void bodies_are_checked(String body, String text) {
    BadFrameException e =
        assertThrows(BadFrameException.class, () -> codec.decodeClient(append(body)));
    assertEquals(text, e.getMessage());
    assertEquals(9, e.id());
  }

  @Test
  void a_text_has_at_most_16_kib() throws BadFrameException {
    String most = "ä".repeat(Limits.TEXT_BYTES / 2);
    ClientFrame frame = codec.decodeClient(append(message(most)));
    assertEquals(9, frame.id());
    assertThrows(BadFrameException.class, () -> codec.decodeClient(append(message(most + "a"))));
  }

  @Test
  void a_frame_has_at_most_256_kib() {
    String big = append(message("a".repeat(Limits.CLIENT_FRAME_BYTES)));
    BadFrameException e = assertThrows(BadFrameException.class, () -> codec.decodeClient(big));
    assertEquals("a frame must have at most 256 KiB", e.getMessage());
  }

  @Test
  void deep_nesting_is_refused_without_harm() {
    String deep = "{\"id\":9,\"request\":" + "{\"a\":".repeat(10_000);
    assertThrows(BadFrameException.class, () -> codec.decodeClient(deep));
  }

  @Test
  void a_device_passes_over_what_a_later_relay_adds() throws BadFrameException {
    ServerFrame frame =
        codec.decodeServer(
            """
            {"type":"refused","re":3,"problem":{"code":"of_2031","text":"x","retryAfterMillis":0,
            "hint":"new"}}\
            """);
    assertEquals(new ServerFrame.Refused(3, new Problem(ProblemCode.INTERNAL, "x")), frame);
  }

  @Test
  void an_unknown_kind_of_event_is_kept_whole() throws BadFrameException {
    String json = "{\"kind\":\"poll\",\"open\":null,\"options\":[\"cake\",{\"pie\":1}]}";
    EventBody body = codec.decodeBody(json);
    assertTrue(body instanceof EventBody.Unknown u && u.kind().equals("poll"), body.toString());
    assertEquals(body, codec.decodeBody(codec.encode(body)));
  }

  @Test
  void an_unknown_kind_may_have_nothing_else() throws BadFrameException {
    EventBody body = codec.decodeBody("{\"kind\":\"cheer\"}");
    assertEquals(new EventBody.Unknown("cheer", Map.of()), body);
    assertEquals(body, codec.decodeBody(codec.encode(body)));
  }

  @Test
  void no_garbage_does_more_than_be_refused() {
    RandomGenerator random = new Random(7);
    String good = codec.encode(new ClientFrame(17, Samples.requests().get(16)));
    for (int round = 0; round < 3_000; round++) {
      StringBuilder bad = new StringBuilder(good);
      for (int hits = random.nextInt(4); hits >= 0; hits--) {
        bad.setCharAt(random.nextInt(bad.length()), (char) random.nextInt(0x20, 0x180));
      }
      try {
        assertTrue(codec.decodeClient(bad.toString()).id() > 0);
      } catch (BadFrameException e) {
        assertTrue(
            e.getMessage() != null && !e.getMessage().contains("chat.hearth"), bad::toString);
      }
    }
  }

  private static String message(String text) {
    return "{\"kind\":\"message\",\"text\":\"" + text + "\"}";
  }

  private static String append(String body) {
    return "{\"id\":9,\"request\":{\"type\":\"append\",\"threadId\":5,\"clientId\":\""
        + ID
        + "\",\"body\":"
        + body
        + "}}";
  }
}
