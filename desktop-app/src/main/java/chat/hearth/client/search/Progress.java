package chat.hearth.client.search;

/**
 * How far the index has come.
 *
 * @param messages that can be found
 * @param percent of what was here when it began anew; 100 once it only follows
 */
public record Progress(long messages, int percent) {}
