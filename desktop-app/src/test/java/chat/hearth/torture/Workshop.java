package chat.hearth.torture;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What everybody in one run shares.
 *
 * @param folder for data and logs
 * @param patch classes that go before the real ones, to see whether the judge finds it; or null
 */
record Workshop(Path folder, @Nullable Path patch, History history, Ledger ledger) {}
