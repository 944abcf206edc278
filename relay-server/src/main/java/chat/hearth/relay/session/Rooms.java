package chat.hearth.relay.session;

import chat.hearth.model.Allowance;
import chat.hearth.model.UserId;
import chat.hearth.relay.account.Accounts;
import chat.hearth.relay.account.Devices;
import chat.hearth.relay.account.Directory;
import chat.hearth.relay.account.Invitations;
import chat.hearth.relay.contact.Blocks;
import chat.hearth.relay.contact.ContactBook;
import chat.hearth.relay.thread.Threads;
import java.util.function.Function;

/**
 * Where the requests of a signed-in device are carried out.
 *
 * @param allowances how much room somebody's files have
 */
public record Rooms(
    Accounts accounts,
    Devices devices,
    Directory directory,
    Invitations invitations,
    ContactBook contacts,
    Blocks blocks,
    Threads threads,
    Function<UserId, Allowance> allowances) {}
