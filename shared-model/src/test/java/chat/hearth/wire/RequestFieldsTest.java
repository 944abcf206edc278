package chat.hearth.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every field of every request: missing, null, twice as long a name, of another type. */
class RequestFieldsTest {

  private static final JsonMapper JSON = new JsonMapper();

  /** What a device may leave out; everything else it has to say. */
  private static final Map<String, Set<String>> OPTIONAL =
      Map.of(
          "hello", Set.of("together"),
          "register", Set.of("invite"),
          "set_contact", Set.of("listed", "nickname", "blocked"),
          "set_thread", Set.of("muted", "nickname", "pinned", "archived", "unread"),
          "set_message", Set.of("starred", "hidden"),
          "set_draft", Set.of("replyTo"));

  /** What holds no name. */
  private static final Set<String> NO_NAMES = Set.of("clientId", "target", "replyTo", "text");

  private final FrameCodec codec = new FrameCodec();

  @TestFactory
  Stream<DynamicTest> a_field_may_be_missing_only_where_it_is_optional() {
    return eachField(
        field -> {
          checkGap(field, frame -> request(frame).remove(field.name));
          checkGap(field, frame -> request(frame).putNull(field.name));
        });
  }

  private void checkGap(Field field, Consumer<ObjectNode> damage) {
    if (OPTIONAL.getOrDefault(field.type, Set.of()).contains(field.name)) {
      assertEquals(17, accepted(field.damaged(damage)).id());
    } else {
      assertEquals("missing field: " + field.name, refused(field.damaged(damage)));
    }
  }

  @TestFactory
  Stream<DynamicTest> a_field_of_another_type_is_named() {
    return eachField(
        field -> {
          String text = refused(field.damaged(f -> request(f).putObject(field.name).put("a", 1)));
          if (!field.name.equals("body")) {
            assertEquals("wrong value in field: request." + field.name, text);
          }
          refused(field.damaged(f -> request(f).putArray(field.name).add(true).add(false)));
        });
  }

  @TestFactory
  Stream<DynamicTest> a_number_is_no_text_and_a_text_is_no_number() {
    return eachField(
        field -> {
          JsonNode value = field.value();
          String damaged = null;
          if (value.isString()) {
            damaged = field.damaged(f -> request(f).put(field.name, 5));
          } else if (value.isNumber()) {
            damaged = field.damaged(f -> request(f).put(field.name, value.asString()));
          } else if (value.isBoolean()) {
            damaged = field.damaged(f -> request(f).put(field.name, "true"));
          }
          if (damaged != null) {
            assertEquals("wrong value in field: request." + field.name, refused(damaged));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> a_field_that_nobody_knows_is_refused_by_name() {
    return Samples.requests().stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.getClass().getSimpleName(),
                    () -> {
                      ObjectNode frame = frame(sample);
                      request(frame).put("colour", "red");
                      assertEquals("unknown field: colour", refused(frame.toString()));
                      ObjectNode outside = frame(sample);
                      outside.put("colour", "red");
                      assertEquals("unknown field: colour", refused(outside.toString()));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> a_name_of_81_characters_is_too_long_wherever_a_name_stands() {
    return eachField(
        field -> {
          if (!field.value().isString() || NO_NAMES.contains(field.name)) {
            return;
          }
          String text = refused(field.damaged(f -> request(f).put(field.name, "n".repeat(300))));
          assertTrue(text.startsWith(field.name + " must "), text);
        });
  }

  /** One field of one sample. */
  private record Field(Request sample, String type, String name) {

    JsonNode value() {
      return request(frame(sample)).path(name);
    }

    String damaged(Consumer<ObjectNode> damage) {
      ObjectNode frame = frame(sample);
      damage.accept(frame);
      return frame.toString();
    }
  }

  private static Stream<DynamicTest> eachField(Consumer<Field> test) {
    return complete().stream()
        .flatMap(
            sample -> {
              ObjectNode request = request(frame(sample));
              String type = request.path("type").asString();
              return request.propertyNames().stream()
                  .filter(name -> !name.equals("type"))
                  .map(name -> new Field(sample, type, name));
            })
        .map(
            field ->
                DynamicTest.dynamicTest(field.type + "." + field.name, () -> test.accept(field)));
  }

  /** The samples, and those again that leave something out, with everything said. */
  private static List<Request> complete() {
    Stream<Request> whole =
        Stream.of(
            new Request.Register("anna", "Anna", "a short sentence", "Laptop", "Linux", "7F3K"),
            new Request.SetContact(Samples.BEN, true, "Benny", false),
            new Request.SetThread(Samples.THREAD, true, "Cake", false, true, false),
            new Request.SetMessage(Samples.THREAD, Samples.CLIENT, true, false));
    return Stream.concat(Samples.requests().stream(), whole).filter(r -> !hasGaps(r)).toList();
  }

  private static boolean hasGaps(Request request) {
    return Arrays.stream(request.getClass().getRecordComponents())
            .filter(c -> !request(frame(request)).has(c.getName()))
            .count()
        > 0;
  }

  private static ObjectNode frame(Request sample) {
    return (ObjectNode) JSON.readTree(new FrameCodec().encode(new ClientFrame(17, sample)));
  }

  private static ObjectNode request(ObjectNode frame) {
    return (ObjectNode) frame.path("request");
  }

  private ClientFrame accepted(String json) {
    try {
      return codec.decodeClient(json);
    } catch (BadFrameException e) {
      throw new AssertionError(json, e);
    }
  }

  private String refused(String json) {
    BadFrameException e =
        assertThrows(BadFrameException.class, () -> codec.decodeClient(json), json);
    assertEquals(17, e.id(), "the refusal finds its request");
    @Nullable String text = e.getMessage();
    return String.valueOf(text);
  }
}
