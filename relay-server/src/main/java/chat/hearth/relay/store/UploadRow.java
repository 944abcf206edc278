package chat.hearth.relay.store;

import chat.hearth.model.BlobId;
import chat.hearth.model.UserId;

/**
 * Somebody's upload of a blob.
 *
 * @param bytes how many it has when it is complete
 */
public record UploadRow(UserId owner, BlobId blob, long bytes, boolean complete) {}
