package chat.hearth.ui.shell;

import chat.hearth.client.Client;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Dialog;
import chat.hearth.ui.kit.Menus;
import chat.hearth.ui.kit.Overlay;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.settings.SettingsController.Page;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import org.kordamp.ikonli.feather.Feather;

/** The menu of the own avatar: profile, devices, the way out. */
final class OwnMenu {

  private final Client client;
  private final Texts texts;
  private final Background background;
  private final Consumer<Page> settings;
  private final Runnable starred;
  private final Runnable signedOut;

  OwnMenu(
      Client client,
      Texts texts,
      Background background,
      Consumer<Page> settings,
      Runnable starred,
      Runnable signedOut) {
    this.client = client;
    this.texts = texts;
    this.background = background;
    this.settings = settings;
    this.starred = starred;
    this.signedOut = signedOut;
  }

  void open(Node anchor) {
    ContextMenu menu =
        Menus.of(
            Menus.item(
                client.account().displayName(), Feather.USER, () -> settings.accept(Page.PROFILE)),
            Menus.item(
                texts.get("me.devices"), Feather.MONITOR, () -> settings.accept(Page.DEVICES)),
            Menus.item(texts.get("me.starred"), Feather.STAR, starred),
            Menus.line(),
            Menus.danger(
                texts.get("me.signOut"), Feather.LOG_OUT, "", () -> confirmSignOut(anchor)));
    Menus.showBelow(menu, anchor);
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
        _ -> signedOut.run(),
        _ -> Overlay.of(anchor).toast(texts.get("refused.other")));
  }
}
