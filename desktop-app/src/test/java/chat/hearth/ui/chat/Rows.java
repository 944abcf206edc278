package chat.hearth.ui.chat;

import chat.hearth.client.Extras;
import chat.hearth.client.MessageRow;
import chat.hearth.client.PersonRow;
import chat.hearth.client.Refusal;
import chat.hearth.client.SendState;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/** Makes rows for tests: who, when, what. Each has its own id. */
final class Rows {

  static final UserId ME = new UserId(1);
  static final UserId MARA = new UserId(2);
  static final UserId JONAS = new UserId(3);

  private static final ThreadId THREAD = new ThreadId(7);

  private final Random random = new Random(5);

  MessageRow text(long seq, UserId author, String at) {
    return row(seq, author, at, new EventBody.Message("text " + seq), SendState.ACCEPTED);
  }

  MessageRow unsent(String at, SendState state) {
    return row(0, ME, at, new EventBody.Message("unsent"), state);
  }

  MessageRow left(long seq, UserId author, String at) {
    return row(seq, author, at, new EventBody.MemberLeft(), SendState.ACCEPTED);
  }

  static MessageRow in(MessageRow r, long seq, SendState state) {
    return new MessageRow(
        r.threadId(),
        r.clientId(),
        seq,
        r.author(),
        r.own(),
        r.at(),
        r.body(),
        state,
        Refusal.NONE,
        r.subjects(),
        r.extras());
  }

  private MessageRow row(long seq, UserId author, String at, EventBody body, SendState state) {
    Instant time = Instant.parse(at.length() == 5 ? "2026-11-23T" + at + ":00Z" : at);
    return new MessageRow(
        THREAD,
        ClientId.mint(Clock.fixed(time, ZoneOffset.UTC), random),
        seq,
        new PersonRow(author, "u" + author, "N" + author, "N" + author, null, null, true, false),
        author.equals(ME),
        time,
        body,
        state,
        Refusal.NONE,
        List.of(),
        Extras.NONE);
  }
}
