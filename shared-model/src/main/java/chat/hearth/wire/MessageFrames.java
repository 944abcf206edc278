package chat.hearth.wire;

import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes by hand what goes over the wire for every message, character by character as the mapper
 * would: the answer to an append, the event and its body. Everything else is the mapper's.
 */
final class MessageFrames {

  private static final int ROOM = 256;

  private final Function<Object, String> mapper;
  private volatile Stamp last = Stamp.of(Instant.EPOCH);

  /** A time and its text: all events of a commit have the same one. */
  private record Stamp(Instant at, String text) {
    static Stamp of(Instant at) {
      return new Stamp(at, at.toString());
    }
  }

  /**
   * Writes by itself only texts that need no escapes.
   *
   * @param mapper makes JSON of any other text, of files and mentions
   */
  MessageFrames(Function<Object, String> mapper) {
    this.mapper = mapper;
  }

  String answer(long re, Reply.Accepted a) {
    StringBuilder json = new StringBuilder(ROOM).append("{\"type\":\"answer\",\"re\":").append(re);
    json.append(",\"reply\":{\"type\":\"accepted\",\"threadId\":").append(a.threadId().value());
    json.append(",\"clientId\":\"").append(a.clientId().value());
    json.append("\",\"seq\":").append(a.seq()).append(",\"ordinal\":").append(a.ordinal());
    return json.append(",\"createdAt\":\"").append(time(a.createdAt())).append("\"}}").toString();
  }

  /** Null unless the event is a message. */
  @Nullable String event(ThreadEvent e) {
    if (!(e.body() instanceof EventBody.Message message)) {
      return null;
    }
    StringBuilder json = new StringBuilder(ROOM).append("{\"threadId\":");
    json.append(e.threadId().value()).append(",\"seq\":").append(e.seq());
    json.append(",\"ordinal\":").append(e.ordinal());
    json.append(",\"clientId\":\"").append(e.clientId().value());
    json.append("\",\"userId\":").append(e.userId().value());
    json.append(",\"createdAt\":\"").append(time(e.createdAt())).append("\",\"body\":");
    return body(json, message).append('}').toString();
  }

  String body(EventBody.Message message) {
    return body(new StringBuilder(message.text().length() + 32), message).toString();
  }

  private StringBuilder body(StringBuilder json, EventBody.Message message) {
    String text = message.text();
    json.append("{\"kind\":\"message\",\"text\":");
    if (isPlain(text)) {
      json.append('"').append(text).append('"');
    } else {
      json.append(mapper.apply(text));
    }
    if (message.replyTo() != null) {
      json.append(",\"replyTo\":\"").append(message.replyTo().value()).append('"');
    }
    if (!message.files().isEmpty()) {
      json.append(",\"files\":").append(mapper.apply(message.files()));
    }
    if (!message.mentions().isEmpty()) {
      json.append(",\"mentions\":").append(mapper.apply(message.mentions()));
    }
    return json.append('}');
  }

  private String time(Instant at) {
    Stamp stamp = last;
    if (!stamp.at.equals(at)) {
      stamp = Stamp.of(at);
      last = stamp;
    }
    return stamp.text;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || c == '/' || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }
}
