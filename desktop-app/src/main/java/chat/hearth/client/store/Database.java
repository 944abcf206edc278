package chat.hearth.client.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The local H2 file of one profile: one connection, one transaction at a time. Every commit is in
 * the file when {@link #call} returns, so a killed process loses nothing.
 */
public final class Database implements AutoCloseable {

  private static final String NAME = "client";
  private static final int VERSION = 1;

  private final ReentrantLock lock = new ReentrantLock();
  private final Tx tx;
  private final @Nullable Path movedAside;
  private boolean closed;

  private Database(Tx tx, @Nullable Path movedAside) {
    this.tx = tx;
    this.movedAside = movedAside;
  }

  /**
   * Opens or creates {@code client.mv.db} in the folder. A damaged file is moved aside, never
   * deleted, and a fresh one takes its place.
   */
  public static Database open(Path folder, Clock clock) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Kind.NO_ACCESS,
          "The profile folder " + folder + " can't be written. Check its permissions.",
          e);
    }
    try {
      return new Database(connect(folder), null);
    } catch (StoreException e) {
      if (e.kind() != StoreException.Kind.CORRUPT) {
        throw e;
      }
      Path aside = moveAside(folder, clock);
      return new Database(connect(folder), aside);
    }
  }

  /** Where a damaged file was moved to, or null if it was sound. */
  public @Nullable Path movedAside() {
    return movedAside;
  }

  /** Runs the work in one transaction: all of it is kept, or nothing. */
  public <T> T call(Function<Tx, T> work) {
    lock.lock();
    try {
      if (closed) {
        throw new StoreException(
            StoreException.Kind.OTHER, "The profile is closed.", new IllegalStateException());
      }
      boolean done = false;
      try {
        T result = work.apply(tx);
        tx.commit();
        done = true;
        return result;
      } catch (SQLException e) {
        throw Faults.of(e);
      } finally {
        if (!done) {
          rollback();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** As {@link #call}, without a result. */
  public void run(Consumer<Tx> work) {
    Boolean _ =
        call(
            t -> {
              work.accept(t);
              return Boolean.TRUE;
            });
  }

  @Override
  public void close() {
    lock.lock();
    try {
      if (!closed) {
        closed = true;
        tx.close();
      }
    } catch (SQLException e) {
      throw Faults.of(e);
    } finally {
      lock.unlock();
    }
  }

  private void rollback() {
    try {
      tx.rollback();
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  private static Tx connect(Path folder) {
    // An interrupted thread closes the file that it reads or writes; "retry:" opens it again.
    String url =
        "jdbc:h2:retry:"
            + folder.toAbsolutePath().resolve(NAME)
            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=16384";
    try {
      Connection connection = DriverManager.getConnection(url, "sa", "");
      connection.setAutoCommit(false);
      Tx tx = new Tx(connection);
      migrate(connection, tx);
      return tx;
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  private static void migrate(Connection connection, Tx tx) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS schema_version (version INT NOT NULL)");
      int version = (int) tx.number("SELECT MAX(version) FROM schema_version");
      if (version > VERSION) {
        connection.close();
        throw new StoreException(
            StoreException.Kind.NEWER,
            "This profile was used by a newer Hearth. Update Hearth to open it.",
            new IllegalStateException("schema " + version));
      }
      for (int next = version + 1; next <= VERSION; next++) {
        statement.execute(script("v" + next + ".sql"));
        tx.update("INSERT INTO schema_version VALUES (?)", next);
      }
    }
    connection.commit();
  }

  private static String script(String name) {
    try (InputStream in = Objects.requireNonNull(Database.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private static Path moveAside(Path folder, Clock clock) {
    String time =
        DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
            .withZone(ZoneOffset.UTC)
            .format(clock.instant());
    Path aside = folder.resolve(NAME + "-broken-" + time + ".mv.db");
    try {
      return Files.move(folder.resolve(NAME + ".mv.db"), aside);
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Kind.NO_ACCESS,
          "The local database is damaged and could not be moved aside.",
          e);
    }
  }
}
