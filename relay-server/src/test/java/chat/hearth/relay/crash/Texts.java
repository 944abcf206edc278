package chat.hearth.relay.crash;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import java.util.Random;
import java.util.UUID;

/** Messages of all lengths whose words tell whether they are whole. */
final class Texts {

  private Texts() {}

  static EventBody.Message message(ClientId id, Random random) {
    int words = random.nextInt(10) == 0 ? random.nextInt(200) : random.nextInt(8);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(Integer.toString(random.nextInt(1 << 30), 36)).append(' ');
    }
    return new EventBody.Message(text.append(end(id.value())).toString());
  }

  /** How the text of this message ends. */
  static String end(UUID clientId) {
    return "the end of " + clientId;
  }
}
