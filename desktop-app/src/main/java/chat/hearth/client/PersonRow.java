package chat.hearth.client;

import chat.hearth.model.Presence;
import chat.hearth.model.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as the owner knows them.
 *
 * @param name the owner's nickname for them, else their display name
 * @param displayName as they call themselves
 * @param nickname the owner's private name for them, or null
 * @param presence null where not known, for example while offline
 * @param contact in the owner's contact book
 */
public record PersonRow(
    UserId userId,
    String userName,
    String name,
    String displayName,
    @Nullable String nickname,
    @Nullable Presence presence,
    boolean contact,
    boolean blocked) {}
