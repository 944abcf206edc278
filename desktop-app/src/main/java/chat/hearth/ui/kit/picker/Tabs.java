package chat.hearth.ui.kit.picker;

import chat.hearth.ui.kit.IconButton;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.emoji.EmojiIndex.Group;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Ways to the groups of emoji; the one in sight is marked. */
final class Tabs extends HBox {

  private static final String OFTEN = "often";

  Tabs(Texts texts, Consumer<@Nullable Group> jump) {
    getStyleClass().add("emoji-tabs");
    add(texts.get("emoji.often"), Feather.CLOCK, OFTEN, () -> jump.accept(null));
    add(texts, Feather.SMILE, Group.SMILEYS, jump);
    add(texts, Feather.USER, Group.PEOPLE, jump);
    add(texts, Feather.COFFEE, Group.FOOD, jump);
    add(texts, Feather.SUN, Group.NATURE, jump);
    add(texts, Feather.MAP_PIN, Group.TRAVEL, jump);
    add(texts, Feather.GIFT, Group.ACTIVITIES, jump);
    add(texts, Feather.BRIEFCASE, Group.OBJECTS, jump);
    add(texts, Feather.HASH, Group.SYMBOLS, jump);
    add(texts, Feather.FLAG, Group.FLAGS, jump);
  }

  private void add(Texts texts, Feather icon, Group group, Consumer<@Nullable Group> jump) {
    String key = group.name().toLowerCase(Locale.ROOT);
    add(texts.get("emoji.group." + key), icon, key, () -> jump.accept(group));
  }

  private void add(String words, Feather icon, String key, Runnable jump) {
    IconButton tab = new IconButton(icon, words, jump);
    tab.setId("emoji-" + key);
    getChildren().add(tab);
  }

  /** Marks the way to a group, or to what is often used. */
  void show(@Nullable Group group) {
    String wanted = "emoji-" + (group == null ? OFTEN : group.name().toLowerCase(Locale.ROOT));
    for (Node node : getChildren()) {
      ((IconButton) node).on(wanted.equals(node.getId()));
    }
  }
}
