package chat.hearth.ui.kit.emoji;

/**
 * An emoji that there is a picture of.
 *
 * @param text its characters as they were written
 * @param picture the number of its picture
 */
public record Emoji(String text, int picture) {}
