package chat.hearth.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.hand.Screen;
import chat.hearth.model.EventBody;
import chat.hearth.model.Mention;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.Computer;
import chat.hearth.ui.shell.Shell;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What Ben's computer shows of what Anna writes, with a real relay and his real window. */
@Timeout(180)
class NoticesTest {

  private static final Pattern SUM = Pattern.compile("(\\d+) new in .*");

  @TempDir Path folder;

  private final AtomicInteger raised = new AtomicInteger();
  private Team team;
  private TeamDevice anna;
  private TeamDevice ben;
  private ThreadId tea;
  private ThreadId cake;
  private Screen screen;
  private Shell shell;

  @BeforeEach
  void open() throws Exception {
    team = Team.start(folder);
    anna = team.register("anna");
    ben = team.register("ben");
    TeamDevice cleo = team.register("cleo");
    cake = anna.client().threads().start(List.of(ben.me(), cleo.me()), "Cake");
    tea = anna.client().threads().start(List.of(ben.me(), cleo.me()), "Tea");
    anna.send(cake, "first cake");
    anna.send(tea, "first tea");
    ben.awaitTexts(cake, List.of("first cake"));
    ben.awaitTexts(tea, List.of("first tea"));
    ben.awaitOnline();
    screen = Screen.open(1280, 800, folder.resolve("window"));
    shell =
        screen.show(
            window ->
                new Shell(
                    ben.client(),
                    window,
                    screen.stage().getScene(),
                    null,
                    new Shell.Doors(_ -> {}, () -> {}, raised::incrementAndGet)),
            Shell::view);
    screen.run(
        () -> {
          shell.focused(true);
          shell.open(tea);
        });
    screen.awaitWords("Write to Tea");
  }

  @AfterEach
  void close() throws Exception {
    screen.run(shell::close);
    screen.close();
    team.close();
  }

  @Test
  void another_thread_is_told_the_open_one_is_not_and_a_click_leads_there() {
    anna.send(tea, "Seen as it comes");
    anna.send(cake, "With **cherries**, see `oven`");
    assertEquals(List.of("Anna, Cake|With cherries, see oven"), await(1));
    screen.until("a tone", () -> screen.computer().chimes() == 1);
    screen.computer().notices().getFirst().clicked().run();
    screen.awaitWords("Write to Cake");
    assertEquals(1, raised.get());
  }

  @Test
  void the_open_thread_is_told_while_the_window_is_not_looked_at() {
    screen.run(() -> shell.focused(false));
    anna.send(tea, "Kettle is on");
    assertEquals(List.of("Anna, Tea|Kettle is on"), await(1));
  }

  @Test
  void a_thread_that_somebody_begins_is_told() throws Exception {
    ThreadId fresh = anna.client().threads().start(List.of(ben.me()), null);
    anna.send(fresh, "Only for you");
    assertEquals(List.of("Anna|Only for you"), await(1));
  }

  @Test
  void a_muted_thread_is_silent_but_for_who_calls_me() {
    ben.client().threads().mute(cake, true);
    ben.until("muted", () -> ben.row(cake).muted());
    anna.send(cake, "Chatter");
    call(cake, "@Ben, cake!");
    assertEquals(List.of("Anna, Cake|@Ben, cake!"), await(1));
  }

  @Test
  void who_wants_only_mentions_gets_only_mentions() {
    screen.run(() -> screen.window().settings().onlyMentionsProperty().set(true));
    anna.send(cake, "Chatter");
    call(cake, "@Ben, cake!");
    assertEquals(List.of("Anna, Cake|@Ben, cake!"), await(1));
  }

  @Test
  void the_text_can_be_hidden() {
    screen.run(() -> screen.window().settings().noticeTextProperty().set(false));
    anna.send(cake, "Secret");
    assertEquals(List.of("Cake|New message"), await(1));
  }

  @Test
  void a_burst_is_summed_up() {
    IntStream.rangeClosed(1, 8).forEach(i -> anna.send(cake, "Slice " + i));
    screen.until("all told", () -> told().stream().mapToInt(NoticesTest::count).sum() == 8);
    assertTrue(told().size() < 8, told().toString());
    assertTrue(told().getLast().endsWith("Slice 8"), told().toString());
  }

  @Test
  void what_was_missed_is_told_in_one() throws Exception {
    screen.run(() -> shell.focused(false));
    ben.cable().cut();
    ben.awaitOffline();
    IntStream.rangeClosed(1, 4).forEach(i -> anna.send(cake, "Slice " + i));
    IntStream.rangeClosed(1, 3).forEach(i -> anna.send(tea, "Cup " + i));
    anna.until("sent", () -> anna.messages(tea).stream().allMatch(m -> m.seq() > 0));
    ben.mend();
    ben.until("there", () -> ben.unread(cake) == 5 && ben.unread(tea) >= 3);
    String sum = await(1).getFirst();
    assertTrue(sum.startsWith("7 new in 2 threads|"), sum);
    assertFalse(sum.contains("Slice"), sum);
  }

  private void call(ThreadId thread, String text) {
    Mention me = new Mention(ben.me(), "Ben");
    var _ =
        anna.client()
            .messages()
            .send(thread, new EventBody.Message(text, null, List.of(), List.of(me)));
  }

  private static int count(String told) {
    Matcher sum = SUM.matcher(told.substring(0, told.indexOf('|')));
    return sum.matches() ? Integer.parseInt(sum.group(1)) : 1;
  }

  private List<String> await(int count) {
    screen.until(count + " notifications", () -> told().size() >= count);
    return told();
  }

  private List<String> told() {
    return screen.computer().notices().stream().map(NoticesTest::line).toList();
  }

  private static String line(Computer.Notice notice) {
    return notice.title() + "|" + notice.body();
  }
}
