package chat.hearth.client.search;

import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What the index holds of a message. The text can be found but not read from it. */
final class Fields {

  /** Of an index with other fields or another analysis; it is built anew. */
  static final String VERSION = "2";

  static final String TEXT = "text";
  static final String THREAD = "thread";
  static final String THREAD_ID = "thread_id";
  static final String SEQ = "seq";
  static final String CLIENT_ID = "client_id";

  private static final String AUTHOR = "author";
  private static final String AT = "at";
  private static final String HAS = "has";
  private static final String LINK = "link";
  private static final String FILE = "file";

  /** The newest first; the index lies in this order, so that the first page needs no sorting. */
  static final Sort NEWEST =
      new Sort(LongField.newSortField(AT, true, SortedNumericSelector.Type.MAX), lastSeq());

  private static final Pattern LINKS =
      Pattern.compile("\\b(?:https?://|www\\.)\\S", Pattern.CASE_INSENSITIVE);
  private static final FieldType WORDS = words();

  private Fields() {}

  private static SortField lastSeq() {
    return LongField.newSortField(SEQ, true, SortedNumericSelector.Type.MAX);
  }

  private static FieldType words() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.setTokenized(true);
    type.setOmitNorms(true); // the newest is first, not the best
    type.freeze();
    return type;
  }

  static Document document(Said said) {
    Document d = new Document();
    UUID id = said.clientId().value();
    byte[] bytes =
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    d.add(new Field(TEXT, said.text(), WORDS));
    d.add(new StringField(THREAD, said.thread().toString(), Field.Store.NO));
    d.add(new NumericDocValuesField(THREAD_ID, said.thread().value()));
    d.add(new LongField(SEQ, said.seq(), Field.Store.NO));
    d.add(new BinaryDocValuesField(CLIENT_ID, new BytesRef(bytes)));
    d.add(new StringField(AUTHOR, said.author().toString(), Field.Store.NO));
    d.add(new LongField(AT, said.at().toEpochMilli(), Field.Store.NO));
    if (LINKS.matcher(said.text()).find()) {
      d.add(new StringField(HAS, LINK, Field.Store.NO));
    }
    if (said.filed()) {
      d.add(new StringField(HAS, FILE, Field.Store.NO));
    }
    return d;
  }

  static Term of(ThreadId thread) {
    return new Term(THREAD, thread.toString());
  }

  /** A place in a thread, with what has no number. */
  static Query place(ThreadId thread, long from, long to) {
    Query inside =
        new BooleanQuery.Builder()
            .add(LongField.newRangeQuery(SEQ, from, to), Occur.SHOULD)
            .add(LongField.newExactQuery(SEQ, 0), Occur.SHOULD)
            .build();
    return new BooleanQuery.Builder()
        .add(new TermQuery(of(thread)), Occur.FILTER)
        .add(inside, Occur.FILTER)
        .build();
  }

  /** At any of some places. */
  static Query at(Map<ThreadId, Set<Long>> places) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    places.entrySet().forEach(e -> any.add(at(e), Occur.SHOULD));
    return any.build();
  }

  private static Query at(Map.Entry<ThreadId, Set<Long>> place) {
    long[] numbers = place.getValue().stream().mapToLong(Long::longValue).toArray();
    return new BooleanQuery.Builder()
        .add(new TermQuery(of(place.getKey())), Occur.FILTER)
        .add(LongField.newSetQuery(SEQ, numbers), Occur.FILTER)
        .build();
  }

  static Query in(Collection<ThreadId> threads) {
    return new TermInSetQuery(
        THREAD, threads.stream().map(t -> new BytesRef(t.toString())).toList());
  }

  static Query by(Collection<UserId> authors) {
    return new TermInSetQuery(
        AUTHOR, authors.stream().map(a -> new BytesRef(a.toString())).toList());
  }

  /** Written in these milliseconds, both ends included. */
  static Query between(long from, long to) {
    return LongField.newRangeQuery(AT, from, to);
  }

  /** With a {@code link} or a {@code file}. */
  static Query with(String thing) {
    return new TermQuery(new Term(HAS, thing));
  }

  static UUID uuid(BytesRef value) {
    ByteBuffer bytes = ByteBuffer.wrap(value.bytes, value.offset, value.length);
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
