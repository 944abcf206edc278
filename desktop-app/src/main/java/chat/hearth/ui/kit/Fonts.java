package chat.hearth.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.text.Font;

/** The bundled fonts. */
public final class Fonts {

  /** Loaded once a process: JavaFX keeps fonts for all windows. */
  private static final List<Font> LOADED =
      Stream.of("Regular", "Medium", "SemiBold", "Bold", "Italic").map(Fonts::read).toList();

  private Fonts() {}

  /** Makes sure that the fonts are there; returns them from regular to italic. */
  public static List<Font> load() {
    return LOADED;
  }

  private static Font read(String cut) {
    String name = "/chat/hearth/ui/fonts/Inter-" + cut + ".otf";
    try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream(name), name)) {
      return Objects.requireNonNull(Font.loadFont(in, 14), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
