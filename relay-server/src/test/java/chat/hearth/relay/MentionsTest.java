package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Mention;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Messages that call people by name, over a real socket. */
class MentionsTest extends TeamTest {

  private final AtomicLong ids = new AtomicLong();
  private final Random random = new Random(8);

  private static EventBody.Message message(String text, Mention... mentions) {
    return new EventBody.Message(text, null, List.of(), List.of(mentions));
  }

  private static List<EventBody> log(ScriptedDevice device, ThreadId thread) {
    return device.ask(Reply.Page.class, new Request.Pull(thread, 2, 100)).events().stream()
        .map(ThreadEvent::body)
        .toList();
  }

  @Test
  void mentions_go_to_all_members_as_they_were_written() {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice ben = team.person("ben");
    ThreadId thread = anna.start(ben.id());
    UserId stranger = new UserId(999);
    EventBody said =
        message(
            "@Ben \"B\" @all @Zoe",
            new Mention(ben.id(), "Ben \"B\""),
            Mention.all("all"),
            new Mention(stranger, "Zoe"));
    assertEquals(said, ben.event(thread, anna.append(thread, said).seq()).body());
    assertEquals(said, anna.event(thread, 2).body(), "a stranger in it is no one's concern");
  }

  @Test
  void a_deletion_takes_the_names_too() {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice ben = team.person("ben");
    ThreadId thread = anna.start(ben.id());
    Mention mention = new Mention(ben.id(), "Ben");
    ClientId said = anna.append(thread, message("@Ben: cake", mention)).clientId();
    EventBody edit = new EventBody.Edited(said, "@Ben: tea", List.of(mention));
    anna.append(thread, edit);
    assertEquals(List.of(message("@Ben: cake", mention), edit), log(ben, thread));
    EventBody deletion = new EventBody.Deleted(said);
    anna.append(thread, deletion);
    assertEquals(
        List.of(EventBody.Message.DELETED, new EventBody.Edited(said, ""), deletion),
        log(ben, thread));
  }

  @Test
  void a_name_that_does_not_stand_in_the_text_and_too_many_are_refused() {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice ben = team.person("ben");
    ThreadId thread = anna.start(ben.id());
    String many =
        LongStream.rangeClosed(1, 51)
            .mapToObj(i -> "{\"userId\":" + i + ",\"name\":\"Ben\"}")
            .collect(Collectors.joining(","));
    String good = "{\"name\":\"Ben\"}";
    assertEquals("", problem(anna, thread, "@Ben", good));
    assertEquals(
        "text must have an @ with the name of each mention", problem(anna, thread, "Ben", good));
    assertEquals("mentions must have 0 to 50 entries", problem(anna, thread, "@Ben", many));
    assertEquals(
        "unknown field: from", problem(anna, thread, "@Ben", "{\"name\":\"Ben\",\"from\":0}"));
    assertEquals(List.of(message("@Ben", Mention.all("Ben"))), log(ben, thread));
  }

  /** Why a message was refused, or "". */
  private String problem(ScriptedDevice device, ThreadId thread, String text, String mentions) {
    long id = 9_000_000 + ids.incrementAndGet();
    device.sendText(
        "{\"id\":%d,\"request\":{\"type\":\"append\",\"threadId\":%s,\"clientId\":\"%s\",\"body\":{\"kind\":\"message\",\"text\":\"%s\",\"mentions\":[%s]}}}"
            .formatted(
                id, thread, ClientId.mint(Clock.systemUTC(), random).value(), text, mentions));
    return device.outcome(id) instanceof ServerFrame.Refused refused
        ? refused.problem().text()
        : "";
  }
}
