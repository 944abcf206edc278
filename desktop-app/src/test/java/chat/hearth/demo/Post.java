package chat.hearth.demo;

import chat.hearth.client.Client;
import chat.hearth.client.FileException;
import chat.hearth.model.Attachment;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import java.io.IOException;
import java.util.List;

/** What Ben sends into the thread about the fair without his window. */
final class Post {

  static final String FAIR = "Autumn fair";

  private final Cast cast;

  Post(Cast cast) {
    this.cast = cast;
  }

  /** Copies something that is to be sent. */
  interface Taking {
    Attachment take(Client ben) throws FileException, IOException;
  }

  Attachment take(Taking taking) {
    try {
      return taking.take(cast.bensClient());
    } catch (FileException | IOException e) {
      throw new AssertionError("it could not be taken", e);
    }
  }

  ThreadId fair() {
    return Colleagues.thread(cast.bensClient(), FAIR).threadId();
  }

  void send(Attachment file) {
    EventBody.Message message = new EventBody.Message("", null, List.of(file));
    ClientId _ = cast.bensClient().messages().send(fair(), message);
  }

  void say(String text) {
    ClientId _ = cast.bensClient().messages().send(fair(), text);
  }
}
