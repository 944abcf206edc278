package chat.hearth.client.store;

import chat.hearth.model.Attachment;
import chat.hearth.model.BlobId;
import chat.hearth.model.ThreadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Files that wait beside a draft. They stay on this device: the relay has not got their bytes. */
public final class ShelfStore {

  /** What waits in a thread from now on, in this order. */
  public void put(Tx tx, ThreadId id, List<Attachment> files) {
    tx.update("DELETE FROM shelf WHERE thread_id = ?", id.value());
    for (int place = 0; place < files.size(); place++) {
      Attachment file = files.get(place);
      tx.update(
          "INSERT INTO shelf (thread_id, place, sha256, name, bytes, type, width, height)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
          id.value(),
          place,
          file.blob().value(),
          file.name(),
          file.bytes(),
          file.type(),
          file.width(),
          file.height());
    }
  }

  /** What was on its way waits again, before what was put here since. */
  public void putBack(Tx tx, ThreadId id, List<Attachment> files) {
    List<Attachment> now = find(tx, id);
    Stream<Attachment> back = files.stream().filter(file -> !now.contains(file));
    put(tx, id, Stream.concat(back, now.stream()).toList());
  }

  /** These do not wait any more. */
  public void remove(Tx tx, ThreadId id, List<Attachment> files) {
    put(tx, id, find(tx, id).stream().filter(file -> !files.contains(file)).toList());
  }

  /** What waits in a thread. */
  public List<Attachment> find(Tx tx, ThreadId id) {
    return tx.list(
        "SELECT * FROM shelf WHERE thread_id = ? ORDER BY place", ShelfStore::read, id.value());
  }

  /** What waits in any thread. */
  public List<BlobId> blobs(Tx tx) {
    return tx.list("SELECT DISTINCT sha256 FROM shelf", r -> new BlobId(r.getString(1)));
  }

  private static Attachment read(ResultSet r) throws SQLException {
    return new Attachment(
        new BlobId(r.getString("sha256")),
        r.getString("name"),
        r.getLong("bytes"),
        r.getString("type"),
        r.getObject("width", Integer.class),
        r.getObject("height", Integer.class));
  }
}
