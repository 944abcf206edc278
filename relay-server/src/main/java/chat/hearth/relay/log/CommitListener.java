package chat.hearth.relay.log;

/** Hears of what is committed and on the disk, in the order of the log. */
public interface CommitListener {

  /** Called on the log thread: must not wait for anything. */
  void committed(CommittedBatch batch);
}
