package chat.hearth.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A simulation that can't fail proves nothing: each of these flaws is found within some seeds. */
class FlawTest {

  private static final String CLIENT = "desktop-app/src/main/java/chat/hearth/client/";
  private static final String RELAY = "relay-server/src/main/java/chat/hearth/relay/";

  @Test
  void a_position_that_moves_over_a_hole_is_found() throws Exception {
    found(
        new Flaw(
            CLIENT + "sync/Inbox.java",
            """
                  if (event.seq() == last + 1) {
                    next.add(event);
                    last++;
            """,
            """
                  if (event.seq() > last) {
                    next.add(event);
                    last = event.seq();
            """),
        60);
  }

  @Test
  void a_resend_under_another_client_id_is_found() throws Exception {
    found(
        new Flaw(
            CLIENT + "sync/Outbox.java",
            "used.ask(entry.request(), Reply.class)",
            """
            used.ask(
                entry.request() instanceof Request.Append a
                    ? new Request.Append(
                        a.threadId(),
                        chat.hearth.model.ClientId.mint(
                            clock, new java.util.Random(31 * clock.millis() + entry.id())),
                        a.body())
                    : entry.request(),
                Reply.class)
            """),
        60);
  }

  @Test
  void an_acknowledgement_before_the_commit_is_found() throws Exception {
    found(
        new Flaw(
            RELAY + "log/GroupCommit.java",
            "      if (!log.commit(draft.batch())) {",
            """
            for (int i = 0; i < batch.size(); i++) {
              answer(batch.get(i), outcomes.get(i));
            }
            Thread.yield();
            if (!log.commit(draft.batch())) {
            """),
        200);
  }

  @Test
  void own_messages_that_are_not_sent_again_after_a_backup_are_found() throws Exception {
    found(
        new Flaw(
            CLIENT + "sync/Restoration.java",
            "    mine.forEach(id -> sendOwn(tx, id, starts.get(id)));",
            "    mine.clear();"),
        60);
  }

  @Test
  void a_star_that_is_not_told_again_after_a_backup_is_found() throws Exception {
    found(
        new Flaw(
            CLIENT + "sync/Restoration.java",
            "    stores.flags().tellAgain(tx);",
            "    stores.meta().restart(tx);"),
        200);
  }

  @Test
  void an_edit_that_is_not_sent_again_after_a_backup_is_found() throws Exception {
    found(
        new Flaw(
            CLIENT + "sync/Restoration.java",
            "case EventBody.Edited e -> author.equals(owner) && !e.text().isEmpty();",
            "case EventBody.Edited _ -> false;"),
        200);
  }

  @Test
  void an_edit_that_hides_what_was_said_first_is_found() throws Exception {
    found(
        new Flaw(
            CLIENT + "store/Amended.java",
            "            versions.add(new Version(deed.at, b.text(), b.mentions()));",
            "            versions.set(0, new Version(deed.at, b.text(), b.mentions()));"),
        60);
  }

  @Test
  void a_deletion_that_leaves_the_words_at_the_relay_is_found() throws Exception {
    found(
        new Flaw(
            RELAY + "store/AmendmentStore.java",
            "case EventBody.Deleted b -> empty(c, codec, e, b);",
            "case EventBody.Deleted _ -> {}"),
        60);
  }

  @Test
  void mentions_of_others_that_count_as_the_owners_are_found() throws Exception {
    found(
        new Flaw(
            CLIENT + "UnreadMentions.java", "mention.isFor(owner)", "mention.userId() != null"),
        60);
  }

  @Test
  void messages_of_others_that_vanish_after_a_backup_are_found() throws Exception {
    found(
        new Flaw(
            CLIENT + "sync/Restoration.java",
            """
                  strand(tx, event);
                  stores.events().delete(tx, event);
            """,
            """
                  stores.events().delete(tx, event);
            """),
        60);
  }

  @Test
  void a_device_that_takes_a_backup_for_the_same_history_is_found() throws Exception {
    found(
        new Flaw(
            CLIENT + "sync/Restoration.java", "    stores.threads().forgetPositions(tx);\n", ""),
        60);
  }

  private static void found(Flaw flawed, int seeds) throws Exception {
    Constructor<?> hunt =
        flawed.loadClass(Hunt.class.getName()).getDeclaredConstructor(long.class, int.class);
    hunt.setAccessible(true);
    Object story = ((Callable<?>) hunt.newInstance(1L, seeds)).call();
    assertTrue(String.valueOf(story).startsWith("seed "), "not found within " + seeds + " seeds");
  }
}
