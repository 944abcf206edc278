package chat.hearth.client.sync;

import chat.hearth.client.net.Destination;
import chat.hearth.client.net.ProblemException;
import chat.hearth.model.Attachment;
import chat.hearth.model.ClientId;
import java.io.IOException;
import java.util.List;

/** Brings the files of a message to the relay, before the message itself goes. */
@FunctionalInterface
public interface Carrier {

  /** Where no message has files. */
  Carrier NONE = (_, _) -> {};

  /**
   * Returns when the relay has all of them, which may take long; what is there is not sent again.
   *
   * @throws IOException if it is to be tried again later
   * @throws ProblemException if the relay refuses them, or they are not here any more
   */
  void bring(ClientId message, List<Attachment> files) throws IOException, ProblemException;

  /** The relay is there from now on, guarded so; told before anything is brought on a new line. */
  default void lead(Destination relay) {}
}
