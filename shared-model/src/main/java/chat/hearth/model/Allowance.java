package chat.hearth.model;

/**
 * How much room a relay gives to the files of one person.
 *
 * @param fileBytes the largest file
 * @param allBytes all files that the person has sent and that are still kept
 * @param usedBytes how much of that is taken, what is just on its way included
 */
public record Allowance(long fileBytes, long allBytes, long usedBytes) {

  /** The largest file that could be taken if there were no other. */
  public long largestFile() {
    return Math.min(fileBytes, allBytes);
  }

  /** What is still free of all, in bytes. */
  public long leftBytes() {
    return Math.max(0, allBytes - usedBytes);
  }
}
