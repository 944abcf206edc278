package chat.hearth.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Compares what was promised with what everybody has. */
final class Judge {

  private Judge() {}

  /** All that is not as promised; empty if everything is. */
  static List<Violation> judge(Evidence evidence) {
    List<Violation> found = new ArrayList<>();
    Consumer<Violation> report = found::add;
    new LogCheck(evidence, report).run();
    new PromiseCheck(evidence, report).run();
    new ScreenCheck(evidence, report).run();
    new AmendmentCheck(evidence, report).run();
    new FileCheck(evidence, report).run();
    new SearchCheck(evidence, report).run();
    new PrivacyCheck(evidence, report).run();
    new WishCheck(evidence, report).run();
    return found;
  }
}
