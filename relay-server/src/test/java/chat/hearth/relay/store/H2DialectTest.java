package chat.hearth.relay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.relay.store.StorageException.Cause;
import chat.hearth.wire.ProblemCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One sentence for whatever may be wrong with the data, which says what to do. */
class H2DialectTest {

  private final H2Dialect dialect = new H2Dialect("file:/srv/hearth/relay");

  private static SQLException sql(int code) {
    return new SQLException("an engine's words", "HY000", code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          No space left on device                     | FULL
          There is not enough space on the disk       | FULL
          File too large                              | FULL
          Disk quota exceeded                         | FULL
          Datei zu groß                               | FULL
          Der zugewiesene Plattenspeicherplatz (Quota) ist überschritten | FULL
          文件过大                                     | FULL
          超出磁盘限额                                  | FULL
          /srv/hearth/relay.mv.db (Permission denied) | DENIED
          Access is denied                            | DENIED
          Read-only file system                       | DENIED
          Auf dem Gerät ist kein Speicherplatz mehr verfügbar | FULL
          Es steht nicht genug Speicherplatz zur Verfügung    | FULL
          设备上没有空间                                       | FULL
          磁盘空间不足。                                       | FULL
          relay.mv.db (Keine Berechtigung)            | DENIED
          Zugriff verweigert                          | DENIED
          Das Dateisystem ist nur lesbar              | DENIED
          权限不够                                     | DENIED
          只读文件系统                                 | DENIED
          the cat sat on the keyboard                 | OTHER
          """)
  void what_the_system_says_is_understood_however_deep_it_lies(String words, Cause kind) {
    Throwable deep = new SQLException("outer", new RuntimeException("mid", new IOException(words)));
    assertEquals(kind, dialect.explain(deep).kind());
    assertEquals(kind, dialect.explain(new IOException(words)).kind());
  }

  @ParameterizedTest
  @CsvSource({
    ErrorCode.DATABASE_ALREADY_OPEN_1 + ", LOCKED",
    ErrorCode.DATABASE_IS_READ_ONLY + ", DENIED",
    ErrorCode.FILE_CREATION_FAILED_1 + ", DENIED",
    ErrorCode.FILE_CORRUPTED_1 + ", CORRUPT",
    ErrorCode.FILE_VERSION_ERROR_1 + ", NEWER",
    ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1 + ", OTHER"
  })
  void what_the_engine_says_is_understood(int code, Cause kind) {
    assertEquals(kind, dialect.explain(sql(code)).kind());
    assertEquals(kind, dialect.explain(new RuntimeException(sql(code))).kind());
  }

  @Test
  void a_denied_file_is_known_by_its_kind_though_its_message_is_but_a_path() {
    AccessDeniedException denied = new AccessDeniedException("/srv/hearth/relay.lock");
    assertEquals(Cause.DENIED, dialect.explain(denied).kind());
    assertEquals(Cause.DENIED, dialect.explain(new RuntimeException(denied)).kind());
  }

  @Test
  void a_full_disk_counts_more_than_what_the_engine_makes_of_it() {
    SQLException e = sql(ErrorCode.FILE_CORRUPTED_1);
    e.initCause(new IOException("No space left on device"));
    assertEquals(Cause.FULL, dialect.explain(e).kind());
  }

  @Test
  void every_sentence_names_the_file_and_what_to_do() {
    assertEquals(
        "The disk is full: make space where /srv/hearth/relay.mv.db is, then try again.",
        said(new IOException("No space left on device")));
    assertEquals(
        "Another relay or app has /srv/hearth/relay.mv.db open: stop it, or choose another data"
            + " folder.",
        said(sql(ErrorCode.DATABASE_ALREADY_OPEN_1)));
    assertEquals(
        "No right to write /srv/hearth/relay.mv.db: change its rights, or choose another data"
            + " folder.",
        said(sql(ErrorCode.DATABASE_IS_READ_ONLY)));
    assertEquals(
        "/srv/hearth/relay.mv.db is damaged: keep a copy of it, then put your newest backup in its"
            + " place.",
        said(sql(ErrorCode.FILE_CORRUPTED_1)));
    assertEquals(
        "The database /srv/hearth/relay.mv.db had a fault (one): try again.",
        said(new IOException("one\ntwo\nthree")));
  }

  @Test
  void a_fault_without_words_is_named_by_its_kind() {
    assertEquals(
        "The database /srv/hearth/relay.mv.db had a fault (ArithmeticException): try again.",
        said(new RuntimeException(null, new ArithmeticException())));
    assertEquals(
        "The database /srv/hearth/relay.mv.db had a fault (no details): try again.",
        said(new IOException("")));
  }

  private String said(Throwable e) {
    return String.valueOf(dialect.explain(e).getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        ErrorCode.DATABASE_IS_CLOSED,
        ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
        ErrorCode.OBJECT_CLOSED,
        ErrorCode.IO_EXCEPTION_1,
        ErrorCode.IO_EXCEPTION_2,
        ErrorCode.FILE_CORRUPTED_1,
        ErrorCode.GENERAL_ERROR_1
      })
  void after_some_faults_a_connection_is_of_no_more_use(int code) {
    assertTrue(dialect.isBroken(sql(code)));
    assertFalse(dialect.isDuplicate(sql(code)));
  }

  @Test
  void a_duplicate_breaks_nothing() {
    assertTrue(dialect.isDuplicate(sql(ErrorCode.DUPLICATE_KEY_1)));
    assertFalse(dialect.isBroken(sql(ErrorCode.DUPLICATE_KEY_1)));
    assertFalse(dialect.isBroken(sql(ErrorCode.LOCK_TIMEOUT_1)));
  }

  @ParameterizedTest
  @EnumSource(Cause.class)
  void a_device_hears_neither_paths_nor_the_engines_words(Cause kind) {
    StorageException e = new StorageException(kind, "/srv/hearth: an engine's words", null);
    String told = e.problem().text();
    assertFalse(told.contains("/") || told.contains("engine"), told);
    assertEquals(
        kind == Cause.FULL ? ProblemCode.STORAGE_FULL : ProblemCode.INTERNAL, e.problem().code());
    assertTrue(e.problem().code().retryable(), "what was not kept is sent again");
  }

  @Test
  void space_and_time_alone_help_against_some_faults() {
    Set<Cause> helped =
        EnumSet.allOf(Cause.class).stream()
            .filter(kind -> new StorageException(kind, "x", null).retryable())
            .collect(Collectors.toSet());
    assertEquals(EnumSet.of(Cause.FULL, Cause.LOCKED, Cause.OTHER), helped);
  }
}
