package chat.hearth.ui.kit;

import chat.hearth.ui.kit.emoji.SkinTone;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a person set on this computer: look, writing, the window's place. Changes apply at once and
 * are kept in {@code settings.properties}. For the FX thread.
 */
public final class Settings implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

  private static final String NAME = "settings.properties";
  private static final String LANGUAGE = "language";

  private final Path file;
  private final Background background = new Background("settings");
  private final Properties values;
  private final BooleanProperty compactThreads = new SimpleBooleanProperty(false);
  private final BooleanProperty sendWithEnter = new SimpleBooleanProperty(true);
  private final BooleanProperty notifications = new SimpleBooleanProperty(true);
  private final BooleanProperty noticeSound = new SimpleBooleanProperty(true);
  private final BooleanProperty noticeText = new SimpleBooleanProperty(true);
  private final BooleanProperty onlyMentions = new SimpleBooleanProperty(false);
  private final StringProperty dismissedUpdate = new SimpleStringProperty("");
  private final StringProperty recentEmoji = new SimpleStringProperty("");
  private final ObjectProperty<SkinTone> skinTone = new SimpleObjectProperty<>(SkinTone.NONE);
  private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.SYSTEM);
  private final DoubleProperty listWidth = new SimpleDoubleProperty(320);
  private final DoubleProperty windowX = new SimpleDoubleProperty(Double.NaN);
  private final DoubleProperty windowY = new SimpleDoubleProperty(Double.NaN);
  private final DoubleProperty windowWidth = new SimpleDoubleProperty(1180);
  private final DoubleProperty windowHeight = new SimpleDoubleProperty(780);

  /**
   * Reads what was kept and ties the theme to it.
   *
   * @param folder the profile's
   */
  public Settings(Path folder, Theme theme) {
    this.file = folder.resolve(NAME);
    this.values = read(file);
    bind("threads.compact", compactThreads);
    bind("send.with.enter", sendWithEnter);
    bind("notices", notifications);
    bind("notices.sound", noticeSound);
    bind("notices.text", noticeText);
    bind("notices.only.mentions", onlyMentions);
    bind("list.width", listWidth);
    bind("window.x", windowX);
    bind("window.y", windowY);
    bind("window.width", windowWidth);
    bind("window.height", windowHeight);
    recentEmoji.set(values.getProperty("emoji.recent", ""));
    dismissedUpdate.set(values.getProperty("update.dismissed", ""));
    skinTone.set(choice(values, "emoji.tone", SkinTone.class, SkinTone.NONE));
    language.set(choice(values, LANGUAGE, Language.class, Language.SYSTEM));
    keep(LANGUAGE, language);
    keep("emoji.recent", recentEmoji);
    keep("emoji.tone", skinTone);
    keep("update.dismissed", dismissedUpdate);
    theme.modeProperty().set(choice(values, "theme", Theme.Mode.class, Theme.Mode.SYSTEM));
    theme
        .lessMotionProperty()
        .set(choice(values, "motion", Theme.LessMotion.class, Theme.LessMotion.SYSTEM));
    theme.textPercentProperty().set((int) number("text.percent", 100));
    keep("theme", theme.modeProperty());
    keep("motion", theme.lessMotionProperty());
    keep("text.percent", theme.textPercentProperty());
  }

  /** The language that somebody has chosen in a profile, for before there are settings. */
  public static Language language(Path folder) {
    return choice(read(folder.resolve(NAME)), LANGUAGE, Language.class, Language.SYSTEM);
  }

  /** The language of all words from the next start on. */
  public ObjectProperty<Language> languageProperty() {
    return language;
  }

  /** Smaller rows in the thread list. */
  public BooleanProperty compactThreadsProperty() {
    return compactThreads;
  }

  /** Enter sends; otherwise Ctrl Enter does and Enter starts a new line. */
  public BooleanProperty sendWithEnterProperty() {
    return sendWithEnter;
  }

  /** The system shows what comes where the person does not look. */
  public BooleanProperty notificationsProperty() {
    return notifications;
  }

  /** A tone goes with notifications. */
  public BooleanProperty noticeSoundProperty() {
    return noticeSound;
  }

  /** Notifications show what was written, and not only where. */
  public BooleanProperty noticeTextProperty() {
    return noticeText;
  }

  /** News are only messages that call the owner by name. */
  public BooleanProperty onlyMentionsProperty() {
    return onlyMentions;
  }

  /** The version of the app of which the person wants to hear no more; empty for none. */
  public StringProperty dismissedUpdateProperty() {
    return dismissedUpdate;
  }

  /** The emoji that were chosen last, the newest first, with spaces between. */
  public StringProperty recentEmojiProperty() {
    return recentEmoji;
  }

  /** The tone in which emoji of people are chosen. */
  public ObjectProperty<SkinTone> skinToneProperty() {
    return skinTone;
  }

  /** The thread list's width in px at 100 %. */
  public DoubleProperty listWidthProperty() {
    return listWidth;
  }

  /** Where the window was, in screen px; NaN if it never was anywhere. */
  public DoubleProperty windowXProperty() {
    return windowX;
  }

  /** Where the window was, in screen px; NaN if it never was anywhere. */
  public DoubleProperty windowYProperty() {
    return windowY;
  }

  /** How wide the window was, in px. */
  public DoubleProperty windowWidthProperty() {
    return windowWidth;
  }

  /** How high the window was, in px. */
  public DoubleProperty windowHeightProperty() {
    return windowHeight;
  }

  @Override
  public void close() {
    background.finish();
    write(copy());
  }

  private void bind(String key, BooleanProperty property) {
    property.set(Boolean.parseBoolean(values.getProperty(key, "" + property.get())));
    keep(key, property);
  }

  private void bind(String key, DoubleProperty property) {
    property.set(number(key, property.get()));
    keep(key, property);
  }

  private void keep(String key, Property<?> property) {
    property.addListener(
        (_, _, now) -> {
          values.setProperty(key, String.valueOf(now));
          Properties snapshot = copy();
          background.submit(
              () -> {
                write(snapshot);
                return true;
              },
              _ -> {},
              e -> LOG.warn("settings could not be kept", e));
        });
  }

  private double number(String key, double otherwise) {
    try {
      return Double.parseDouble(values.getProperty(key, "" + otherwise));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private static <E extends Enum<E>> E choice(
      Properties values, String key, Class<E> type, E otherwise) {
    try {
      return Enum.valueOf(type, values.getProperty(key, otherwise.name()));
    } catch (IllegalArgumentException e) {
      return otherwise;
    }
  }

  private Properties copy() {
    Properties copy = new Properties();
    copy.putAll(values);
    return copy;
  }

  private static Properties read(Path file) {
    Properties values = new Properties();
    if (Files.isRegularFile(file)) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        values.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        LOG.warn("settings could not be read; the usual ones are used", e);
      }
    }
    return values;
  }

  private void write(Properties snapshot) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        snapshot.store(writer, "Hearth: settings of this computer");
      }
    } catch (IOException e) {
      LOG.warn("settings could not be kept", e);
    }
  }
}
