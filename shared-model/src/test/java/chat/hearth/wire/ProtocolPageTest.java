package chat.hearth.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of the protocol's page say what the code does. */
class ProtocolPageTest {

  private static final Path PAGE = Path.of("../docs/protocol.md");

  private static List<MatchResult> rows(String pattern) throws IOException {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(Files.readString(PAGE))
        .results()
        .toList();
  }

  private static String wireName(ProblemCode code) {
    try {
      return ProblemCode.class.getField(code.name()).getAnnotation(JsonProperty.class).value();
    } catch (NoSuchFieldException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void every_problem_is_there_with_whether_it_may_be_tried_again() throws IOException {
    Map<String, String> told =
        rows("^\\| `([a-z_]+)` \\| (yes|no) \\|").stream()
            .collect(Collectors.toMap(r -> r.group(1), r -> r.group(2)));
    Map<String, String> real =
        Arrays.stream(ProblemCode.values())
            .collect(
                Collectors.toMap(ProtocolPageTest::wireName, c -> c.retryable() ? "yes" : "no"));
    assertEquals(real, told);
  }

  @Test
  void every_close_code_is_there() throws IOException {
    Set<Integer> told =
        rows("^\\| (4\\d{3}) \\|").stream()
            .map(r -> Integer.valueOf(r.group(1)))
            .collect(Collectors.toSet());
    assertEquals(
        Arrays.stream(CloseCode.values()).map(CloseCode::code).collect(Collectors.toSet()), told);
  }

  @Test
  void a_problem_is_read_as_it_was_written() throws BadFrameException {
    FrameCodec codec = new FrameCodec();
    for (ProblemCode code : ProblemCode.values()) {
      ServerFrame frame = new ServerFrame.Refused(3, new Problem(code, "x", 5));
      String json = codec.encode(frame);
      assertTrue(json.contains("\"" + wireName(code) + "\""), json);
      assertEquals(frame, codec.decodeServer(json));
    }
  }

  @Test
  void no_two_close_codes_are_the_same() {
    assertEquals(
        CloseCode.values().length,
        Arrays.stream(CloseCode.values())
            .collect(Collectors.toMap(CloseCode::code, Function.identity()))
            .size());
  }

  @Test
  void a_refusal_carries_its_problem_and_costs_no_trace() {
    Refusal plain = new Refusal(ProblemCode.NOT_FOUND, "There is no such thread for you.");
    assertEquals(new Problem(ProblemCode.NOT_FOUND, plain.getMessage() + ""), plain.problem());
    assertEquals(0, plain.getStackTrace().length);
    assertEquals(
        700, new Refusal(ProblemCode.TOO_MANY_TRIES, "Wait.", 700).problem().retryAfterMillis());
  }
}
