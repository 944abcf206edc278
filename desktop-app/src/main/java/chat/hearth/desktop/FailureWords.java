package chat.hearth.desktop;

import chat.hearth.client.store.StoreException;
import chat.hearth.ui.kit.Texts;
import java.util.function.Supplier;

/**
 * Why the app can't start, in the language of the person.
 *
 * @param close what the button is called that ends it
 */
record FailureWords(String sentence, String close) {

  /**
   * For what happened. It may keep the words from being found too; then it is said in English.
   *
   * @param texts finds the words, or fails
   */
  static FailureWords of(Throwable failure, Supplier<Texts> texts) {
    String english = String.valueOf(failure.getMessage());
    try {
      Texts words = texts.get();
      return new FailureWords(sentence(words, failure, english), words.get("close"));
    } catch (RuntimeException | LinkageError e) {
      return new FailureWords(english, "Close");
    }
  }

  private static String sentence(Texts words, Throwable failure, String english) {
    return switch (failure) {
      case ProfileFolder.NotMadeException e -> words.get("start.folder", e.folder());
      case StoreException e -> stored(words, e.kind(), english);
      default -> words.get("start.other", english);
    };
  }

  private static String stored(Texts words, StoreException.Kind kind, String english) {
    return switch (kind) {
      case IN_USE -> words.get("start.in-use");
      case NO_ACCESS -> words.get("start.access");
      case DISK_FULL -> words.get("start.full");
      case NEWER -> words.get("start.newer");
      case CORRUPT -> words.get("start.damaged");
      case CLOSED, OTHER -> words.get("start.other", english);
    };
  }
}
