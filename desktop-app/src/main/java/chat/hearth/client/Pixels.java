package chat.hearth.client;

/**
 * A decoded picture.
 *
 * @param argb alpha, red, green and blue in one number, row by row; must not be changed
 */
@SuppressWarnings("ArrayRecordComponent") // millions of pixels, handed on once
public record Pixels(int width, int height, int[] argb) {}
