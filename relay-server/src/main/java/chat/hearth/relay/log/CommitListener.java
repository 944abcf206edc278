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

  /** Both hear of each batch; this one has the appends answered. */
  default CommitListener and(CommitListener other) {
    CommitListener first = this;
    return new CommitListener() {
      @Override
      public void committed(CommittedBatch batch) {
        first.committed(batch);
        other.committed(batch);
      }

      @Override
      public void committed(CommittedBatch batch, Runnable answers) {
        first.committed(batch, answers);
        other.committed(batch);
      }
    };
  }
}
