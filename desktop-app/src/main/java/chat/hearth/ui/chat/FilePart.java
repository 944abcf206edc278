package chat.hearth.ui.chat;

import chat.hearth.client.FileTransfer;

/** A file as it stands in a message. */
interface FilePart {

  /** How wide it is where there is so much room, in px. */
  double widthFor(double room);

  /** A file, perhaps another one, came further. */
  void moved(FileTransfer transfer);
}
