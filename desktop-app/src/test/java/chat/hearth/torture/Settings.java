package chat.hearth.torture;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run.
 *
 * @param seconds how long work and faults go on; getting together and healing come on top
 * @param seed the same seed gives the same plan
 * @param clients devices at the start; two more sign in later
 * @param folder where the history, the data and the logs of the run go
 * @param patch classes that go before the real ones, to see whether the judge finds it; or null
 */
record Settings(
    int seconds,
    long seed,
    int clients,
    Set<FaultKind> faults,
    Path folder,
    @Nullable Path patch) {}
