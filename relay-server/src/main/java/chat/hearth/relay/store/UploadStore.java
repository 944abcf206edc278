package chat.hearth.relay.store;

import chat.hearth.model.BlobId;
import chat.hearth.model.UserId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Who uploaded which blob, by owner. */
public final class UploadStore {

  private static final String SELECT = "select owner_id, sha256, bytes, complete from upload";

  private final Database database;

  /** On an open database. */
  public UploadStore(Database database) {
    this.database = database;
  }

  /** The owner's upload of a blob. */
  public Optional<UploadRow> find(UserId owner, BlobId blob) {
    return database.read(
        c ->
            Sql.first(
                c,
                SELECT + " where owner_id = ? and sha256 = ?",
                UploadStore::row,
                owner.value(),
                blob.value()));
  }

  /** All uploads that are not complete. */
  public List<UploadRow> incomplete() {
    return database.read(c -> Sql.list(c, SELECT + " where not complete", UploadStore::row));
  }

  /** The bytes of all uploads of the owner, as they are when complete. */
  public long bytes(UserId owner) {
    return database.read(
        c ->
            Sql.first(
                    c,
                    "select coalesce(sum(bytes), 0) as total from upload where owner_id = ?",
                    r -> r.getLong("total"),
                    owner.value())
                .orElse(0L));
  }

  /** Keeps the row, in the place of the one of the same owner and blob. */
  public void put(UploadRow row) {
    int _ =
        database.writeDurably(
            c -> {
              int _ = delete(c, row.owner(), row.blob());
              return Sql.update(
                  c,
                  "insert into upload (owner_id, sha256, bytes, complete) values (?, ?, ?, ?)",
                  row.owner().value(),
                  row.blob().value(),
                  row.bytes(),
                  row.complete());
            });
  }

  /** Forgets the owner's upload of a blob, unless it is complete. */
  public void deleteIncomplete(UserId owner, BlobId blob) {
    int _ =
        database.write(
            c ->
                Sql.update(
                    c,
                    "delete from upload where owner_id = ? and sha256 = ? and not complete",
                    owner.value(),
                    blob.value()));
  }

  /** Whether anybody's upload of the blob counts. */
  public boolean any(BlobId blob) {
    return database.read(
        c ->
            Sql.first(c, "select 1 from upload where sha256 = ? limit 1", _ -> true, blob.value())
                .orElse(false));
  }

  /** Forgets everybody's upload of a blob. */
  public void deleteAll(BlobId blob) {
    int _ = database.write(c -> Sql.update(c, "delete from upload where sha256 = ?", blob.value()));
  }

  private static int delete(Connection c, UserId owner, BlobId blob) throws SQLException {
    return Sql.update(
        c, "delete from upload where owner_id = ? and sha256 = ?", owner.value(), blob.value());
  }

  private static UploadRow row(ResultSet r) throws SQLException {
    return new UploadRow(
        new UserId(r.getLong("owner_id")),
        new BlobId(r.getString("sha256")),
        r.getLong("bytes"),
        r.getBoolean("complete"));
  }
}
