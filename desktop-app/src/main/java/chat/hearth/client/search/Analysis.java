package chat.hearth.client.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Text to words: case and accents make no difference, and Chinese, Japanese and Korean, which have
 * no spaces, become pairs of letters.
 */
final class Analysis extends Analyzer {

  private final boolean singleLetters;

  private Analysis(boolean singleLetters) {
    this.singleLetters = singleLetters;
  }

  /** For what is indexed: single letters beside the pairs, as somebody may look for one letter. */
  static Analyzer ofTexts() {
    return new Analysis(true);
  }

  /** For what is looked for: only the pairs, which then have to stand one after the other. */
  static Analyzer ofQueries() {
    return new Analysis(false);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    StandardTokenizer source = new StandardTokenizer();
    TokenStream folded =
        new ASCIIFoldingFilter(new LowerCaseFilter(new CJKWidthFilter(source)), false);
    int all =
        CJKBigramFilter.HAN
            | CJKBigramFilter.HIRAGANA
            | CJKBigramFilter.KATAKANA
            | CJKBigramFilter.HANGUL;
    return new TokenStreamComponents(source, new CJKBigramFilter(folded, all, singleLetters));
  }
}
