package chat.hearth.relay.log;

import chat.hearth.relay.store.EventStore;
import chat.hearth.relay.store.HeadStore;
import chat.hearth.relay.store.LogStore;
import chat.hearth.relay.store.MemberStore;

/** The stores by thread. */
public record LogStores(HeadStore heads, MemberStore members, EventStore events, LogStore log) {}
