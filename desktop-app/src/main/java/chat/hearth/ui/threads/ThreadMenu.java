package chat.hearth.ui.threads;

import chat.hearth.client.ThreadRow;
import chat.hearth.ui.kit.Icons;
import chat.hearth.ui.kit.Keys;
import chat.hearth.ui.kit.Menus;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.threads.ThreadsActions.Deed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with a thread of the list. */
final class ThreadMenu {

  private ThreadMenu() {}

  /** The menu for a thread as it is now. */
  static ContextMenu of(ThreadRow row, BiConsumer<Deed, ThreadRow> on, Texts texts) {
    MenuItem read =
        row.isUnread()
            ? Menus.item(texts.get("menu.read"), Feather.CHECK, () -> on.accept(Deed.READ, row))
            : Menus.item(
                texts.get("menu.unread"), Feather.CIRCLE, () -> on.accept(Deed.UNREAD, row));
    MenuItem mute =
        Menus.item(
            texts.get(row.muted() ? "menu.unmute" : "menu.mute"),
            row.muted() ? Feather.BELL : Feather.BELL_OFF,
            Keys.of("Ctrl", "Shift", "M"),
            () -> on.accept(Deed.MUTE, row));
    MenuItem pin =
        Menus.item(
            texts.get(row.pinned() ? "menu.unpin" : "menu.pin"),
            null,
            "",
            () -> on.accept(Deed.PIN, row));
    pin.setGraphic(Icons.pin(16));
    MenuItem archive =
        Menus.item(
            texts.get(row.archived() ? "menu.unarchive" : "menu.archive"),
            Feather.ARCHIVE,
            Keys.of("Ctrl", "Shift", "A"),
            () -> on.accept(Deed.ARCHIVE, row));
    List<MenuItem> items = new ArrayList<>(List.of(read, mute, pin, archive));
    if (!row.direct() && row.writable()) {
      items.add(Menus.line());
      items.add(
          Menus.danger(
              texts.get("menu.leave"), Feather.LOG_OUT, "", () -> on.accept(Deed.LEAVE, row)));
    }
    return Menus.of(items.toArray(MenuItem[]::new));
  }
}
