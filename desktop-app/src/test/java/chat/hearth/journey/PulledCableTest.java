package chat.hearth.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import chat.hearth.cable.Cable;
import chat.hearth.cable.Fate;
import chat.hearth.cable.Trap;
import chat.hearth.cable.Way;
import chat.hearth.client.MessageRow;
import chat.hearth.client.SendState;
import chat.hearth.model.ThreadId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Anna writes to Ben, and the cable is pulled at every step of the message's way in turn. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PulledCableTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration MOMENT = Duration.ofSeconds(4);
  private static final int TRIES = 10;

  /** A frame on the message's way. */
  private record Step(String name, Way way, Predicate<String> frame) {}

  private static final List<Step> SENDING =
      List.of(
          new Step("the message", Way.TO_RELAY, Frames.message("append")),
          new Step("its number", Way.TO_DEVICE, Frames.reply("accepted")),
          new Step("the word that it was delivered", Way.TO_DEVICE, Frames.push("receipts")));

  private static final List<Step> RECEIVING =
      List.of(
          new Step("the push", Way.TO_DEVICE, Frames.push("events")),
          new Step("the mark", Way.TO_RELAY, Frames.request("mark")));

  private static final List<Step> COMING_BACK =
      List.of(
          new Step("hello", Way.TO_RELAY, Frames.request("hello")),
          new Step("welcome", Way.TO_DEVICE, Frames.reply("welcome")),
          new Step("the token", Way.TO_RELAY, Frames.request("resume")),
          new Step("signed in", Way.TO_DEVICE, Frames.reply("signed_in")),
          new Step("asking for own rows", Way.TO_RELAY, Frames.request("sync")),
          new Step("own rows", Way.TO_DEVICE, Frames.reply("changes")),
          new Step("asking for heads", Way.TO_RELAY, Frames.request("heads")),
          new Step("heads", Way.TO_DEVICE, Frames.reply("head_list")),
          new Step("asking for events", Way.TO_RELAY, Frames.request("pull")),
          new Step("events", Way.TO_DEVICE, Frames.reply("page")));

  private final List<String> said = new ArrayList<>();
  private Team team;
  private TeamDevice anna;
  private TeamDevice ben;
  private TeamDevice bensDesktop;
  private ThreadId thread;
  private boolean lost;

  @BeforeAll
  void gather(@TempDir Path folder) throws Exception {
    team = Team.start(folder);
    anna = team.register("anna");
    ben = team.register("ben");
    bensDesktop = team.signIn("ben");
    anna.awaitOnline();
    ben.awaitOnline();
    bensDesktop.awaitOnline();
    thread = anna.client().threads().start(List.of(ben.me()), null);
    say("first");
    awaitEverywhere();
  }

  @AfterAll
  void part() throws Exception {
    team.close();
  }

  @TestFactory
  Stream<DynamicTest> the_senders_cable() {
    return each(SENDING, Fate.CUT_BEFORE, Fate.CUT_AFTER)
        .map(t -> dynamicTest(t.name(), () -> whileWriting(anna, t)));
  }

  @TestFactory
  Stream<DynamicTest> the_receivers_cable() {
    return each(RECEIVING, Fate.CUT_BEFORE, Fate.CUT_AFTER)
        .map(t -> dynamicTest(t.name(), () -> whileWriting(ben, t)));
  }

  @TestFactory
  Stream<DynamicTest> the_senders_cable_while_coming_back() {
    return each(COMING_BACK, Fate.CUT_BEFORE, Fate.CUT_AFTER)
        .map(t -> dynamicTest(t.name(), () -> whileComingBack(anna, ben, t)));
  }

  @TestFactory
  Stream<DynamicTest> the_receivers_cable_while_coming_back() {
    return each(COMING_BACK, Fate.CUT_BEFORE, Fate.CUT_AFTER)
        .map(t -> dynamicTest(t.name(), () -> whileComingBack(ben, anna, t)));
  }

  @TestFactory
  Stream<DynamicTest> frames_that_are_swallowed_or_doubled() {
    return Stream.concat(
        each(SENDING, Fate.TWICE).map(t -> dynamicTest(t.name(), () -> whileWriting(anna, t))),
        each(RECEIVING, Fate.TWICE, Fate.DROP)
            .filter(t -> t.fate() == Fate.TWICE || t.step().way() == Way.TO_DEVICE)
            .map(t -> dynamicTest(t.name(), () -> whileWriting(ben, t))));
  }

  private record Pull(Step step, Fate fate) {
    String name() {
      return switch (fate) {
        case CUT_BEFORE -> "is pulled before " + step.name;
        case CUT_AFTER -> "is pulled after " + step.name;
        case TWICE -> step.name + " comes twice";
        case DROP -> step.name + " does not come";
        case PASS -> step.name + " comes";
      };
    }
  }

  private static Stream<Pull> each(List<Step> steps, Fate... fates) {
    return steps.stream().flatMap(s -> Stream.of(fates).map(f -> new Pull(s, f)));
  }

  /** The trap is set, Anna writes, goes on writing without a connection, and all is mended. */
  private void whileWriting(TeamDevice pulled, Pull pull) throws InterruptedException {
    assumeFalse(lost, "an earlier step went wrong");
    lost = true;
    Trap trap = pulled.cable().trap(pull.step.way, pull.step.frame, pull.fate);
    say("at " + pull.name());
    for (int more = 1; !trap.sprungWithin(MOMENT); more++) {
      assertTrue(more < TRIES, "the frame never came in a way that the trap takes");
      say("at " + pull.name() + ", once more " + more); // it came together with an answer
    }
    say("after " + pull.name());
    pulled.mend();
    awaitEverywhere();
    lost = false;
  }

  /** Both write while one is away; on the way back its cable is pulled once more. */
  private void whileComingBack(TeamDevice pulled, TeamDevice other, Pull pull)
      throws InterruptedException {
    assumeFalse(lost, "an earlier step went wrong");
    lost = true;
    Cable cable = pulled.cable();
    cable.cut();
    pulled.awaitOffline();
    say(other, "meanwhile, " + pull.name());
    other.awaitTexts(thread, said);
    Trap trap = cable.trap(pull.step.way, pull.step.frame, pull.fate);
    pulled.mend();
    trap.awaitSprung(SOON);
    pulled.mend();
    awaitEverywhere();
    lost = false;
  }

  private void say(String text) {
    say(anna, text);
  }

  private void say(TeamDevice author, String text) {
    author.send(thread, text);
    said.add(text);
  }

  /** Every device shows the same log: nothing lost, nothing doubled, and Anna hears of it. */
  private void awaitEverywhere() {
    for (TeamDevice device : List.of(anna, ben, bensDesktop)) {
      device.awaitTexts(thread, said);
      device.until("numbered", () -> device.messages(thread).stream().allMatch(m -> m.seq() > 0));
      assertEquals(
          LongStream.rangeClosed(2, said.size() + 1).boxed().toList(),
          device.messages(thread).stream().map(MessageRow::seq).toList());
    }
    anna.until(
        "delivered",
        () ->
            anna.messages(thread).stream()
                .filter(MessageRow::own)
                .allMatch(m -> m.state().compareTo(SendState.DELIVERED) >= 0));
  }
}
