package chat.hearth.ui.kit.picker;

import chat.hearth.ui.kit.Fx;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.emoji.EmojiIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The names of emoji in the language of this computer, read when they are first asked for. */
public final class EmojiNames {

  private final Locale locale = Texts.kit().locale();
  private final List<Consumer<EmojiIndex>> waiting = new ArrayList<>();
  private @Nullable EmojiIndex index;

  /** Tells as soon as they are there: at once, or a moment later on the FX thread. */
  void ask(Consumer<EmojiIndex> then) {
    if (index != null) {
      then.accept(index);
      return;
    }
    waiting.add(then);
    if (waiting.size() == 1) {
      Thread.ofVirtual().name("emoji").start(this::read);
    }
  }

  private void read() {
    EmojiIndex read = EmojiIndex.read(locale);
    Fx.run(
        () -> {
          index = read;
          waiting.forEach(then -> then.accept(read));
          waiting.clear();
        });
  }
}
