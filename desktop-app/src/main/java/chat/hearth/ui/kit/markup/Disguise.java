package chat.hearth.ui.kit.markup;

import java.net.URI;
import java.util.Locale;
import java.util.stream.Stream;

/** Addresses of web pages that lead elsewhere than it seems, however honestly they are shown. */
final class Disguise {

  /** How names of other scripts than Latin are written, which may look like Latin ones. */
  private static final String OTHER_SCRIPT = "xn--";

  private Disguise() {}

  /**
   * Whether what a person reads in an address may not be where it leads: a name before an @ looks
   * like the host, letters of other scripts look like Latin ones, and hidden signs turn what stands
   * around them. A host with such letters in plain sight is no address at all.
   */
  static boolean isIn(URI address) {
    return address.getRawUserInfo() != null
        || hasOtherScript(address.getHost())
        || address.toString().codePoints().anyMatch(Disguise::isHidden);
  }

  private static boolean hasOtherScript(String host) {
    return Stream.of(host.toLowerCase(Locale.ROOT).split("\\.", -1))
        .anyMatch(part -> part.startsWith(OTHER_SCRIPT));
  }

  private static boolean isHidden(int letter) {
    return Character.getType(letter) == Character.FORMAT;
  }
}
