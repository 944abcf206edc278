package chat.hearth.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.EventBody;
import chat.hearth.model.Mention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The wire of version 1, one file a frame. Once released the files are never edited: a new relay
 * must read what an old device says, and the other way round.
 */
class GoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden/v1");
  private static final Path PAGE = Path.of("../docs/protocol.md");

  private final FrameCodec codec = new FrameCodec();

  @TestFactory
  Stream<DynamicTest> requests() {
    return Samples.requests().stream()
        .map(
            request ->
                golden(
                    "request-" + name(request),
                    codec.encode(new ClientFrame(17, request)),
                    json -> codec.decodeClient(json).equals(new ClientFrame(17, request))));
  }

  @TestFactory
  Stream<DynamicTest> replies() {
    return Samples.replies().stream()
        .map(
            reply ->
                golden(
                    "reply-" + name(reply),
                    codec.encode(new ServerFrame.Answer(17, reply)),
                    json -> codec.decodeServer(json).equals(new ServerFrame.Answer(17, reply))));
  }

  @TestFactory
  Stream<DynamicTest> frames() {
    return Samples.frames().stream()
        .map(
            frame ->
                golden(
                    "frame-" + name(frame),
                    codec.encode(frame),
                    json -> codec.decodeServer(json).equals(frame)));
  }

  @TestFactory
  Stream<DynamicTest> bodies() {
    return Stream.concat(Samples.bodies().stream(), Stream.of(Samples.later()))
        .map(
            body ->
                golden(
                    "event-" + name(body),
                    codec.encode(body),
                    json -> codec.decodeBody(json).equals(body)));
  }

  @Test
  void an_answer_names_what_it_answers() throws IOException, BadFrameException {
    String json = codec.encode(Samples.answer());
    assertEquals(Samples.answer(), codec.decodeBody(json));
    assertTrue(documented(json), "docs/protocol.md shows it: " + json);
  }

  @Test
  void a_message_names_its_files() throws IOException, BadFrameException {
    String json = codec.encode(Samples.files());
    assertEquals(Samples.files(), codec.decodeBody(json));
    assertTrue(documented(json), "docs/protocol.md shows it: " + json);
  }

  @Test
  void what_an_owner_keeps_goes_to_their_devices() throws IOException, BadFrameException {
    String json = codec.encode(Samples.notes());
    assertEquals(Samples.notes(), codec.decodeServer(json));
    assertTrue(documented(json), "docs/protocol.md shows it: " + json);
  }

  @Test
  void whoever_signs_in_hears_how_much_room_files_have() throws IOException, BadFrameException {
    String json = codec.encode(Samples.resumed());
    assertEquals(Samples.resumed(), codec.decodeServer(json));
    assertTrue(documented(json), "docs/protocol.md shows it: " + json);
  }

  @Test
  void a_refusal_for_want_of_room_says_how_much_there_is() throws IOException, BadFrameException {
    String json = codec.encode(Samples.full());
    assertEquals(Samples.full(), codec.decodeProblem(json));
    assertTrue(documented(json), "docs/protocol.md shows it: " + json);
  }

  @Test
  void a_message_names_whom_it_calls() throws IOException, BadFrameException {
    String json = codec.encode(Samples.calls());
    assertEquals(Samples.calls(), codec.decodeBody(json));
    assertTrue(documented(json), "docs/protocol.md shows it: " + json);
    List<Mention> mentions = ((EventBody.Message) Samples.calls()).mentions();
    EventBody edit = new EventBody.Edited(Samples.CLIENT, "@Ben Okri", mentions);
    assertEquals(edit, codec.decodeBody(codec.encode(edit)));
  }

  @Test
  void nothing_that_travels_is_left_out() {
    assertEquals(permitted(Request.class), classes(Samples.requests()));
    assertEquals(permitted(Reply.class), classes(Samples.replies()));
    assertEquals(permitted(ServerFrame.class), classes(Samples.frames()));
    List<EventBody> bodies = new ArrayList<>(Samples.bodies());
    bodies.add(Samples.later());
    assertEquals(permitted(EventBody.class), classes(bodies));
  }

  private interface Reads {
    boolean back(String json) throws BadFrameException;
  }

  private static DynamicTest golden(String name, String encoded, Reads reads) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Path file = FOLDER.resolve(name + ".json");
          String kept = Files.readString(file).strip();
          assertEquals(kept, encoded, "what is written");
          assertTrue(reads.back(kept), "what is read");
          assertTrue(documented(kept), "docs/protocol.md shows it: " + kept);
        });
  }

  private static boolean documented(String json) throws IOException {
    return Files.readString(PAGE).contains(json);
  }

  private static String name(Object frame) {
    return frame
        .getClass()
        .getSimpleName()
        .replaceAll("([a-z])([A-Z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }

  private static Set<Class<?>> permitted(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .flatMap(c -> c.isSealed() ? permitted(c).stream() : Stream.of(c))
        .collect(Collectors.toSet());
  }

  private static Set<Class<?>> classes(List<?> samples) {
    return samples.stream().map(Object::getClass).collect(Collectors.toSet());
  }
}
