package chat.hearth.client.store;

import chat.hearth.model.Attachment;
import chat.hearth.model.BlobId;
import java.util.List;

/** Files of messages that were deleted for everybody: their copies have to go too. */
public final class DiscardStore {

  /** A message that named them was emptied. */
  static void put(Tx tx, List<Attachment> files) {
    for (Attachment file : files) {
      tx.update("MERGE INTO discard (sha256) KEY (sha256) VALUES (?)", file.blob().value());
    }
  }

  /** Those whose copies may still be there. */
  public List<BlobId> blobs(Tx tx) {
    return tx.list("SELECT sha256 FROM discard", r -> new BlobId(r.getString(1)));
  }

  /** There is no copy any more. */
  public void remove(Tx tx, BlobId blob) {
    tx.update("DELETE FROM discard WHERE sha256 = ?", blob.value());
  }
}
