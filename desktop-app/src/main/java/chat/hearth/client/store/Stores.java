package chat.hearth.client.store;

import chat.hearth.wire.FrameCodec;

/** The local database with its stores, handed around together. */
public record Stores(
    Database database,
    Meta meta,
    ThreadStore threads,
    EventStore events,
    PeopleStore people,
    OutboxStore outbox,
    FlagStore flags,
    DraftStore drafts,
    ShelfStore shelf,
    DiscardStore discards,
    StrandedStore stranded,
    ComparedStore compared,
    IndexLog indexLog) {

  /** The stores of a database. */
  public static Stores of(Database database, FrameCodec codec) {
    return new Stores(
        database,
        new Meta(),
        new ThreadStore(),
        new EventStore(codec),
        new PeopleStore(),
        new OutboxStore(codec),
        new FlagStore(),
        new DraftStore(),
        new ShelfStore(),
        new DiscardStore(),
        new StrandedStore(codec),
        new ComparedStore(),
        new IndexLog());
  }
}
