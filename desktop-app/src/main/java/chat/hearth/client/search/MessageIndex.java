package chat.hearth.client.search;

import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The files of the index. One thread writes; any may search, and sees what was there at the last
 * {@link #refresh}.
 */
final class MessageIndex implements AutoCloseable {

  private static final double BUFFER_MIB = 24;

  static {
    // somebody may have stars in more threads than the 1,024 conditions Lucene allows at first
    IndexSearcher.setMaxClauseCount(Integer.MAX_VALUE);
  }

  private final Path folder;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final AtomicBoolean stale = new AtomicBoolean();
  private final ReentrantLock refreshing = new ReentrantLock();

  private MessageIndex(
      Path folder, Directory directory, IndexWriter writer, SearcherManager searchers) {
    this.folder = folder;
    this.directory = directory;
    this.writer = writer;
    this.searchers = searchers;
  }

  /**
   * Opens the index of a folder, which is made when needed.
   *
   * @throws IOException also where the files are damaged
   */
  static MessageIndex open(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Closeable> opened = new ArrayList<>();
    try {
      Directory directory = FSDirectory.open(folder);
      opened.addFirst(directory);
      IndexWriter writer = new IndexWriter(directory, config());
      opened.addFirst(writer::rollback);
      return new MessageIndex(folder, directory, writer, new SearcherManager(writer, null));
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(opened); // or its lock would keep the next one out
      throw e;
    }
  }

  private static IndexWriterConfig config() {
    IndexWriterConfig config = new IndexWriterConfig(new Analysis());
    config.setIndexSort(Fields.NEWEST);
    config.setRAMBufferSizeMB(BUFFER_MIB);
    config.setCommitOnClose(false);
    return config;
  }

  /** Removes all files of an index that is not open. */
  static void delete(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** What was noted at the last commit; empty for a fresh index. */
  Map<String, String> notes() {
    Map<String, String> notes = new HashMap<>();
    Iterable<Map.Entry<String, String>> all = writer.getLiveCommitData();
    if (all != null) {
      all.forEach(e -> notes.put(e.getKey(), e.getValue()));
    }
    return notes;
  }

  /**
   * Reads every committed file from end to end, and not into the memory of this process.
   *
   * @throws IOException where one is damaged
   */
  void check() throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return; // nothing is committed yet
    }
    try (Directory plain = new NIOFSDirectory(folder);
        DirectoryReader reader = DirectoryReader.open(plain)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
    }
  }

  /** Forgets everything. */
  void forgetAll() throws IOException {
    writer.deleteAll();
  }

  /** Forgets a whole thread. */
  void forget(ThreadId thread) throws IOException {
    writer.deleteDocuments(Fields.of(thread));
  }

  /** Forgets what is at a place, and all of the thread that has no number. */
  void forget(ThreadId thread, long from, long to) throws IOException {
    writer.deleteDocuments(Fields.place(thread, from, to));
  }

  /** Adds messages. */
  void add(List<Said> messages) throws IOException {
    for (Said said : messages) {
      writer.addDocument(Fields.document(said));
    }
  }

  /**
   * From now on searches see what was done. The first of them opens the index anew: while nobody
   * searches, messages that come cost nothing of the kind.
   */
  void refresh() {
    stale.set(true);
  }

  private IndexSearcher newest() throws IOException {
    refreshing.lock(); // who comes while another one opens it anew must not see the old one
    try {
      if (stale.getAndSet(false)) {
        searchers.maybeRefreshBlocking();
      }
    } finally {
      refreshing.unlock();
    }
    return searchers.acquire();
  }

  /** Puts what was done to the disk, with the notes. */
  void commit(Map<String, String> notes) throws IOException {
    writer.setLiveCommitData(Map.copyOf(notes).entrySet());
    writer.commit();
  }

  /**
   * The newest messages that a query finds.
   *
   * @param counted up to how many are counted at least
   */
  Hits find(Query query, int limit, int counted) throws IOException {
    IndexSearcher searcher = newest();
    try {
      int most = Math.clamp(limit, 1, Math.max(1, searcher.getIndexReader().maxDoc()));
      TopDocs top =
          searcher.search(query, new TopFieldCollectorManager(Fields.NEWEST, most, counted));
      List<Hit> hits = new ArrayList<>();
      for (ScoreDoc doc : top.scoreDocs) {
        hits.add(hit(searcher, doc.doc));
      }
      boolean all = top.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
      return new Hits(hits, top.totalHits.value(), all);
    } finally {
      searchers.release(searcher);
    }
  }

  /** How many messages there are, in one thread or in all. */
  long count(@Nullable ThreadId thread) throws IOException {
    IndexSearcher searcher = newest();
    try {
      return thread == null
          ? searcher.getIndexReader().numDocs()
          : searcher.count(new TermQuery(Fields.of(thread)));
    } finally {
      searchers.release(searcher);
    }
  }

  private static Hit hit(IndexSearcher searcher, int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    int at = doc - leaf.docBase;
    NumericDocValues thread = leaf.reader().getNumericDocValues(Fields.THREAD_ID);
    SortedNumericDocValues seq = leaf.reader().getSortedNumericDocValues(Fields.SEQ);
    BinaryDocValues id = leaf.reader().getBinaryDocValues(Fields.CLIENT_ID);
    if (!thread.advanceExact(at) || !seq.advanceExact(at) || !id.advanceExact(at)) {
      throw new IOException("a message without its place");
    }
    return new Hit(
        new ThreadId(thread.longValue()),
        seq.nextValue(),
        new ClientId(Fields.uuid(id.binaryValue())));
  }

  /** Leaves what was not committed. */
  @Override
  public void close() throws IOException {
    searchers.close();
    writer.rollback(); // does not wait for merges, as closing would
    directory.close();
  }
}
