package chat.hearth.client.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What was typed as queries of the index. */
final class Queries {

  private static final Analyzer ANALYSIS = new Analysis();

  private Queries() {}

  /** Everything: words, who, where, when. */
  static Query of(TextQuery typed, Scope scope) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(words(typed), Occur.FILTER);
    if (scope.threads() != null) {
      all.add(Fields.in(scope.threads()), Occur.FILTER);
    }
    if (scope.authors() != null) {
      all.add(Fields.by(scope.authors()), Occur.FILTER);
    }
    if (scope.places() != null) {
      all.add(Fields.at(scope.places()), Occur.FILTER);
    }
    Long before = typed.before();
    Long after = typed.after();
    if (before != null || after != null) {
      all.add(
          Fields.between(
              after == null ? Long.MIN_VALUE : after, before == null ? Long.MAX_VALUE : before - 1),
          Occur.FILTER);
    }
    for (String thing : typed.has()) {
      all.add(Fields.with(thing), Occur.FILTER);
    }
    return all.build();
  }

  /** Only the words, for what stands out in a text. */
  static Query words(TextQuery typed) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    int parts = 0;
    for (String text : typed.words()) {
      parts += add(all, tokens(text), false);
    }
    for (String text : typed.phrases()) {
      parts += add(all, tokens(text), false);
    }
    if (typed.begun() != null) {
      parts += add(all, tokens(typed.begun()), true);
    }
    if (parts > 0) {
      return all.build();
    }
    // signs alone, such as "?", are in no index
    return typed.texts().isEmpty() ? MatchAllDocsQuery.INSTANCE : new MatchNoDocsQuery("no words");
  }

  private static int add(BooleanQuery.Builder all, List<Token> tokens, boolean begun) {
    if (tokens.isEmpty()) {
      return 0;
    }
    Token last = tokens.getLast();
    if (begun && !last.pair) {
      all.add(new PrefixQuery(last.term()), Occur.FILTER);
      add(all, tokens.subList(0, tokens.size() - 1), false);
    } else if (tokens.size() == 1) {
      all.add(new TermQuery(last.term()), Occur.FILTER);
    } else {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder();
      tokens.forEach(token -> phrase.add(token.term(), token.position));
      all.add(phrase.build(), Occur.FILTER);
    }
    return 1;
  }

  /**
   * A word.
   *
   * @param position counts words and letters as the index does
   * @param pair whether it is two letters of a script without spaces, which are no start of a
   *     longer word
   */
  private record Token(String text, int position, boolean pair) {

    Term term() {
      return new Term(Fields.TEXT, text);
    }
  }

  /** Single letters only where they are in no pair: pairs are rarer, and say the same. */
  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Set<Integer> paired = new HashSet<>();
    for (Token token : indexed(text)) {
      tokens.add(token);
      if (token.pair) {
        paired.add(token.position);
        paired.add(token.position + 1);
      }
    }
    tokens.removeIf(token -> !token.pair && paired.contains(token.position));
    return tokens;
  }

  /** What the index would hold of a text. */
  private static List<Token> indexed(String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = ANALYSIS.tokenStream(Fields.TEXT, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      TypeAttribute type = stream.addAttribute(TypeAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        boolean pair = type.type().equals(CJKBigramFilter.DOUBLE_TYPE);
        tokens.add(new Token(term.toString(), position, pair));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory can be read
    }
    return tokens;
  }
}
