package chat.hearth.ui.shell;

import chat.hearth.client.Account;
import chat.hearth.client.Client;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Dialog;
import chat.hearth.ui.kit.Menus;
import chat.hearth.ui.kit.Overlay;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.settings.SettingsController.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;

/** The menu of the own avatar: profile, devices, invitations, the way out. */
final class OwnMenu {

  private final Client client;
  private final Texts texts;
  private final Background background;
  private final Screens.Ways ways;
  private final Consumer<Page> settings;
  private final Runnable starred;

  OwnMenu(
      Client client,
      Texts texts,
      Background background,
      Screens.Ways ways,
      Consumer<Page> settings,
      Runnable starred) {
    this.client = client;
    this.texts = texts;
    this.background = background;
    this.ways = ways;
    this.settings = settings;
    this.starred = starred;
  }

  void open(Node anchor) {
    Account me = client.account();
    List<MenuItem> items = new ArrayList<>();
    items.add(Menus.item(me.displayName(), Feather.USER, () -> settings.accept(Page.PROFILE)));
    items.add(
        Menus.item(texts.get("me.devices"), Feather.MONITOR, () -> settings.accept(Page.DEVICES)));
    items.add(Menus.item(texts.get("me.starred"), Feather.STAR, starred));
    if (me.admin()) {
      items.add(Menus.item(texts.get("me.invite"), Feather.USER_PLUS, ways::invite));
    }
    items.add(Menus.line());
    items.add(
        Menus.danger(texts.get("me.signOut"), Feather.LOG_OUT, "", () -> confirmSignOut(anchor)));
    Menus.showBelow(Menus.of(items.toArray(MenuItem[]::new)), anchor);
  }

  private void confirmSignOut(Node anchor) {
    Dialog.confirm(
            texts.get("signOut.title"),
            texts.get("signOut.text"),
            texts.get("signOut.yes"),
            true,
            () -> signOut(anchor))
        .open(anchor);
  }

  private void signOut(Node anchor) {
    background.submit(
        () -> {
          client.devices().signOut();
          return true;
        },
        _ -> ways.signedOut(),
        _ -> Overlay.of(anchor).toast(texts.get("refused.other")));
  }
}
