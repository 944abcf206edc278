package chat.hearth.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written and read by hand says the same as the mapper, whatever the text. */
class MessageFramesTest {

  private static final ClientId CLIENT = ClientId.parse("01a20900-de17-7f4b-9cb8-1f0eb9845cea");
  private static final ThreadId THREAD = new ThreadId(374293223538689L);

  private final FrameCodec codec = new FrameCodec();

  private static ThreadEvent event(String text, Instant at) {
    return new ThreadEvent(THREAD, 12, 9, CLIENT, new UserId(1), at, new EventBody.Message(text));
  }

  @Test
  void anEventIsWrittenAsTheMapperWritesIt() {
    // A frame with a list goes through the mapper as a whole.
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      assertSameAsMapper(event("a" + (char) c + "z", Instant.ofEpochMilli(1_763_900_000_000L + c)));
    }
    assertSameAsMapper(event("two \uD83D\uDE42 units", Instant.parse("2026-11-23T10:00:00Z")));
    assertSameAsMapper(event("", Instant.parse("2026-11-23T10:00:00.010Z")));
  }

  @Test
  void anAnswerIsWrittenAndReadAsTheMapperDoes() throws BadFrameException {
    EventBody answer = new EventBody.Message("I bring \"tea\"", CLIENT);
    Instant at = Instant.parse("2026-11-23T10:00:00Z");
    assertSameAsMapper(new ThreadEvent(THREAD, 12, 9, CLIENT, new UserId(1), at, answer));
    ClientFrame frame = new ClientFrame(17, new Request.Append(THREAD, CLIENT, answer));
    assertNull(AppendReader.read(codec.encode(frame)));
    assertEquals(frame, codec.decodeClient(codec.encode(frame)));
    String plain =
        codec.encode(
            new ClientFrame(
                17, new Request.Append(THREAD, CLIENT, new EventBody.Message("tea", CLIENT))));
    assertNull(AppendReader.read(plain));
    assertEquals(outcome(" " + plain), outcome(plain));
  }

  @Test
  void filesAreWrittenAndReadAsTheMapperDoes() throws BadFrameException {
    sameAsMapper(Samples.files());
    String plain =
        codec.encode(
            new ClientFrame(17, new Request.Append(THREAD, CLIENT, new EventBody.Message("Cake"))));
    assertNotNull(AppendReader.read(plain));
  }

  @Test
  void aMessageIsToldFromOtherRequestsByItsEnds() {
    Request message = new Request.Append(THREAD, CLIENT, new EventBody.Message("Cake"));
    assertTrue(FrameCodec.isMessage(codec.encode(new ClientFrame(1, message))));
    assertTrue(FrameCodec.isMessage(codec.encode(new ClientFrame(Long.MAX_VALUE / 10, message))));
    assertFalse(FrameCodec.isMessage(codec.encode(new ClientFrame(1, new Request.Devices()))));
    assertFalse(FrameCodec.isMessage("{\"id\":\"}}}"));
    Request quote = new Request.SetProfile(",\"request\":{\"type\":\"append\",\"threadId\":1}}}");
    assertFalse(FrameCodec.isMessage(codec.encode(new ClientFrame(1, quote))));
  }

  @Test
  void mentionsAreWrittenAndReadAsTheMapperDoes() throws BadFrameException {
    sameAsMapper(Samples.calls());
  }

  private void sameAsMapper(EventBody body) throws BadFrameException {
    Instant at = Instant.parse("2026-11-23T10:00:00Z");
    assertSameAsMapper(new ThreadEvent(THREAD, 12, 9, CLIENT, new UserId(1), at, body));
    ClientFrame frame = new ClientFrame(17, new Request.Append(THREAD, CLIENT, body));
    String json = codec.encode(frame);
    assertNull(AppendReader.read(json));
    assertEquals(frame, codec.decodeClient(json));
  }

  private void assertSameAsMapper(ThreadEvent event) {
    String mapped = codec.encode(new ServerFrame.Events(List.of(event)));
    assertEquals(mapped, codec.events(List.of(codec.encode(event))));
    String body = codec.encode(event.body());
    assertEquals(mapped.substring(mapped.indexOf("\"body\":") + 7, mapped.length() - 3), body);
  }

  @Test
  void anAppendIsReadAsTheMapperReadsIt() throws BadFrameException {
    for (int c = 1; c <= Character.MAX_VALUE; c++) {
      String text = "a" + (char) c + "z";
      String json =
          "{\"id\":17,\"request\":{\"type\":\"append\",\"threadId\":374293223538689,\"clientId\":\""
              + CLIENT
              + "\",\"body\":{\"kind\":\"message\",\"text\":\""
              + text
              + "\"}}}";
      // A space keeps the hand-written reader out.
      assertEquals(outcome(" " + json), outcome(json), () -> "U+" + (int) text.charAt(1));
    }
  }

  @Test
  void anyOtherFormIsLeftToTheMapper() throws BadFrameException {
    String json =
        codec.encode(
            new ClientFrame(17, new Request.Append(THREAD, CLIENT, new EventBody.Message("Cake"))));
    assertNotNull(AppendReader.read(json));
    Random random = new Random(4);
    for (int i = 0; i < 20_000; i++) {
      int from = random.nextInt(json.length());
      int to = Math.min(json.length(), from + random.nextInt(3));
      String put = random.nextBoolean() ? "" : "0\"}{,:-9aF \\".substring(random.nextInt(11));
      String odd = json.substring(0, from) + put + json.substring(to);
      assertEquals(outcome(" " + odd), outcome(odd), odd);
    }
    for (int end = 0; end < json.length(); end++) {
      assertNull(AppendReader.read(json.substring(0, end)));
    }
  }

  private String outcome(String json) {
    try {
      return codec.decodeClient(json).toString();
    } catch (BadFrameException e) {
      return e.id() + " " + e.getMessage();
    }
  }
}
