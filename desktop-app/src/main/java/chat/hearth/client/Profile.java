package chat.hearth.client;

import chat.hearth.client.store.Stores;
import chat.hearth.client.sync.Keeper;
import chat.hearth.model.UserId;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** An open profile: what the parts of the client share. */
record Profile(
    Stores stores,
    Keeper keeper,
    UserId owner,
    Listeners listeners,
    Clock clock,
    RandomGenerator random) {}
