package chat.hearth.model;

import org.jspecify.annotations.Nullable;

/**
 * One entry of an owner's contact book, seen by nobody else.
 *
 * @param userId the person
 * @param nickname the owner's own name for them, or null
 * @param listed in the book; false after removal, kept so that all devices hear of it
 * @param blocked they can't write to the owner alone and don't see their presence
 * @param version the owner's counter when this row last changed
 */
public record Contact(
    UserId userId, @Nullable String nickname, boolean listed, boolean blocked, long version) {}
