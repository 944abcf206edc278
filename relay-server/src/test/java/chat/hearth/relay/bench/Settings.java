package chat.hearth.relay.bench;

import java.nio.file.Path;

/**
 * How a scenario is played.
 *
 * @param data the relay's folder, not there yet
 * @param window messages or questions in flight for each user
 * @param rate messages a second of all users together where the scenario paces them; 0 for as fast
 *     as it goes
 * @param warmUp seconds before the first run
 * @param seconds of a run
 */
record Settings(
    Path data, int users, int window, double rate, double warmUp, double seconds, int runs) {}
