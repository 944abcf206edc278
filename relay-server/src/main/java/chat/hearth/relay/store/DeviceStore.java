package chat.hearth.relay.store;

import chat.hearth.model.DeviceId;
import chat.hearth.model.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Devices, by owner. A token is kept as its SHA-256 alone. */
public final class DeviceStore {

  private static final String COLUMNS =
      "select device_id, owner_id, name, platform, created_at, last_seen from device";

  private final Database database;

  /** On an open database. */
  public DeviceStore(Database database) {
    this.database = database;
  }

  /** Signs a new device in. */
  public DeviceId create(
      UserId owner, byte[] tokenHash, String name, String platform, Instant now) {
    return new DeviceId(
        database.writeDurably(
            c ->
                Sql.insert(
                    c,
                    "device_id",
                    "insert into device (owner_id, token_hash, name, platform, created_at,"
                        + " last_seen) values (?, ?, ?, ?, ?, ?)",
                    owner.value(),
                    tokenHash,
                    name,
                    platform,
                    now,
                    now)));
  }

  /** The signed-in device that holds the token. */
  public Optional<DeviceRow> byTokenHash(byte[] tokenHash) {
    return database.read(
        c -> Sql.first(c, COLUMNS + " where token_hash = ?", DeviceStore::row, tokenHash));
  }

  /** The owner's signed-in devices, the newest first. */
  public List<DeviceRow> list(UserId owner) {
    return database.read(
        c ->
            Sql.list(
                c,
                COLUMNS
                    + " where owner_id = ? and token_hash is not null"
                    + " order by created_at desc, device_id desc",
                DeviceStore::row,
                owner.value()));
  }

  /** Makes the device's token void; false if it is not a signed-in device of the owner. */
  public boolean signOut(UserId owner, DeviceId device) {
    return database.writeDurably(
            c ->
                Sql.update(
                    c,
                    "update device set token_hash = null"
                        + " where device_id = ? and owner_id = ? and token_hash is not null",
                    device.value(),
                    owner.value()))
        == 1;
  }

  /** The devices are, or were at that time, connected. */
  public void touch(Map<DeviceId, Instant> seen) {
    database.write(
        c ->
            Sql.batch(
                c,
                "update device set last_seen = ? where device_id = ? and last_seen < ?",
                seen.entrySet().stream()
                    .<@Nullable Object[]>map(
                        e ->
                            new @Nullable Object[] {e.getValue(), e.getKey().value(), e.getValue()})
                    .toList()));
  }

  /** When any of the user's devices, signed out or not, was last connected. */
  public Optional<Instant> lastSeen(UserId user) {
    return database.read(
        c ->
            Sql.first(
                c,
                "select last_seen from device where owner_id = ? order by last_seen desc limit 1",
                r -> Sql.instant(r, "last_seen"),
                user.value()));
  }

  private static DeviceRow row(ResultSet r) throws SQLException {
    return new DeviceRow(
        new DeviceId(r.getLong("device_id")),
        new UserId(r.getLong("owner_id")),
        r.getString("name"),
        r.getString("platform"),
        Sql.instant(r, "created_at"),
        Sql.instant(r, "last_seen"));
  }
}
