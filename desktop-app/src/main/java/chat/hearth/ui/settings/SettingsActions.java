package chat.hearth.ui.settings;

import chat.hearth.model.Device;
import chat.hearth.ui.settings.SettingsController.Page;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What can be done in the settings. */
record SettingsActions(
    Consumer<Page> open,
    Runnable back,
    Consumer<String> displayName,
    BiConsumer<String, String> changePassword,
    Consumer<List<Device>> signOut,
    Runnable signOutHere) {}
