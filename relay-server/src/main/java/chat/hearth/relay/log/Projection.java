package chat.hearth.relay.log;

/** Carries what is committed into the owners' own rows. */
public interface Projection {

  /**
   * Called on the log thread after the commit and before anybody hears of it. Called again with the
   * same batch where it failed before, so doing it twice is the same as once.
   */
  void project(CommittedBatch batch);
}
