package chat.hearth.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * How a window looks: colours, text size and motion. All is set on the scene and nothing on the
 * application, so two windows may look different. For the FX thread.
 */
public final class Theme {

  /** Which colours. */
  public enum Mode {
    LIGHT,
    DARK,
    SYSTEM
  }

  /** Whether things slide and fade less. */
  public enum LessMotion {
    ON,
    OFF,
    SYSTEM
  }

  /** The smallest and the largest text size in per cent. */
  public static final int SMALLEST = 80;

  public static final int LARGEST = 200;

  /** The screens that may bring rules of their own, as {@code ui/<screen>/<screen>.css}. */
  private static final List<String> SCREENS =
      List.of(
          "shell",
          "signin",
          "threads",
          "search",
          "chat",
          "details",
          "contacts",
          "settings",
          "host");

  private static final List<String> RULES =
      List.of(
          "hearth-names.css",
          "hearth.css",
          "hearth-controls.css",
          "hearth-parts.css",
          "hearth-chat.css");

  private static final int[] ICONS = {12, 14, 16, 18, 20, 24};
  private static final double BODY = 14;

  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.SYSTEM);
  private final IntegerProperty textPercent = new SimpleIntegerProperty(this, "textPercent", 100);
  private final ObjectProperty<LessMotion> lessMotion =
      new SimpleObjectProperty<>(this, "lessMotion", LessMotion.SYSTEM);
  private final Set<Scene> scenes = Collections.newSetFromMap(new WeakHashMap<>());
  private final InvalidationListener refresh = o -> List.copyOf(scenes).forEach(this::dress);

  /** A theme that follows the system at 100 % text size. */
  public Theme() {
    Fonts.load();
    mode.addListener(refresh);
    textPercent.addListener(refresh);
    Platform.getPreferences()
        .colorSchemeProperty()
        .addListener(new WeakInvalidationListener(refresh));
  }

  /** Dresses the scene now and whenever something here changes. */
  public void apply(Scene scene) {
    scenes.add(scene);
    scene.getProperties().put(Theme.class, this);
    dress(scene);
  }

  /** The theme of a scene, or null if none was applied to it. */
  public static @Nullable Theme of(@Nullable Scene scene) {
    return scene == null ? null : (Theme) scene.getProperties().get(Theme.class);
  }

  /** Which colours are wanted. */
  public ObjectProperty<Mode> modeProperty() {
    return mode;
  }

  /** The text size in per cent; values outside 80 to 200 count as the nearest one inside. */
  public IntegerProperty textPercentProperty() {
    return textPercent;
  }

  /** Text larger by steps of a tenth, or smaller; 0 goes back to the usual size. */
  public void stepText(int by) {
    int next = by == 0 ? 100 : textPercent.get() + by * 10;
    textPercent.set(Math.clamp(next, SMALLEST, LARGEST));
  }

  /** Whether less motion is wanted. */
  public ObjectProperty<LessMotion> lessMotionProperty() {
    return lessMotion;
  }

  /** Wants less motion or not; where the system says the same anyway, it is followed again. */
  public void wantLessMotion(boolean less) {
    if (less == Platform.getPreferences().isReducedMotion()) {
      lessMotion.set(LessMotion.SYSTEM);
    } else {
      lessMotion.set(less ? LessMotion.ON : LessMotion.OFF);
    }
  }

  /** Whether the colours are the dark ones now. */
  public boolean isDark() {
    return switch (mode.get()) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }

  /** Whether nothing should slide or fade now. */
  public boolean isMotionless() {
    return switch (lessMotion.get()) {
      case ON -> true;
      case OFF -> false;
      case SYSTEM -> Platform.getPreferences().isReducedMotion();
    };
  }

  /** What a length of the design has to be multiplied with: 1.0 at 100 %. */
  public double scale() {
    return Math.clamp(textPercent.get(), SMALLEST, LARGEST) / 100.0;
  }

  private void dress(Scene scene) {
    boolean dark = isDark();
    atlantafx.base.theme.Theme base = dark ? new PrimerDark() : new PrimerLight();
    scene.setUserAgentStylesheet(base.getUserAgentStylesheet());
    List<String> sheets = new ArrayList<>();
    sheets.add(sheet(dark ? "hearth-dark.css" : "hearth-light.css"));
    RULES.forEach(name -> sheets.add(sheet(name)));
    sheets.addAll(ofScreens());
    if (scale() != 1) {
      sheets.add(sizes(scale()));
    }
    scene.getStylesheets().setAll(sheets);
  }

  private static String sheet(String name) {
    URL url = Theme.class.getResource("/chat/hearth/ui/" + name);
    if (url == null) {
      throw new IllegalStateException("the style sheet " + name + " is not in the program");
    }
    return url.toExternalForm();
  }

  private static List<String> ofScreens() {
    return SCREENS.stream()
        .map(s -> Theme.class.getResource("/chat/hearth/ui/" + s + "/" + s + ".css"))
        .flatMap(url -> url == null ? Stream.of() : Stream.of(url.toExternalForm()))
        .toList();
  }

  /** The text size as a sheet of its own, because popups take over sheets but no inline styles. */
  private static String sizes(double scale) {
    StringBuilder css = new StringBuilder();
    css.append(String.format(Locale.ROOT, ".root{-fx-font-size:%.2fpx}", BODY * scale));
    for (int size : ICONS) {
      css.append(String.format(Locale.ROOT, ".icon-%d{-fx-icon-size:%.1fpx}", size, size * scale));
    }
    byte[] bytes = css.toString().getBytes(StandardCharsets.UTF_8);
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
