package chat.hearth.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.cable.Fate;
import chat.hearth.cable.Way;
import chat.hearth.client.MessageRow;
import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody writes at once over cables that cut, swallow and double frames at random. */
@Timeout(120)
class FaultyCableTest {

  private static final int MESSAGES_EACH = 40;

  private static final Predicate<String> PUSH = Frames.push("events").or(Frames.push("receipts"));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void in_the_end_every_device_shows_the_same_log(long seed) throws Exception {
    Random random = new Random(seed);
    try (Team team = Team.start(folder)) {
      TeamDevice anna = team.register("anna");
      TeamDevice ben = team.register("ben");
      TeamDevice cleo = team.register("cleo");
      TeamDevice bensDesktop = team.signIn("ben");
      List<TeamDevice> devices = List.of(anna, ben, cleo, bensDesktop);
      devices.forEach(TeamDevice::awaitOnline);
      ThreadId thread = anna.client().threads().start(List.of(ben.me(), cleo.me()), "Faults");
      anna.send(thread, "0");
      for (TeamDevice device : devices) {
        device.awaitTexts(thread, List.of("0"));
      }
      for (int i = 1; i <= MESSAGES_EACH; i++) {
        fault(devices.get(random.nextInt(devices.size())), random);
        devices.get(random.nextInt(devices.size())).mend();
        for (TeamDevice author : List.of(anna, ben, cleo)) {
          author.send(thread, author.client().account().userName() + " " + i);
        }
      }
      calm(devices);
      awaitTheSame(devices, thread);
    }
  }

  private static void fault(TeamDevice device, Random random) {
    switch (random.nextInt(6)) {
      case 0 -> device.cable().cut();
      case 1 -> device.cable().trap(Way.TO_RELAY, Frames.request("append"), Fate.CUT_AFTER);
      case 2 -> device.cable().trap(Way.TO_DEVICE, Frames.reply("accepted"), Fate.CUT_BEFORE);
      case 3 -> device.cable().trap(Way.TO_DEVICE, PUSH, Fate.DROP);
      case 4 -> device.cable().trap(Way.TO_DEVICE, PUSH, Fate.TWICE);
      default -> device.cable().twice(random.nextBoolean());
    }
  }

  private static void calm(List<TeamDevice> devices) {
    for (TeamDevice device : devices) {
      device.cable().disarm();
      device.cable().twice(false);
      device.mend();
    }
  }

  /** The log has every message once, in the order of its author, and is the same everywhere. */
  private static void awaitTheSame(List<TeamDevice> devices, ThreadId thread) {
    int all = 1 + 3 * MESSAGES_EACH;
    for (TeamDevice device : devices) {
      device.until(
          all + " numbered messages",
          () -> device.messages(thread).stream().filter(m -> m.seq() > 0).count() == all);
    }
    List<String> texts = devices.getFirst().texts(thread);
    for (TeamDevice device : devices) {
      assertEquals(texts, device.texts(thread));
      Set<ClientId> ids = new HashSet<>();
      device.messages(thread).forEach(m -> ids.add(m.clientId()));
      assertEquals(all, ids.size());
      List<Long> seqs = device.messages(thread).stream().map(MessageRow::seq).toList();
      assertEquals(seqs.stream().sorted().toList(), seqs);
    }
    for (String author : List.of("anna", "ben", "cleo")) {
      List<String> wanted = new ArrayList<>();
      for (int i = 1; i <= MESSAGES_EACH; i++) {
        wanted.add(author + " " + i);
      }
      assertEquals(wanted, texts.stream().filter(t -> t.startsWith(author)).toList());
    }
  }
}
