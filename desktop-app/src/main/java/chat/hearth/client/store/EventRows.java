package chat.hearth.client.store;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.BadFrameException;
import chat.hearth.wire.FrameCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Events as rows of a table. */
final class EventRows {

  private final FrameCodec codec;

  EventRows(FrameCodec codec) {
    this.codec = codec;
  }

  String text(EventBody body) {
    return codec.encode(body);
  }

  ThreadEvent read(ResultSet r) throws SQLException {
    try {
      return new ThreadEvent(
          new ThreadId(r.getLong("thread_id")),
          r.getLong("seq"),
          r.getLong("ordinal"),
          new ClientId(r.getObject("client_id", UUID.class)),
          new UserId(r.getLong("user_id")),
          Tx.instant(r, "created_at"),
          codec.decodeBody(r.getString("body")));
    } catch (BadFrameException e) {
      throw Faults.damaged(e);
    }
  }
}
