package chat.hearth.relay.blob;

/**
 * How much the relay keeps.
 *
 * @param fileBytes the largest file
 * @param personBytes all files that one person has uploaded and that are still kept
 */
public record BlobLimits(long fileBytes, long personBytes) {

  /** 100 MiB a file, 5 GiB a person. */
  public static final BlobLimits DEFAULT = new BlobLimits(100L << 20, 5L << 30);

  /** Fails with an {@link IllegalArgumentException} unless both are above zero. */
  public BlobLimits {
    if (fileBytes < 1 || personBytes < 1) {
      throw new IllegalArgumentException("the limits of files must be above zero");
    }
  }
}
