package chat.hearth.wire;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says in one sentence what is wrong with a frame, without a word about our classes. */
final class FrameFault {

  private static final int SHOWN = 40;

  private FrameFault() {}

  static String describe(JacksonException e) {
    return switch (e) {
      case UnrecognizedPropertyException x -> "unknown field: " + shown(x.getPropertyName());
      case InvalidTypeIdException x -> "unknown type: " + shown(String.valueOf(x.getTypeId()));
      case InvalidNullException x -> "missing field: " + x.getPropertyName().getSimpleName();
      case ValueInstantiationException x when x.getCause() instanceof IllegalArgumentException c ->
          String.valueOf(c.getMessage());
      case StreamConstraintsException _ -> "nested too deeply, or a value is too long";
      case InputCoercionException _ -> wrongValue(e);
      case StreamReadException _ -> "not valid JSON";
      default -> wrongValue(e);
    };
  }

  private static String wrongValue(JacksonException e) {
    return e.getPath().isEmpty() ? "not a frame" : "wrong value in field: " + path(e);
  }

  private static String path(JacksonException e) {
    return e.getPath().stream()
        .map(r -> r.getPropertyName() == null ? "[" + r.getIndex() + "]" : r.getPropertyName())
        .collect(Collectors.joining("."));
  }

  private static String shown(String text) {
    String clean = text.replaceAll("[^\\x20-\\x7E]", "?");
    return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "…";
  }
}
