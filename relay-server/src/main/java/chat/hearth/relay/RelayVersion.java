package chat.hearth.relay;

import org.jspecify.annotations.Nullable;

/** Which relay this is. */
final class RelayVersion {

  /** As in the jar's manifest; "development" where there is no jar. */
  static final String TEXT = known(RelayVersion.class.getPackage().getImplementationVersion());

  private RelayVersion() {}

  private static String known(@Nullable String version) {
    return version == null ? "development" : version;
  }
}
