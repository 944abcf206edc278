package chat.hearth.relay.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ChatThread;
import chat.hearth.model.Contact;
import chat.hearth.model.EventBody;
import chat.hearth.model.OwnerRows;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of rows and heads, exactly full and one beside it. */
class InboxPagesTest extends TeamTest {

  private void startMany(int count) {
    for (int i = 1; i <= count; i++) {
      start(new ThreadId(i), anna, ben);
    }
  }

  private void book(int count) {
    for (int i = 0; i < count; i++) {
      UserId person = stores.person("person" + i);
      team.contacts.set(anna, new Request.SetContact(person, true, null, null));
    }
  }

  /** All versions as a device gets them, page after page. */
  private List<Long> syncAll() {
    List<Long> versions = new ArrayList<>();
    long since = 0;
    boolean more = true;
    while (more) {
      Reply.Changes page = threads.sync(anna, since);
      assertTrue(page.version() > since || !page.more(), "gets on");
      List<Long> these = new ArrayList<>();
      page.threads().stream().map(ChatThread::version).forEach(these::add);
      page.contacts().stream().map(Contact::version).forEach(these::add);
      these.sort(null);
      versions.addAll(these);
      since = page.version();
      more = page.more();
    }
    assertEquals(stores.accounts.version(anna), since);
    return versions;
  }

  @ParameterizedTest
  @CsvSource({"199, 1", "200, 1", "201, 2"})
  void heads_come_200_at_a_time(int count, int pages) {
    startMany(count);
    List<Long> ids = new ArrayList<>();
    int asked = 0;
    for (boolean more = true; more; asked++) {
      Reply.HeadList page = threads.heads(anna, ids.isEmpty() ? 0 : ids.getLast());
      page.heads().forEach(h -> ids.add(h.threadId().value()));
      more = page.more();
    }
    assertEquals(pages, asked);
    assertEquals(LongStream.rangeClosed(1, count).boxed().toList(), ids);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "199, 0", "0, 199", "100, 99", "100, 100", "100, 101", "150, 150"})
  void threads_and_contacts_share_their_pages_without_a_hole(int rows, int contacts) {
    startMany(rows);
    book(contacts);
    assertEquals(LongStream.rangeClosed(1, rows + contacts).boxed().toList(), syncAll());
  }

  @Test
  void rows_that_changed_again_come_once_at_their_newest() {
    startMany(5);
    book(2);
    set(anna, new ThreadId(2), true, null, null, null);
    set(anna, new ThreadId(2), null, "Two", null, null);
    assertEquals(List.of(1L, 3L, 4L, 5L, 6L, 7L, 9L), syncAll());
  }

  @Test
  void a_page_that_ends_where_nothing_follows_says_so() {
    startMany(200);
    Reply.Changes page = threads.sync(anna, 0);
    assertEquals(200, page.threads().size());
    assertEquals(200, page.version());
    assertFalse(page.more());
  }

  @Test
  void who_is_at_the_newest_version_gets_nothing() {
    startMany(3);
    Reply.Changes none = threads.sync(anna, 3);
    assertEquals(new Reply.Changes(3, OwnerRows.NONE, false), none);
    assertEquals(
        new Reply.Changes(0, OwnerRows.NONE, false), threads.sync(dora, 0), "nor who is new");
    assertEquals(new Reply.HeadList(List.of(), false), threads.heads(dora, 0));
    assertEquals(new Reply.HeadList(List.of(), false), threads.heads(anna, Long.MAX_VALUE));
  }

  @Test
  void a_head_of_a_thread_that_was_left_stays_where_it_was_left() {
    start(T1, anna, ben, cleo);
    say(T1, anna, "one");
    append(T1, anna, new EventBody.Renamed("Before"));
    append(T1, ben, new EventBody.MemberLeft());
    append(T1, anna, new EventBody.Renamed(""));
    say(T1, anna, "two");
    assertEquals(4, head(ben, T1).lastSeq());
    assertEquals(1, head(ben, T1).lastOrdinal());
    assertEquals("Before", head(ben, T1).title());
    assertEquals(6, head(anna, T1).lastSeq());
    assertEquals(null, head(anna, T1).title());
  }
}
