package chat.hearth.model;

import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of one owner, of all kinds, each kind in the order of the versions. */
public record OwnerRows(
    List<ChatThread> threads,
    List<Contact> contacts,
    List<MessageFlags> flags,
    List<Draft> drafts) {

  /** No rows. */
  public static final OwnerRows NONE = new OwnerRows(List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public OwnerRows {
    threads = List.copyOf(threads);
    contacts = List.copyOf(contacts);
    flags = List.copyOf(flags);
    drafts = List.copyOf(drafts);
  }

  /** With nothing where a list is null, as from a relay that does not know such rows. */
  public static OwnerRows of(
      List<ChatThread> threads,
      List<Contact> contacts,
      @Nullable List<MessageFlags> flags,
      @Nullable List<Draft> drafts) {
    return new OwnerRows(
        threads,
        contacts,
        Objects.requireNonNullElse(flags, List.of()),
        Objects.requireNonNullElse(drafts, List.of()));
  }

  /** Rows of threads alone. */
  public static OwnerRows ofThreads(List<ChatThread> threads) {
    return new OwnerRows(threads, List.of(), List.of(), List.of());
  }

  /** Entries of the contact book alone. */
  public static OwnerRows ofContacts(List<Contact> contacts) {
    return new OwnerRows(List.of(), contacts, List.of(), List.of());
  }

  /** Flags of messages alone. */
  public static OwnerRows ofFlags(List<MessageFlags> flags) {
    return new OwnerRows(List.of(), List.of(), flags, List.of());
  }

  /** Drafts alone. */
  public static OwnerRows ofDrafts(List<Draft> drafts) {
    return new OwnerRows(List.of(), List.of(), List.of(), drafts);
  }

  /** The versions of all rows, the lowest first. */
  public List<Long> versions() {
    return Stream.of(
            versions(threads, ChatThread::version),
            versions(contacts, Contact::version),
            versions(flags, MessageFlags::version),
            versions(drafts, Draft::version))
        .flatMapToLong(v -> v)
        .sorted()
        .boxed()
        .toList();
  }

  /** Those above one version and up to another, the last one included. */
  public OwnerRows between(long after, long last) {
    return new OwnerRows(
        some(threads, ChatThread::version, after, last),
        some(contacts, Contact::version, after, last),
        some(flags, MessageFlags::version, after, last),
        some(drafts, Draft::version, after, last));
  }

  private static <T> LongStream versions(List<T> rows, ToLongFunction<T> version) {
    return rows.stream().mapToLong(version);
  }

  private static <T> List<T> some(List<T> rows, ToLongFunction<T> version, long after, long last) {
    return rows.stream()
        .filter(r -> version.applyAsLong(r) > after && version.applyAsLong(r) <= last)
        .toList();
  }
}
