package chat.hearth.relay.bench;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads and writes the few fields that the load needs, without a tree of objects. */
final class Bytes {

  static final byte[] NONE = {};

  /** Four bytes at once. */
  static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private static final byte[] HEX = ascii("0123456789abcdef");

  private Bytes() {}

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** A word that is searched for, with how far a miss may jump (Horspool). */
  static final class Needle {

    private final byte[] word;
    private final int[] jump = new int[256];

    Needle(String text) {
      word = ascii(text);
      Arrays.fill(jump, word.length);
      for (int i = 0; i < word.length - 1; i++) {
        jump[word[i] & 0xff] = word.length - 1 - i;
      }
    }

    /** The position after the next occurrence that lies whole in the range, or -1. */
    int after(byte[] in, int from, int to) {
      int last = word.length - 1;
      int at = from;
      while (at + last < to) {
        int i = last;
        while (i >= 0 && in[at + i] == word[i]) {
          i--;
        }
        if (i < 0) {
          return at + word.length;
        }
        at += jump[in[at + last] & 0xff];
      }
      return -1;
    }
  }

  /** The digits from a position on. */
  static long number(byte[] in, int from) {
    long value = 0;
    for (int i = from; in[i] >= '0' && in[i] <= '9'; i++) {
      value = value * 10 + (in[i] - '0');
    }
    return value;
  }

  /** So many hexadecimal digits; a dash between them is passed over. */
  static long hex(byte[] in, int from, int digits) {
    long value = 0;
    int at = from;
    for (int i = 0; i < digits; at++) {
      int c = in[at];
      if (c != '-') {
        value = (value << 4) | (c <= '9' ? c - '0' : c - 'a' + 10);
        i++;
      }
    }
    return value;
  }

  /** Writes so many hexadecimal digits and leaves dashes that stand between them. */
  static void putHex(byte[] out, int from, int digits, long value) {
    int at = from;
    for (int i = digits - 1; i >= 0; at++) {
      if (out[at] != '-') {
        out[at] = HEX[(int) (value >>> (4 * i)) & 15];
        i--;
      }
    }
  }

  /** Writes a number into a field of fixed width, which it must fill. */
  static void putNumber(byte[] out, int from, int digits, long value) {
    long rest = value;
    for (int i = from + digits - 1; i >= from; i--) {
      out[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
