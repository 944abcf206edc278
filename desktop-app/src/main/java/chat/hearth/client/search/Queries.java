package chat.hearth.client.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
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

  private static final Analyzer ANALYSIS = Analysis.ofQueries();

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

  private static int add(BooleanQuery.Builder all, List<String> tokens, boolean begun) {
    if (tokens.isEmpty()) {
      return 0;
    }
    String last = tokens.getLast();
    if (begun && !isPair(last)) {
      all.add(new PrefixQuery(new Term(Fields.TEXT, last)), Occur.FILTER);
      add(all, tokens.subList(0, tokens.size() - 1), false);
    } else if (tokens.size() == 1) {
      all.add(new TermQuery(new Term(Fields.TEXT, last)), Occur.FILTER);
    } else {
      all.add(new PhraseQuery(Fields.TEXT, tokens.toArray(String[]::new)), Occur.FILTER);
    }
    return 1;
  }

  /** Two letters of a script without spaces, which are no start of a longer word. */
  private static boolean isPair(String token) {
    return token.codePointCount(0, token.length()) == 2
        && token
            .codePoints()
            .allMatch(
                c ->
                    switch (Character.UnicodeScript.of(c)) {
                      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
                      default -> false;
                    });
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = ANALYSIS.tokenStream(Fields.TEXT, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory can be read
    }
    return tokens;
  }
}
