package chat.hearth.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Change;
import chat.hearth.client.MemberRow;
import chat.hearth.client.PersonRow;
import chat.hearth.client.SendState;
import chat.hearth.client.Subscription;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.Role;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Groups and what their members see of each other. */
@Timeout(120)
class GroupTest {

  @TempDir Path folder;

  private Team team;
  private TeamDevice anna;
  private TeamDevice ben;
  private TeamDevice cleo;

  @BeforeEach
  void gather() throws Exception {
    team = Team.start(folder);
    anna = team.register("anna");
    ben = team.register("ben");
    cleo = team.register("cleo");
  }

  @AfterEach
  void part() throws Exception {
    team.close();
  }

  @Test
  void the_same_people_may_share_several_threads() {
    ThreadId one = start("One");
    ThreadId two = start("Two");
    assertNotEquals(one, two);
    ben.until("both", () -> ben.client().threads().withExactly(others(ben)).size() == 2);
    anna.send(one, "newest");
    ben.until(
        "on top",
        () ->
            ben.client().threads().list().getFirst().threadId().equals(one)
                && ben.texts(one).contains("newest"));
  }

  @Test
  void a_new_member_sees_everything_and_somebody_removed_keeps_what_they_had() throws Exception {
    ThreadId thread = start("Plan");
    TeamDevice dora = team.register("dora");
    anna.client().threads().addMembers(thread, List.of(dora.me()));
    dora.awaitTexts(thread, List.of("welcome"));
    anna.client().threads().removeMember(thread, cleo.me());
    cleo.until("read only", () -> !cleo.row(thread).writable());
    anna.send(thread, "without Cleo");
    ben.awaitTexts(thread, List.of("welcome", "without Cleo"));
    dora.awaitTexts(thread, List.of("welcome", "without Cleo"));
    assertEquals(List.of("welcome"), cleo.texts(thread));
    assertFalse(names(ben.row(thread)).contains("Cleo"));
  }

  @Test
  void only_admins_rename_and_the_longest_member_follows_an_admin_who_leaves() {
    ThreadId thread = start("Old");
    assertTrue(anna.row(thread).admin());
    ben.until("roles known", () -> role(ben, thread, anna.me()) == Role.ADMIN);
    assertFalse(ben.row(thread).admin());
    anna.client().threads().rename(thread, "New");
    cleo.until("renamed", () -> cleo.row(thread).name().equals("New"));
    anna.client().threads().leave(thread);
    ben.until("admin", () -> ben.row(thread).admin());
    ben.client().threads().rename(thread, "Newer");
    cleo.until("renamed", () -> cleo.row(thread).name().equals("Newer"));
    anna.until("left", () -> !anna.row(thread).writable());
    assertEquals("New", anna.row(thread).name());
  }

  @Test
  void ticks_wait_for_every_member() {
    ThreadId thread = start("Ticks");
    cleo.cable().cut();
    cleo.awaitOffline();
    anna.send(thread, "who is there");
    ben.awaitTexts(thread, List.of("welcome", "who is there"));
    ben.client().threads().markRead(thread);
    anna.until("Ben read", () -> readBy(anna, thread, ben.me()) == 3);
    assertEquals(SendState.ACCEPTED, anna.messages(thread).getLast().state());
    cleo.mend();
    anna.until("delivered", () -> state(thread) == SendState.DELIVERED);
    cleo.client().threads().markRead(thread);
    anna.until("read", () -> state(thread) == SendState.READ);
  }

  @Test
  void typing_shows_for_the_others_until_the_message_comes() {
    ThreadId thread = start("Typing");
    Queue<Change.TypingChanged> heard = new ConcurrentLinkedQueue<>();
    try (Subscription _ =
        anna.client()
            .onChange(
                c -> {
                  if (c instanceof Change.TypingChanged typing) {
                    heard.add(typing);
                  }
                })) {
      ben.client().messages().typing(thread);
      anna.until(
          "Ben is writing",
          () -> heard.stream().anyMatch(t -> t.people().stream().anyMatch(named("Ben"))));
      heard.clear();
      ben.send(thread, "done");
      anna.until("nobody", () -> heard.stream().anyMatch(t -> t.people().isEmpty()));
    }
  }

  private ThreadId start(String title) {
    ThreadId thread = anna.client().threads().start(others(anna), title);
    anna.send(thread, "welcome");
    ben.awaitTexts(thread, List.of("welcome"));
    cleo.awaitTexts(thread, List.of("welcome"));
    return thread;
  }

  private List<UserId> others(TeamDevice device) {
    return List.of(anna, ben, cleo).stream()
        .map(TeamDevice::me)
        .filter(id -> !id.equals(device.me()))
        .toList();
  }

  private SendState state(ThreadId thread) {
    return anna.messages(thread).getLast().state();
  }

  private static Predicate<PersonRow> named(String name) {
    return p -> p.name().equals(name);
  }

  private static List<String> names(ThreadRow row) {
    return row.others().stream().map(PersonRow::name).toList();
  }

  private static Role role(TeamDevice device, ThreadId thread, UserId member) {
    return device.client().threads().members(thread).stream()
        .filter(m -> m.person().userId().equals(member))
        .map(MemberRow::role)
        .findFirst()
        .orElse(Role.MEMBER);
  }

  private static long readBy(TeamDevice device, ThreadId thread, UserId member) {
    return device.client().threads().members(thread).stream()
        .filter(m -> m.person().userId().equals(member))
        .mapToLong(MemberRow::readSeq)
        .findFirst()
        .orElse(0);
  }
}
