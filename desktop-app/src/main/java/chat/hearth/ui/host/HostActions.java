package chat.hearth.ui.host;

/** What can be done on the host panel. */
record HostActions(Runnable newLink, Runnable pause, Runnable resume) {}
