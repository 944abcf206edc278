package chat.hearth.relay.session;

import chat.hearth.relay.account.Accounts;
import chat.hearth.relay.account.Devices;
import chat.hearth.relay.account.Directory;
import chat.hearth.relay.account.Invitations;
import chat.hearth.relay.contact.Blocks;
import chat.hearth.relay.contact.ContactBook;
import chat.hearth.relay.thread.Threads;

/** Where the requests of a signed-in device are carried out. */
public record Rooms(
    Accounts accounts,
    Devices devices,
    Directory directory,
    Invitations invitations,
    ContactBook contacts,
    Blocks blocks,
    Threads threads) {}
