package chat.hearth.ui.chat;

import chat.hearth.client.FileTransfer;
import chat.hearth.model.Attachment;
import chat.hearth.model.BlobId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which files are known to be on this device, and which did not come though they were wanted. For
 * the FX thread.
 */
final class Arrivals {

  private final Set<BlobId> here = new HashSet<>();
  private final Set<BlobId> missed = new HashSet<>();
  private final Set<BlobId> stopped = new HashSet<>();

  /** A file came further, or not. */
  void moved(@Nullable FileTransfer transfer) {
    if (transfer == null) {
      return;
    }
    BlobId blob = transfer.blob();
    switch (transfer.state()) {
      case UPLOADING, DONE -> came(blob);
      case DOWNLOADING -> missed.remove(blob);
      case FAILED -> {
        boolean meant = stopped.remove(blob);
        if (!meant) {
          missed.add(blob);
        }
      }
    }
  }

  /** A file was seen on this device. */
  void came(BlobId blob) {
    here.add(blob);
    missed.remove(blob);
    stopped.remove(blob);
  }

  /** It is wanted. */
  void wanted(Attachment file) {
    missed.remove(file.blob());
    stopped.remove(file.blob());
  }

  /** It is not wanted any more, so that it is no fault if it does not come. */
  void unwanted(Attachment file) {
    stopped.add(file.blob());
  }

  boolean isHere(Attachment file) {
    return here.contains(file.blob());
  }

  boolean isMissed(Attachment file) {
    return missed.contains(file.blob());
  }
}
