package chat.hearth.ui.sample;

import chat.hearth.client.SendState;
import chat.hearth.model.Presence;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.util.ArrayList;
import java.util.List;

/** Names, topics and texts that are long or run another way. */
final class LongTexts {

  /** 40 letters each, some without a place to break, some from right to left. */
  private static final List<String> NAMES =
      List.of(
          "Wilhelmina Alexandrina van den Bosch-Lee",
          "Konstantinos Papadimitropoulos-Andersson",
          "Christophoros-Emmanouil Papageorgopoulos",
          "عبد الرحمن بن محمد بن عبد العزيز القرشي",
          "歐陽上官司馬諸葛夏侯皇甫尉遲公孫慕容令狐鍾離宇文長孫司徒",
          "Elif Demir",
          "Llanfairpwllgwyngyllgogerychwyrndrobwlll",
          "María de los Ángeles Fernández Gutiérrez",
          "山田花子のとても長いお名前でございます",
          "Donaudampfschifffahrtsgesellschaftsrätin");

  /** 80 letters: three lines in a narrow column. */
  private static final String TOPIC =
      "Everything that is still open before the exhibition opens on the 27th of Novembe";

  private static final String ARABIC =
      "صباح الخير، هل يمكنكم مراجعة الملصق قبل الساعة العاشرة؟ شكرا جزيلا لكم جميعا.";

  private static final String CHINESE = "早上好。新的海报已经放在共享文件夹里，请在十点之前看一遍，有什么问题直接在这里说。谢谢大家。";

  private static final String WORDS =
      "It was late when we hung the last picture and the room smelled of paint and wood and rain ";

  private LongTexts() {}

  static void fill(World world) {
    List<UserId> others = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      UserId id = new UserId(i + 1);
      boolean owner = id.equals(SampleTeam.ELIF);
      String userName = owner ? "elif" : "a-very-long-user-name-of-32-let" + i;
      world.person(id, userName, NAMES.get(i), presence(i), !owner);
      if (!owner) {
        others.add(id);
      }
    }
    SampleThread t =
        SampleTeam.thread(
            world, SampleTeam.LAUNCH_WEEK, TOPIC, SampleTeam.MARA, SampleTeam.at(9, 9, 5), others);
    t.muted = true;
    t.pinned = true;
    SampleTeam.say(world, t, others.get(0), SampleTeam.at(23, 9, 1), twoHundredWords());
    SampleTeam.own(world, t, SampleTeam.at(23, 9, 3), twoHundredWords(), SendState.READ);
    SampleTeam.say(world, t, others.get(3), SampleTeam.at(23, 9, 4), ARABIC);
    SampleTeam.own(world, t, SampleTeam.at(23, 9, 5), ARABIC, SendState.DELIVERED);
    SampleTeam.say(world, t, others.get(4), SampleTeam.at(23, 9, 6), CHINESE);
    SampleTeam.say(world, t, others.get(1), SampleTeam.at(23, 9, 7), "x".repeat(300));
    SampleTeam.say(world, t, others.get(2), SampleTeam.at(23, 9, 8), "One\nTwo\n\nFour lines");
    t.unread = 1204;
    for (UserId other : others) {
      pair(world, other);
    }
  }

  private static void pair(World world, UserId other) {
    int n = (int) other.value();
    SampleThread t =
        SampleTeam.thread(
            world,
            new ThreadId(200 + n),
            n % 2 == 0 ? TOPIC : null,
            other,
            SampleTeam.at(9, 9, n),
            List.of(other));
    SampleTeam.say(world, t, other, SampleTeam.at(23 - n, 9, n), n % 2 == 0 ? CHINESE : ARABIC);
    if (n % 3 == 0) {
      SampleTeam.own(world, t, SampleTeam.at(23 - n, 10, n), twoHundredWords(), SendState.READ);
    }
    t.draft = n % 4 == 0 ? twoHundredWords() : "";
    t.unread = n % 5 == 0 ? 99 + n : 0;
    t.muted = n % 2 == 1;
  }

  private static Presence presence(int i) {
    return i % 2 == 0 ? SampleTeam.online(1) : SampleTeam.lastSeen(SampleTeam.at(22 - i, 17, 40));
  }

  private static String twoHundredWords() {
    String text = WORDS.repeat(11);
    List<String> words = List.of(text.split(" ", -1));
    return String.join(" ", words.subList(0, 200)) + ".";
  }
}
