package chat.hearth.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.EventBody;
import chat.hearth.model.Limits;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.UserId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Size, depth and numbers of frames, at their bounds. */
class FrameLimitsTest {

  private static final String DEVICES = "{\"id\":9,\"request\":{\"type\":\"devices\"}}";

  private final FrameCodec codec = new FrameCodec();

  @Test
  void a_frame_is_measured_with_its_spaces() throws BadFrameException {
    String most = DEVICES + " ".repeat(Limits.CLIENT_FRAME_BYTES - DEVICES.length());
    assertEquals(9, codec.decodeClient(most).id());
    assertEquals("a frame must have at most 256 KiB", refused(most + " ").getMessage());
  }

  @Test
  void a_frame_is_measured_in_bytes() {
    String wide = "{\"id\":9,\"request\":{\"type\":\"directory\",\"query\":\"%s\"}}";
    int room = Limits.CLIENT_FRAME_BYTES - wide.length() + 2;
    String fits = wide.formatted("字".repeat(room / 3));
    assertTrue(fits.getBytes(StandardCharsets.UTF_8).length <= Limits.CLIENT_FRAME_BYTES);
    assertEquals("query must have at most 80 characters", refused(fits).getMessage());
    assertEquals(
        "a frame must have at most 256 KiB",
        refused(wide.formatted("字".repeat(room / 3 + 1))).getMessage());
  }

  @Test
  void the_largest_watch_and_the_largest_group_fit_into_a_frame() throws BadFrameException {
    long far = (1L << 53) - 1;
    List<UserId> watched =
        LongStream.rangeClosed(far - Limits.WATCHED + 1, far).mapToObj(UserId::new).toList();
    ClientFrame watch = new ClientFrame(far, new Request.Watch(watched));
    assertEquals(watch, codec.decodeClient(codec.encode(watch)));
    Request.Append start =
        new Request.Append(
            Samples.THREAD,
            Samples.CLIENT,
            new EventBody.Started(watched.subList(0, Limits.MEMBERS_PER_EVENT), "T".repeat(80)));
    assertEquals(start, codec.decodeClient(codec.encode(new ClientFrame(1, start))).request());
  }

  @Test
  void one_more_than_the_largest_watch_is_refused() {
    StringBuilder ids = new StringBuilder("1");
    for (int i = 2; i <= Limits.WATCHED + 1; i++) {
      ids.append(',').append(i);
    }
    String json = "{\"id\":9,\"request\":{\"type\":\"watch\",\"userIds\":[" + ids + "]}}";
    assertEquals("userIds must have 0 to 2000 entries", refused(json).getMessage());
  }

  @ParameterizedTest
  @CsvSource({"9, true", "10, false", "500, false"})
  void a_frame_nests_twelve_levels(int lists, boolean readable) {
    // The frame, the request and the body are three levels themselves.
    String deep = "[".repeat(lists) + "]".repeat(lists);
    BadFrameException e = refused(append("{\"kind\":\"poll\",\"options\":" + deep + "}"));
    assertEquals(
        readable ? "unknown kind of event: poll" : "nested too deeply, or a value is too long",
        e.getMessage());
    assertEquals(readable ? 9 : 0, readable ? e.id() : 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e3", "1.0", "1.5", "-0.0", "true", "\"4\"", "[4]", "{}", "\"\""})
  void a_number_is_whole_and_written_as_one(String number) {
    assertEquals("wrong value in field: request.since", sync(number).getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775808", "-9223372036854775809", "99999999999999999999"})
  void a_number_that_is_too_large_is_a_wrong_value(String number) {
    assertEquals("wrong value in field: request.since", sync(number).getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"04", "+4", "0x4", "NaN", "Infinity", "4,", "'4'"})
  void what_json_does_not_know_is_no_number(String number) {
    assertEquals("not valid JSON", sync(number).getMessage());
  }

  @Test
  void a_number_of_a_thousand_digits_costs_nothing() {
    assertEquals(9, sync("9".repeat(900)).id());
    assertTrue(
        String.valueOf(sync("9".repeat(200_000)).getMessage()).contains("too long"),
        "as long as a frame");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"request":{"type":"nope"},"id":9}                            | 9
          {"request":{"type":"nope","id":4},"id":9}                     | 9
          {"request":{"id":4,"type":"nope"}}                            | 0
          [{"id":4}]                                                    | 0
          {"id":9.0,"request":{"type":"nope"}}                          | 0
          {"id":-9,"request":{"type":"nope"}}                           | 0
          {"id":99999999999999999999,"request":{"type":"nope"}}         | 0
          {"id":9,"request":{"type":"nope"}                             | 9
          {"id":9                                                       | 9
          {"ID":9,"request":{"type":"nope"}}                            | 0
          """)
  void the_id_is_found_as_far_as_it_can_be_read(String json, long id) {
    assertEquals(id, refused(json).id());
  }

  @Test
  void a_comment_or_a_byte_order_mark_is_no_json() {
    assertEquals("not valid JSON", refused("\uFEFF" + DEVICES).getMessage());
    assertEquals("not valid JSON", refused("/* hi */" + DEVICES).getMessage());
    assertEquals("not valid JSON", refused(DEVICES.replace('"', '\'')).getMessage());
    assertEquals("not valid JSON", refused(DEVICES.replace("\"id\"", "id")).getMessage());
  }

  @Test
  void an_unknown_name_is_shown_short_and_clean() {
    String long41 = "x".repeat(41);
    assertEquals(
        "unknown field: " + "x".repeat(40) + "…",
        refused(DEVICES.replace("\"id\"", "\"" + long41 + "\":1,\"id\"")).getMessage());
    assertEquals(
        "unknown type: b??r", refused(DEVICES.replace("devices", "b\\u00e4\\u202Er")).getMessage());
  }

  @Test
  void two_types_or_two_bodies_are_not_one() {
    assertEquals(
        "not valid JSON",
        refused("{\"id\":9,\"request\":{\"type\":\"devices\",\"type\":\"sign_out\"}}")
            .getMessage());
    assertEquals(
        "not valid JSON",
        refused(append("{\"kind\":\"message\",\"text\":\"a\",\"text\":\"b\"}")).getMessage());
  }

  @Test
  void half_a_character_does_not_come_in_by_an_escape() {
    String half = "{\"kind\":\"message\",\"text\":\"a\\ud83d\"}";
    assertEquals("text must not contain half characters", refused(append(half)).getMessage());
    assertEquals(
        "displayName must not contain control characters",
        refused("{\"id\":9,\"request\":{\"type\":\"set_profile\",\"displayName\":\"\\ude00\"}}")
            .getMessage());
  }

  @Test
  void a_pair_of_escapes_is_one_character() throws BadFrameException {
    String pair = append("{\"kind\":\"message\",\"text\":\"\\ud83d\\ude00\"}");
    Request.Append append = (Request.Append) codec.decodeClient(pair).request();
    assertEquals(new EventBody.Message("😀"), append.body());
  }

  @Test
  void events_that_were_encoded_one_by_one_are_the_frame_of_all() {
    List<ThreadEvent> all =
        LongStream.rangeClosed(1, 3)
            .mapToObj(
                seq ->
                    new ThreadEvent(
                        Samples.THREAD,
                        seq,
                        seq,
                        Samples.CLIENT,
                        Samples.ANNA,
                        Samples.NINE,
                        new EventBody.Message("“" + seq + "”\n")))
            .toList();
    assertEquals(
        codec.encode(new ServerFrame.Events(all)),
        codec.events(all.stream().map(codec::encode).toList()));
    assertEquals(codec.encode(new ServerFrame.Events(List.of())), codec.events(List.of()));
  }

  private BadFrameException sync(String number) {
    return refused("{\"id\":9,\"request\":{\"type\":\"sync\",\"since\":" + number + "}}");
  }

  private BadFrameException refused(String json) {
    return assertThrows(BadFrameException.class, () -> codec.decodeClient(json), json);
  }

  private static String append(String body) {
    return "{\"id\":9,\"request\":{\"type\":\"append\",\"threadId\":5,\"clientId\":\""
        + Samples.CLIENT
        + "\",\"body\":"
        + body
        + "}}";
  }
}
