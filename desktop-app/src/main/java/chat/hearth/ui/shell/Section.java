package chat.hearth.ui.shell;

import org.kordamp.ikonli.feather.Feather;

/** Where one can be in the window. */
enum Section {
  THREADS(Feather.MESSAGE_CIRCLE, "rail.threads"),
  CONTACTS(Feather.USERS, "rail.contacts"),
  HOST(Feather.SERVER, "rail.host"),
  SETTINGS(Feather.SETTINGS, "rail.settings");

  private final Feather icon;
  private final String key;

  Section(Feather icon, String key) {
    this.icon = icon;
    this.key = key;
  }

  Feather icon() {
    return icon;
  }

  /** The key of its word. */
  String key() {
    return key;
  }
}
