package chat.hearth.ui.host;

import java.util.function.Consumer;

/** What can be done on the host panel. */
record HostActions(Runnable newLink, Runnable pause, Runnable resume, Consumer<Boolean> announce) {}
