package chat.hearth.client.sync;

import chat.hearth.client.net.Dialer;

/** The two ways to a relay: the line for everything that is said, and beside it one for files. */
public record Network(Dialer dialer, Carrier carrier) {}
