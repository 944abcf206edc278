package chat.hearth.model;

import java.util.List;

/**
 * A version of the app that the relay has for its team.
 *
 * @param version such as "1.4.0"
 */
public record Release(String version, List<Installer> installers) {

  /** Keeps a copy. */
  public Release {
    installers = List.copyOf(installers);
  }
}
