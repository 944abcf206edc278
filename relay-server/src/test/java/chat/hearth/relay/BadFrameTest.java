package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.Limits;
import chat.hearth.wire.CloseCode;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadFrameTest extends TeamTest {

  /** A bad frame, the id that the refusal carries, and a word of its text. */
  static Stream<Arguments> badFrames() {
    return Stream.of(
        Arguments.of("", 0, "frame"),
        Arguments.of("hello", 0, "JSON"),
        Arguments.of("{", 0, "JSON"),
        Arguments.of("[]", 0, "frame"),
        Arguments.of("null", 0, ""),
        Arguments.of("{\"id\":5}", 5, "request"),
        Arguments.of("{\"id\":0,\"request\":{\"type\":\"devices\"}}", 0, "positive"),
        Arguments.of("{\"id\":-3,\"request\":{\"type\":\"devices\"}}", 0, "positive"),
        Arguments.of("{\"id\":\"a\",\"request\":{\"type\":\"devices\"}}", 0, "id"),
        Arguments.of("{\"id\":6,\"request\":{\"type\":\"dance\"}}", 6, "dance"),
        Arguments.of("{\"id\":7,\"request\":{\"type\":\"devices\",\"x\":1}}", 7, "x"),
        Arguments.of("{\"id\":8,\"request\":{\"type\":\"devices\"},\"y\":1}", 8, "y"),
        Arguments.of("{\"id\":9,\"request\":{\"type\":\"sync\",\"since\":-1}}", 9, "since"),
        Arguments.of("{\"id\":10,\"request\":{\"type\":\"pull\"}}", 10, ""),
        Arguments.of("{\"id\":11,\"request\":{\"type\":\"set_profile\"}}", 11, "displayName"),
        Arguments.of(
            "{\"id\":12,\"request\":{\"type\":\"set_profile\",\"displayName\":\"a\\u0007\"}}",
            12,
            "control"),
        Arguments.of(
            "{\"id\":13,\"request\":{\"type\":\"append\",\"threadId\":1,\"clientId\":"
                + "\"0190b7a0-0000-7000-8000-000000000000\",\"body\":{\"kind\":\"novel\"}}}",
            13,
            "kind"),
        Arguments.of(
            "{\"id\":14,\"request\":{\"type\":\"append\",\"threadId\":1,\"clientId\":"
                + "\"not-a-uuid\",\"body\":{\"kind\":\"message\",\"text\":\"hi\"}}}",
            14,
            ""),
        Arguments.of("{\"id\":15,\"request\":" + "[".repeat(40) + "]".repeat(40) + "}", 15, ""),
        Arguments.of("{\"id\":16,\"request\":{\"type\":\"devices\"}} trailing", 16, ""));
  }

  @ParameterizedTest
  @MethodSource("badFrames")
  void a_bad_frame_is_explained_and_the_connection_lives(String frame, long id, String word) {
    ScriptedDevice device = team.stranger();
    device.sendText(frame);
    ServerFrame.Refused refused = device.await(ServerFrame.Refused.class);
    assertEquals(ProblemCode.BAD_FRAME, refused.problem().code());
    assertEquals(id, refused.re());
    String text = refused.problem().text();
    assertTrue(text.contains(word), text);
    assertFalse(text.contains("chat.hearth") || text.contains("Exception"), text);
    device.refused(ProblemCode.NOT_SIGNED_IN, new Request.Devices());
  }

  @Test
  void a_binary_frame_is_refused() {
    ScriptedDevice device = team.stranger();
    device.sendBytes(new byte[] {1, 2, 3});
    assertEquals(ProblemCode.BAD_FRAME, device.await(ServerFrame.Refused.class).problem().code());
    device.refused(ProblemCode.NOT_SIGNED_IN, new Request.Devices());
  }

  @Test
  void a_large_frame_is_refused_in_bytes_not_characters() {
    ScriptedDevice device = team.stranger();
    device.sendText("x".repeat(Limits.CLIENT_FRAME_BYTES + 1));
    assertEquals(ProblemCode.TOO_LARGE, device.await(ServerFrame.Refused.class).problem().code());
    device.sendText("字".repeat(Limits.CLIENT_FRAME_BYTES / 3 + 1));
    assertEquals(ProblemCode.TOO_LARGE, device.await(ServerFrame.Refused.class).problem().code());
    device.refused(ProblemCode.NOT_SIGNED_IN, new Request.Devices());
  }

  @Test
  void a_huge_frame_ends_the_connection_and_no_other() {
    ScriptedDevice other = team.stranger();
    ScriptedDevice device = team.stranger();
    var _ = device.sendHopelessly("x".repeat(8 * Limits.CLIENT_FRAME_BYTES));
    // While it is still sending, the end of the connection may overtake the reason.
    assertTrue(Set.of(1009, 1006).contains(device.closeCode()));
    other.refused(ProblemCode.NOT_SIGNED_IN, new Request.Devices());
  }

  @Test
  void twenty_bad_frames_in_a_row_are_enough() {
    ScriptedDevice device = team.stranger();
    for (int i = 0; i < 19; i++) {
      device.sendText("nonsense");
    }
    device.refused(ProblemCode.NOT_SIGNED_IN, new Request.Devices());
    for (int i = 0; i < 20; i++) {
      device.sendText("nonsense");
    }
    assertEquals(ProblemCode.BAD_FRAME, device.await(ServerFrame.Bye.class).problem().code());
    assertEquals(CloseCode.PROTOCOL.code(), device.closeCode());
  }

  @Test
  void a_signed_in_device_survives_bad_frames_too() {
    ScriptedDevice anna = team.person("anna");
    anna.sendText("{\"id\":3,\"request\":{\"type\":\"nothing\"}}");
    assertEquals(3, anna.await(ServerFrame.Refused.class).re());
    anna.ask(Reply.DeviceList.class, new Request.Devices());
  }
}
