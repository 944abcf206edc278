package chat.hearth.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Change;
import chat.hearth.client.MessageRow;
import chat.hearth.client.PersonRow;
import chat.hearth.hand.Screen;
import chat.hearth.model.Attachment;
import chat.hearth.model.BlobId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.Computer;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleTeam;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the system is asked to show; the time after which news are summed up is played. */
class NotificationsTest {

  @TempDir private Path folder;

  private final SampleClient client = SampleTeam.northlight();
  private final Attention attention = new Attention(client);
  private final List<ThreadId> clicked = new CopyOnWriteArrayList<>();
  private final List<Runnable> later = new ArrayList<>();
  private @Nullable ThreadId inSight = SampleTeam.LAUNCH_WEEK;
  private Screen screen;
  private Notifications notifications;

  @BeforeEach
  void open() {
    screen = Screen.open(400, 400, folder);
    notifications =
        screen.ask(
            () ->
                new Notifications(
                    client,
                    screen.window(),
                    new NoticeWords(Texts.screen("shell", Locale.UK), clicked::add),
                    () -> Optional.ofNullable(inSight),
                    later::add));
    screen.run(
        () -> {
          notifications.online(true);
          notifications.focused(true);
        });
  }

  @AfterEach
  void close() {
    screen.run(notifications::close);
    screen.close();
  }

  @Test
  void a_message_where_nobody_looks_is_shown_in_plain_words_with_a_tone() {
    comes(SampleTeam.STUDIO, "**Cake** at\n\n_four_");
    assertEquals(List.of("Mara Lindqvist, Studio|Cake at four"), await(1));
    screen.until("a tone", () -> screen.computer().chimes() == 1);
    screen.computer().notices().getFirst().clicked().run();
    assertEquals(List.of(SampleTeam.STUDIO), clicked);
  }

  @Test
  void somebody_whose_name_had_not_come_with_the_message_is_named() {
    MessageRow row = client.play(SampleTeam.STUDIO, SampleTeam.MARA, "Hello");
    PersonRow unknown = new PersonRow(SampleTeam.MARA, "", "…", "…", null, null, false, false);
    comes(SampleTeam.STUDIO, row.by(unknown));
    assertEquals(List.of("Mara Lindqvist, Studio|Hello"), await(1));
  }

  @Test
  void a_thread_of_two_bears_the_name_of_who_wrote_and_files_are_named() {
    EventBody.Message file =
        new EventBody.Message(
            "",
            null,
            List.of(new Attachment(new BlobId("a".repeat(64)), "plan.pdf", 9, "application/pdf")),
            List.of());
    MessageRow row = client.play(SampleTeam.WITH_PRIYA, SampleTeam.PRIYA, file);
    comes(SampleTeam.WITH_PRIYA, row);
    String told = await(1).getFirst();
    assertTrue(told.startsWith("Priya Nair|") && told.contains("plan.pdf"), told);
  }

  @Test
  void what_is_before_the_eyes_is_not_shown_and_the_same_behind_another_window_is() {
    comes(SampleTeam.LAUNCH_WEEK, "Seen");
    screen.run(() -> notifications.focused(false));
    comes(SampleTeam.LAUNCH_WEEK, "Unseen");
    assertEquals(List.of("Mara Lindqvist, Launch week|Unseen"), await(1));
  }

  @Test
  void what_follows_soon_is_summed_up_once() {
    comes(SampleTeam.STUDIO, "One");
    comes(SampleTeam.STUDIO, "Two");
    comes(SampleTeam.STUDIO, "Three");
    comes(SampleTeam.STUDIO, "**Four**");
    await(1);
    passes();
    assertEquals(
        List.of("Mara Lindqvist, Studio|One", "3 new in Studio|Mara Lindqvist: Four"), await(2));
    passes();
    comes(SampleTeam.STUDIO, "Five");
    assertEquals("Mara Lindqvist, Studio|Five", await(3).getLast());
  }

  @Test
  void what_was_read_before_its_sum_is_not_told() {
    comes(SampleTeam.STUDIO, "One");
    await(1);
    comes(SampleTeam.STUDIO, "Two");
    client.threads().markRead(SampleTeam.STUDIO);
    passes();
    marker();
    assertEquals(List.of("Mara Lindqvist, Studio|One"), await(2).subList(0, 1));
  }

  @Test
  void many_threads_at_once_are_one_sum() {
    List<ThreadId> all =
        client.threads().list().stream()
            .filter(t -> !t.muted() && !t.threadId().equals(inSight))
            .map(t -> t.threadId())
            .toList();
    assertTrue(all.size() > 5, "" + all.size());
    all.forEach(id -> comes(id, "To all"));
    await(4);
    passes();
    int more = all.size() - 4;
    String sum = await(5).getLast();
    assertTrue(sum.startsWith(more + " new in " + more + " threads|"), sum);
  }

  @Test
  void what_comes_while_catching_up_is_told_in_one_to_who_is_elsewhere() {
    screen.run(() -> notifications.online(false));
    comes(SampleTeam.STUDIO, "While I slept");
    comes(SampleTeam.WITH_SAMUEL, "So did this");
    comes(SampleTeam.STUDIO, "And this");
    screen.run(() -> notifications.online(true));
    marker();
    assertEquals(1, await(1).size(), "the list of threads is before their eyes");
    screen.run(
        () -> {
          notifications.focused(false);
          notifications.online(false);
        });
    comes(SampleTeam.STUDIO, "While I slept");
    comes(SampleTeam.WITH_SAMUEL, "So did this");
    comes(SampleTeam.STUDIO, "And this");
    screen.run(() -> notifications.online(true));
    assertTrue(await(2).getLast().startsWith("3 new in 2 threads|Studio, "), told().toString());
  }

  @Test
  void without_the_text_only_the_thread_is_told() {
    screen.run(() -> screen.window().settings().noticeTextProperty().set(false));
    comes(SampleTeam.STUDIO, "Secret one");
    comes(SampleTeam.STUDIO, "Secret two");
    comes(SampleTeam.STUDIO, "Secret three");
    await(1);
    passes();
    assertEquals(List.of("Studio|New message", "2 new in Studio|"), await(2));
  }

  @Test
  void switches_turn_off_the_tone_and_everything() {
    screen.run(() -> screen.window().settings().noticeSoundProperty().set(false));
    comes(SampleTeam.STUDIO, "Quietly");
    await(1);
    screen.run(() -> screen.window().settings().notificationsProperty().set(false));
    comes(SampleTeam.WITH_SAMUEL, "Not at all");
    screen.run(() -> screen.window().settings().notificationsProperty().set(true));
    marker();
    assertEquals(2, await(2).size());
    assertEquals(0, screen.computer().chimes());
  }

  @Test
  void a_system_without_notifications_has_its_tone() {
    screen.computer().showsNoNotices();
    comes(SampleTeam.STUDIO, "Cake");
    screen.until("a tone", () -> screen.computer().chimes() == 1);
    assertEquals(List.of(), told());
  }

  /** One more message of a thread that no test uses otherwise. */
  private void marker() {
    comes(SampleTeam.WITH_PRIYA, "And now");
    screen.until("the marker", () -> told().stream().anyMatch(t -> t.contains("And now")));
  }

  private void comes(ThreadId thread, String text) {
    comes(thread, client.play(thread, SampleTeam.MARA, text));
  }

  private void comes(ThreadId thread, MessageRow row) {
    News news = attention.of(new Change.MessagesChanged(thread, List.of(row), true)).orElseThrow();
    screen.run(() -> notifications.take(news));
  }

  /** The time passes after which waiting news are told. */
  private void passes() {
    screen.run(
        () -> {
          List<Runnable> due = List.copyOf(later);
          later.clear();
          due.forEach(Runnable::run);
        });
  }

  private List<String> await(int count) {
    screen.until(count + " notifications", () -> told().size() >= count);
    return told();
  }

  private List<String> told() {
    return screen.computer().notices().stream().map(NotificationsTest::line).toList();
  }

  private static String line(Computer.Notice notice) {
    return notice.title() + "|" + notice.body();
  }
}
