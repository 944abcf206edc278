package chat.hearth.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an old device makes of a newer relay, and of what it kept itself. */
class LaterRelayTest {

  private final FrameCodec codec = new FrameCodec();

  @Test
  void new_fields_are_passed_over_wherever_they_stand() throws BadFrameException {
    String json =
        codec.encode(
            new ServerFrame.Answer(
                3, new Reply.Accepted(Samples.THREAD, Samples.CLIENT, 12, 9, Samples.TEN)));
    String later = json.replace("{", "{\"hue\":{\"deep\":[1,null]},");
    assertEquals(codec.decodeServer(json), codec.decodeServer(later));
  }

  @Test
  void an_event_of_a_new_kind_is_kept_within_its_frame_and_written_back_the_same()
      throws BadFrameException {
    String body = "{\"kind\":\"reaction\",\"target\":7,\"emoji\":\"🎂\",\"extra\":{\"a\":[true]}}";
    String json =
        codec.encode(
            new ServerFrame.Events(
                List.of(
                    new ThreadEvent(
                        Samples.THREAD,
                        12,
                        9,
                        Samples.CLIENT,
                        Samples.ANNA,
                        Samples.TEN,
                        codec.decodeBody(body)))));
    ServerFrame.Events frame = (ServerFrame.Events) codec.decodeServer(json);
    EventBody.Unknown kept =
        assertInstanceOf(EventBody.Unknown.class, frame.events().getFirst().body());
    assertEquals("reaction", kept.kind());
    assertEquals(
        Map.of("target", 7, "emoji", "🎂", "extra", Map.of("a", List.of(true))), kept.fields());
    assertEquals(body, codec.encode((EventBody) kept));
  }

  @Test
  void a_body_without_a_kind_is_damage() {
    BadFrameException e =
        assertThrows(BadFrameException.class, () -> codec.decodeBody("{\"text\":\"hello\"}"));
    assertFalse(String.valueOf(e.getMessage()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"party\",\"when\":\"now\"}",
        "{\"type\":\"answer\",\"re\":3,\"reply\":{\"type\":\"cake\"}}",
        "{}",
        "[]",
        "",
        "null",
        "{\"type\":\"typing\",\"threadId\":0,\"userId\":1}"
      })
  void a_frame_that_is_not_understood_is_one_exception_and_no_other(String json) {
    assertThrows(BadFrameException.class, () -> codec.decodeServer(json));
  }

  @Test
  void a_state_of_a_later_version_is_no_frame_without_people() {
    String json =
        """
        {"type":"people","people":[{"userId":2,"userName":"ben","displayName":"Ben",
        "presence":{"state":"dreaming","since":"2026-11-23T09:00:00.123Z","devices":1}}]}\
        """;
    assertThrows(BadFrameException.class, () -> codec.decodeServer(json));
  }

  @Test
  void a_large_page_of_the_relay_is_read() throws BadFrameException {
    String text = "字".repeat(5000);
    List<ThreadEvent> events =
        java.util.stream.LongStream.rangeClosed(1, 100)
            .mapToObj(
                seq ->
                    new ThreadEvent(
                        Samples.THREAD,
                        seq,
                        seq,
                        Samples.CLIENT,
                        Samples.ANNA,
                        Samples.NINE,
                        new EventBody.Message(text)))
            .toList();
    ServerFrame page = new ServerFrame.Answer(1, new Reply.Page(Samples.THREAD, events, 100));
    assertEquals(page, codec.decodeServer(codec.encode(page)));
  }

  @Test
  void a_request_that_waited_on_the_disk_is_read_with_fields_of_another_version()
      throws BadFrameException {
    for (Request request : Samples.requests()) {
      String kept = codec.encode(request);
      assertEquals(request, codec.decodeRequest(kept));
      assertEquals(request, codec.decodeRequest(kept.replaceFirst("\\{", "{\"new\":1,")));
    }
  }

  @Test
  void times_have_milliseconds_or_seconds_and_the_zone_of_the_wire() throws BadFrameException {
    String json =
        "{\"type\":\"answer\",\"re\":1,\"reply\":{\"type\":\"invite\",\"code\":\"A\","
            + "\"expiresAt\":\"2026-11-23T11:00:00.5+01:00\",\"maxUses\":1,\"uses\":0}}";
    ServerFrame.Answer answer = (ServerFrame.Answer) codec.decodeServer(json);
    assertEquals(Samples.TEN.plusMillis(500), ((Reply.Invite) answer.reply()).expiresAt());
  }

  @Test
  void frames_that_come_together_are_read_in_their_order() throws BadFrameException {
    List<ServerFrame> frames =
        List.of(
            new ServerFrame.Answer(7, new Reply.Done()),
            new ServerFrame.People(List.of()),
            new ServerFrame.Answer(8, new Reply.Done()));
    assertEquals(
        frames, codec.decodeTogether(codec.together(frames.stream().map(codec::encode).toList())));
    List<ServerFrame> alone = frames.subList(0, 1);
    assertEquals(
        codec.encode(alone.getFirst()), codec.together(List.of(codec.encode(alone.getFirst()))));
    assertEquals(alone, codec.decodeTogether(codec.encode(alone.getFirst())));
    assertThrows(BadFrameException.class, () -> codec.decodeTogether("[{]"));
    assertThrows(BadFrameException.class, () -> codec.decodeTogether("[null]"));
  }
}
