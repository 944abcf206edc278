package chat.hearth.torture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.torture.Violation.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A judge that acquits everybody is worth nothing: each of these builds must be found guilty. */
@Timeout(300)
class BrokenBuildsTest {

  private static final String RELAY = "relay-server/src/main/java/chat/hearth/relay/";
  private static final String CLIENT = "desktop-app/src/main/java/chat/hearth/client/";

  @TempDir private Path folder;

  @Test
  void an_answer_before_the_commit_is_caught()
      throws IOException, InterruptedException, SQLException {
    BrokenBuild build =
        build()
            .java(
                RELAY + "log/GroupCommit.java",
                "      if (!log.commit(draft.batch())) {",
                """
                      for (int i = 0; i < batch.size(); i++) {
                        answer(batch.get(i), outcomes.get(i));
                      }
                      java.util.concurrent.locks.LockSupport.parkNanos(200_000_000L); // slow disk
                      if (!log.commit(draft.batch())) {\
                """);
    assertCaught(build, Set.of(Kind.LOST, Kind.REORDERED), FaultKind.KILL_RELAY);
  }

  @Test
  void a_relay_that_forgets_the_client_id_is_caught()
      throws IOException, InterruptedException, SQLException {
    BrokenBuild build =
        build()
            .java(
                RELAY + "store/Migrations.java",
                "    flyway.migrate();\n",
                """
                    flyway.migrate();
                    try (java.sql.Connection c =
                            java.sql.DriverManager.getConnection(dialect.url(), "sa", "");
                        java.sql.Statement statement = c.createStatement()) {
                      statement.execute("alter table event drop constraint if exists event_client");
                    } catch (java.sql.SQLException e) {
                      throw new IllegalStateException(e);
                    }
                """);
    assertCaught(build, Set.of(Kind.DOUBLED), FaultKind.CABLE);
  }

  @Test
  void a_client_that_goes_on_over_a_hole_is_caught()
      throws IOException, InterruptedException, SQLException {
    BrokenBuild build =
        build()
            .java(
                CLIENT + "sync/Inbox.java",
                "if (event.seq() == last + 1) {",
                "if (event.seq() > last) {");
    assertCaught(build, Set.of(Kind.LOST, Kind.UNREAD), FaultKind.CABLE, FaultKind.KILL_CLIENT);
  }

  @Test
  void a_database_that_writes_when_it_likes_is_caught()
      throws IOException, InterruptedException, SQLException {
    String dialect = RELAY + "store/H2Dialect.java";
    BrokenBuild build =
        build()
            .java(dialect, "\";WRITE_DELAY=0;", "\";")
            .java(dialect, "          store.sync();\n          return true;", "return true;")
            .java(dialect, "          if (store.getAutoCommitDelay() > 0) {", "if (false) {");
    assertCaught(build, Set.of(Kind.LOST, Kind.REORDERED), FaultKind.KILL_RELAY);
  }

  @Test
  void a_client_that_forgets_what_a_message_said_first_is_caught()
      throws IOException, InterruptedException, SQLException {
    String before = "            versions.add(new Version(deed.at, b.text(), b.mentions()));";
    BrokenBuild build =
        build()
            .java(
                CLIENT + "store/Amended.java",
                before,
                "{ versions.set(0, new Version(at, b.text(), b.mentions()));" + before + "}");
    assertCaught(build, Set.of(Kind.AMENDED), FaultKind.CABLE);
  }

  @Test
  void a_relay_that_takes_a_file_from_all_who_were_sent_it_on_is_caught()
      throws IOException, InterruptedException, SQLException {
    BrokenBuild build =
        build()
            .java(
                RELAY + "store/ReferenceStore.java",
                "\"delete from file_reference where \" + target, thread",
                "\"delete from file_reference where sha256 in"
                    + " (select sha256 from file_reference where \" + target + \")\", thread");
    assertCaught(build, Set.of(Kind.FILE), FaultKind.CABLE);
  }

  private BrokenBuild build() throws IOException {
    return new BrokenBuild(folder.resolve("classes"));
  }

  private void assertCaught(BrokenBuild build, Set<Kind> guilty, FaultKind... faults)
      throws IOException, InterruptedException, SQLException {
    Settings settings =
        new Settings(
            20, 11, 3, EnumSet.copyOf(Set.of(faults)), folder.resolve("run"), build.classes());
    Verdict verdict = Torture.run(settings);
    assertTrue(
        verdict.violations().stream().anyMatch(v -> guilty.contains(v.kind())),
        () -> "found only " + verdict);
  }
}
