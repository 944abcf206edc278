package chat.hearth.simulation;

/** What a plan lets happen at some moment: people do things, and things break. */
sealed interface Deed {

  /** Somebody writes in one of their threads. */
  record Write(int device, int thread) implements Deed {}

  /** Somebody answers one of the newest messages of a thread. */
  record Answer(int device, int thread, int message) implements Deed {}

  /** Somebody does something to one of the newest messages of a thread that all see. */
  record Amend(int device, int thread, int message, Change change, boolean on) implements Deed {

    /** What it is; only the author edits and deletes, once and for all. */
    enum Change {
      EDIT,
      DELETE,
      REACT,
      PIN
    }
  }

  /** Somebody starts a thread with one other, or with all. */
  record Start(int device, boolean all) implements Deed {}

  /** Somebody reads a thread to its end. */
  record Read(int device, int thread) implements Deed {}

  /** Somebody mutes a thread, or no more. */
  record Mute(int device, int thread, boolean on) implements Deed {}

  /** Somebody calls a thread something, which nobody else may see. */
  record Call(int device, int thread) implements Deed {}

  /** Somebody puts a thread away. */
  record Archive(int device, int thread) implements Deed {}

  /** Somebody names a thread for all. */
  record Rename(int device, int thread) implements Deed {}

  /** Somebody takes another one into a group, or out of it. */
  record Invite(int device, int thread, int other, boolean in) implements Deed {}

  /** Somebody leaves a group. */
  record Leave(int device, int thread) implements Deed {}

  /** Somebody keeps something to themselves: about a message, a thread, or what they write. */
  record Note(int device, int thread, Kind kind, boolean on) implements Deed {

    /** What it is. */
    enum Kind {
      STAR,
      HIDE,
      UNREAD,
      DRAFT
    }
  }

  /** The connection breaks when so many more frames have passed. */
  record Cut(int device, int frames) implements Deed {}

  /** Nothing comes through any more after so many frames; unnoticed by both ends. */
  record Silence(int device, int frames, boolean both) implements Deed {}

  /** No connection can be made for a while. */
  record Unplug(int device, int millis) implements Deed {}

  /** A device's process ends after so many steps, and starts again later. */
  record KillDevice(int device, int steps, int millis) implements Deed {}

  /** The relay's process ends so many steps after the next append, and starts again later. */
  record KillRelay(int steps, boolean told, int millis) implements Deed {}

  /** A backup is made of the relay's data. */
  record Backup() implements Deed {}

  /** The relay's process ends, and starts again later on the last backup. */
  record Restore(boolean told, int millis) implements Deed {}

  /** A device stands still for a while. */
  record Sleep(int device, int millis) implements Deed {}

  /** The relay stands still for a while. */
  record SleepRelay(int millis) implements Deed {}
}
