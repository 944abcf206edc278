package chat.hearth.client;

import chat.hearth.client.store.Database;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a profile has on the disk.
 *
 * @param search where the search index lies; null for none, and then nothing is found
 * @param files where copies of files lie
 * @param forget removes all of it once it is closed, after signing out
 */
record LocalData(Database database, @Nullable Path search, Path files, Runnable forget) {}
