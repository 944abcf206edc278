package chat.hearth.wire;

import chat.hearth.model.EventBody;
import chat.hearth.model.Limits;
import chat.hearth.model.ThreadEvent;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Frames to JSON text and back; safe for use by many threads. The relay reads strictly: an unknown
 * field is an error. A device reads what it knows and passes over what a later relay adds.
 */
public final class FrameCodec {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(Limits.DEPTH).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** Made once: a mapper learns the shapes of all frames anew, each when the first one comes. */
  private static final JsonMapper STRICT =
      JsonMapper.builder(FACTORY)
          .annotationIntrospector(new NullMarkedIntrospector())
          .disable(DeserializationFeature.EAGER_DESERIALIZER_FETCH)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(LogicalType.Textual, FrameCodec::onlyText)
          .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private static final JsonMapper LENIENT =
      STRICT
          .rebuild()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
          .build();

  private final ObjectReader clientReader;
  private final ObjectReader serverReader;
  private final ObjectReader togetherReader;
  private final ObjectReader requestReader;
  private final ObjectReader bodyReader;
  private final ObjectReader problemReader;
  private final ObjectWriter writer;
  private final MessageFrames messages;

  /** A codec for protocol version 1. */
  public FrameCodec() {
    clientReader = STRICT.readerFor(ClientFrame.class);
    serverReader = LENIENT.readerFor(ServerFrame.class);
    togetherReader = LENIENT.readerFor(ServerFrame[].class);
    requestReader = LENIENT.readerFor(Request.class);
    bodyReader = LENIENT.readerFor(EventBody.class);
    problemReader = LENIENT.readerFor(Problem.class);
    writer = STRICT.writer();
    messages = new MessageFrames(writer::writeValueAsString);
  }

  private static void onlyText(MutableCoercionConfig config) {
    for (CoercionInputShape shape :
        List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
      config.setCoercion(shape, CoercionAction.Fail);
    }
  }

  /** A problem as it stands in an answer of HTTP. */
  public String encode(Problem problem) {
    return writer.writeValueAsString(problem);
  }

  /** A problem out of an answer of HTTP. */
  public Problem decodeProblem(String json) throws BadFrameException {
    return read(problemReader, Problem.class, json);
  }

  /** What a device puts on the wire. */
  public String encode(ClientFrame frame) {
    return writer.writeValueAsString(frame);
  }

  /** What the relay puts on the wire. */
  public String encode(ServerFrame frame) {
    return frame instanceof ServerFrame.Answer(long re, Reply.Accepted accepted)
        ? messages.answer(re, accepted)
        : writer.writeValueAsString(frame);
  }

  /** A request as a device keeps it until the relay has answered. */
  public String encode(Request request) {
    return writer.forType(Request.class).writeValueAsString(request);
  }

  /** One event, to be put into {@link #events} for many devices. */
  public String encode(ThreadEvent event) {
    String message = messages.event(event);
    return message == null ? writer.writeValueAsString(event) : message;
  }

  /** A body as the stores keep it. */
  public String encode(EventBody body) {
    return body instanceof EventBody.Message message
        ? messages.body(message)
        : writer.forType(EventBody.class).writeValueAsString(body);
  }

  /** A {@link ServerFrame.Events} frame from events that were encoded before, in order. */
  public String events(List<String> encoded) {
    return "{\"type\":\"events\",\"events\":[" + String.join(",", encoded) + "]}";
  }

  /** Frames that were encoded before as one text frame, for a device that takes several. */
  public String together(List<String> encoded) {
    return encoded.size() == 1 ? encoded.getFirst() : "[" + String.join(",", encoded) + "]";
  }

  /** What a device sent. */
  public ClientFrame decodeClient(String json) throws BadFrameException {
    // One UTF-16 unit takes at most three bytes, so most frames need no counting.
    if (json.length() > Limits.CLIENT_FRAME_BYTES / 3
        && json.getBytes(StandardCharsets.UTF_8).length > Limits.CLIENT_FRAME_BYTES) {
      throw new BadFrameException(0, "a frame must have at most 256 KiB");
    }
    ClientFrame append = AppendReader.read(json);
    return append != null ? append : read(clientReader, ClientFrame.class, json);
  }

  /** Whether a frame of a device is an append of a message, as far as its ends tell. */
  public static boolean isMessage(String json) {
    return AppendReader.isLikely(json);
  }

  /** What the relay sent to a device that takes several frames at once, in order. */
  public List<ServerFrame> decodeTogether(String json) throws BadFrameException {
    if (!json.startsWith("[")) {
      return List.of(decodeServer(json));
    }
    List<ServerFrame> frames = Arrays.asList(read(togetherReader, ServerFrame[].class, json));
    if (frames.contains(null)) {
      throw new BadFrameException(0, "not a frame");
    }
    return frames;
  }

  /** What the relay sent. */
  public ServerFrame decodeServer(String json) throws BadFrameException {
    return read(serverReader, ServerFrame.class, json);
  }

  /** A request that this device kept. */
  public Request decodeRequest(String json) throws BadFrameException {
    return read(requestReader, Request.class, json);
  }

  /** A body from a store; a kind of a later version comes back as {@link EventBody.Unknown}. */
  public EventBody decodeBody(String json) throws BadFrameException {
    return read(bodyReader, EventBody.class, json);
  }

  private <T> T read(ObjectReader reader, Class<T> type, String json) throws BadFrameException {
    try {
      T value = type.cast(reader.readValue(json));
      if (value != null) {
        return value;
      }
    } catch (JacksonException e) {
      throw new BadFrameException(idOf(json), FrameFault.describe(e));
    }
    // The JSON literal null is well formed and says nothing.
    throw new BadFrameException(0, "not a frame");
  }

  /** The top-level id of a frame that could not be read otherwise, or 0. */
  private long idOf(String json) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      int depth = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isStructStart()) {
          depth++;
        } else if (token.isStructEnd()) {
          depth--;
        } else if (depth == 1
            && token == JsonToken.VALUE_NUMBER_INT
            && "id".equals(parser.currentName())) {
          return Math.max(0, parser.getLongValue());
        }
      }
      return 0;
    } catch (JacksonException e) {
      return 0;
    }
  }
}
