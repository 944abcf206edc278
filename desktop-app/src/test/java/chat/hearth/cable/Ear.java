package chat.hearth.cable;

/** Hears what goes through a cable. Called by the thread that carries the frame: be quick. */
@FunctionalInterface
public interface Ear {

  /**
   * A whole text frame was read from its sender; whether it arrives is decided afterwards.
   *
   * @param line the same object for all frames of one connection
   */
  void heard(Object line, Way way, String frame);
}
