package chat.hearth.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.DeviceId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people keep to themselves must not reach a log by way of a record's text. */
class SecretsTest {

  private static final String SECRET = "swordfish-and-more";

  static Stream<Record> secrets() {
    return Stream.of(
        new Request.Register("anna", "Anna", SECRET, "Laptop", "Linux", null),
        new Request.SignIn("anna", SECRET, "Laptop", "Linux"),
        new Request.Resume(SECRET),
        new Request.ChangePassword(SECRET, "x".repeat(12)),
        new Request.ChangePassword("x".repeat(12), SECRET),
        new Reply.SignedIn(Samples.ANNA, new DeviceId(7), SECRET, "anna", "Anna", false));
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void no_record_tells_its_secret(Record record) {
    assertFalse(record.toString().contains(SECRET), record.toString());
  }

  @Test
  void frames_do_not_tell_them_either() {
    Request signIn = new Request.SignIn("anna", SECRET, "Laptop", "Linux");
    String frame = new ClientFrame(1, signIn).toString();
    assertFalse(frame.contains(SECRET), frame);
    assertTrue(frame.contains("anna"), "who it was is no secret");
    Reply reply = new Reply.SignedIn(Samples.ANNA, new DeviceId(7), SECRET, "anna", "Anna", true);
    String answer = new ServerFrame.Answer(1, reply).toString();
    assertFalse(answer.contains(SECRET), answer);
  }

  @Test
  void on_the_wire_they_are_whole() throws BadFrameException {
    FrameCodec codec = new FrameCodec();
    ClientFrame frame = new ClientFrame(1, new Request.Resume(SECRET));
    assertTrue(codec.encode(frame).contains(SECRET));
    assertEquals(frame, codec.decodeClient(codec.encode(frame)));
  }
}
