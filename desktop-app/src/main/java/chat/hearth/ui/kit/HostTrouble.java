package chat.hearth.ui.kit;

import java.util.Locale;

/** Why this computer can't host its team now, as far as a screen can word it. */
public enum HostTrouble {
  /** Another program listens at the port. */
  PORT,
  /** The address or the port can't be used on this computer. */
  ADDRESS,
  /** Another program has the team's data open. */
  LOCKED,
  /** The disk is full. */
  FULL,
  /** The folder can't be written. */
  FOLDER,
  /** A later version has written the data. */
  NEWER,
  /** The data are damaged. */
  DAMAGED,
  /** Anything else. */
  OTHER;

  /** One sentence that says what to do, in the language of this computer. */
  public String words() {
    return Texts.kit().get("hosting." + name().toLowerCase(Locale.ROOT));
  }
}
