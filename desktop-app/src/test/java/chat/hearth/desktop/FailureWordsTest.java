package chat.hearth.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.store.Database;
import chat.hearth.client.store.StoreException;
import chat.hearth.gallery.Shots;
import chat.hearth.hand.Hand;
import chat.hearth.ui.kit.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Why the app can't start, in several languages. */
@Timeout(60)
class FailureWordsTest {

  @TempDir private Path folder;

  @Test
  void they_are_in_the_language_of_the_person() throws Exception {
    StoreException newer = newer();
    assertEquals(newer.getMessage(), sentence(newer, Locale.UK));
    assertEquals(
        "Dieses Profil wurde mit einem neueren Hearth benutzt. Zum Öffnen bitte Hearth"
            + " aktualisieren.",
        sentence(newer, Locale.GERMANY));
    assertTrue(sentence(newer, Locale.CHINA).startsWith("此配置曾由更新版本的"));
    Path place = Files.createFile(folder.resolve("file")).resolve("profile");
    Exception unmade = assertThrows(Exception.class, () -> ProfileFolder.made(place));
    assertTrue(sentence(unmade, Locale.GERMANY).contains(place + " lässt sich nicht anlegen"));
    assertTrue(sentence(new IllegalStateException("odd"), Locale.GERMANY).endsWith(": odd"));
  }

  @Test
  void where_there_are_no_words_it_is_said_in_english() throws SQLException {
    StoreException newer = newer();
    FailureWords plain =
        FailureWords.of(
            newer,
            () -> {
              throw new MissingResourceException("no texts", "texts", "");
            });
    assertEquals(new FailureWords(String.valueOf(newer.getMessage()), "Close"), plain);
  }

  @Test
  void the_window_shows_them_and_goes() throws Exception {
    FailureWords words = FailureWords.of(newer(), () -> Texts.kit(Locale.GERMANY));
    CountDownLatch closed = new CountDownLatch(1);
    Hand hand = new Hand(Shots.onFx(() -> FailureWindow.show(words, closed::countDown)));
    hand.look();
    hand.awaitWords("Dieses Profil wurde mit einem neueren Hearth benutzt.");
    var _ = Shots.write("failure-german", Shots.onFx(() -> hand.stage().getScene().snapshot(null)));
    hand.clickWords("Schließen");
    assertTrue(closed.await(20, TimeUnit.SECONDS));
  }

  private static String sentence(Throwable failure, Locale locale) {
    return FailureWords.of(failure, () -> Texts.kit(locale)).sentence();
  }

  private StoreException newer() throws SQLException {
    Database.open(folder, Clock.systemUTC()).close();
    try (Connection file =
            DriverManager.getConnection("jdbc:h2:" + folder.resolve("client"), "sa", "");
        Statement statement = file.createStatement()) {
      int _ = statement.executeUpdate("INSERT INTO schema_version VALUES (99)");
    }
    return assertThrows(
        StoreException.class, () -> Database.open(folder, Clock.systemUTC()).close());
  }
}
