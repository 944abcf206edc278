package chat.hearth.relay.crash;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;

/**
 * What a disk holds of a file when the power goes: all that was written before the last sync, and
 * of what came later any part, in any order, page by page or sector by sector.
 */
final class DiskImage {

  private static final int PAGE = 4096;
  private static final int SECTOR = 512;

  private byte[] synced;
  private long done;
  private final List<Change> pending = new ArrayList<>();

  private sealed interface Change {
    record Written(long at, ByteBuffer bytes) implements Change {}

    record Truncated(long length) implements Change {}
  }

  /** Of a file that is on the disk; the bytes are the image's from now on. */
  DiskImage(byte[] file) {
    synced = file;
  }

  /** The bytes are the image's from now on. */
  synchronized void write(long at, ByteBuffer bytes) {
    pending.add(new Change.Written(at, bytes));
  }

  synchronized void truncate(long length) {
    pending.add(new Change.Truncated(length));
  }

  /** Where the changes end that a sync which begins now brings to the disk. */
  synchronized long end() {
    return done + pending.size();
  }

  /** The changes up to an end are on the disk now. */
  synchronized void sync(long end) {
    List<Change> reached = pending.subList(0, (int) Math.max(0, end - done));
    done += reached.size();
    for (Change change : reached) {
      synced = apply(synced, change);
    }
    reached.clear();
  }

  private static byte[] apply(byte[] file, Change change) {
    return switch (change) {
      case Change.Truncated(long length) ->
          Arrays.copyOf(file, (int) Math.min(length, file.length));
      case Change.Written(long at, ByteBuffer bytes) -> {
        byte[] grown = grown(file, (int) at + bytes.limit());
        bytes.get(0, grown, (int) at, bytes.limit());
        yield grown;
      }
    };
  }

  /** The file after a power cut at this instant. */
  synchronized byte[] cut(Random random) {
    int unit = random.nextBoolean() ? PAGE : SECTOR;
    double newest = new double[] {0.05, 0.5, 0.8, 0.97}[random.nextInt(4)];
    int whole = random.nextBoolean() ? pending.size() - 1 : 0;
    // How many of the changes have reached a unit of the disk.
    Map<Integer, Integer> reached = new HashMap<>();
    int lengths = random.nextInt(pending.size() + 1);
    byte[] file = synced.clone();
    int length = file.length;
    for (int i = 0; i < pending.size(); i++) {
      int number = i;
      Change change = pending.get(i);
      length = i < lengths ? lengthAfter(length, change) : length;
      file =
          change instanceof Change.Written(long at, ByteBuffer bytes)
              ? torn(
                  file,
                  at,
                  bytes,
                  unit,
                  n -> number < whole || reach(reached, n, number, newest, random) > number)
              : file;
    }
    return Arrays.copyOf(file, length);
  }

  private int reach(Map<Integer, Integer> reached, int unit, int first, double newest, Random r) {
    return reached.computeIfAbsent(
        unit,
        _ ->
            r.nextDouble() < newest
                ? pending.size()
                : first + r.nextInt(pending.size() - first + 1));
  }

  private static int lengthAfter(int length, Change change) {
    return switch (change) {
      case Change.Truncated(long to) -> (int) Math.min(length, to);
      case Change.Written(long at, ByteBuffer bytes) -> Math.max(length, (int) at + bytes.limit());
    };
  }

  private static byte[] torn(
      byte[] file, long at, ByteBuffer bytes, int unit, IntPredicate isThere) {
    int end = (int) at + bytes.limit();
    byte[] grown = grown(file, end);
    int from = (int) at;
    while (from < end) {
      int to = Math.min(end, (from / unit + 1) * unit);
      if (isThere.test(from / unit)) {
        bytes.get(from - (int) at, grown, from, to - from);
      }
      from = to;
    }
    return grown;
  }

  private static byte[] grown(byte[] file, int length) {
    return length > file.length ? Arrays.copyOf(file, length) : file;
  }
}
