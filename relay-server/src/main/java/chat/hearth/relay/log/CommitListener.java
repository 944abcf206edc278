package chat.hearth.relay.log;

/** Hears of what is committed and on the disk, in the order of the log. */
public interface CommitListener {

  /** Called on the log thread: must not wait for anything. */
  void committed(CommittedBatch batch);

  /**
   * As {@link #committed(CommittedBatch)}, for a batch whose appends are still to be answered.
   *
   * @param answers tells those who appended; to be run once, before anybody hears of the batch
   */
  default void committed(CommittedBatch batch, Runnable answers) {
    answers.run();
    committed(batch);
  }

  /** Both hear of each batch, the other one first; this one has the appends answered. */
  default CommitListener after(CommitListener other) {
    CommitListener last = this;
    return new CommitListener() {
      @Override
      public void committed(CommittedBatch batch) {
        other.committed(batch);
        last.committed(batch);
      }

      @Override
      public void committed(CommittedBatch batch, Runnable answers) {
        other.committed(batch);
        last.committed(batch, answers);
      }
    };
  }
}
