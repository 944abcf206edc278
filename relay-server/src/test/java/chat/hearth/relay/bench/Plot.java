package chat.hearth.relay.bench;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;

/** Curves side by side as SVG: one figure over what grows, which is drawn by its logarithm. */
final class Plot {

  private static final int WIDTH = 300;
  private static final int HEIGHT = 220;
  private static final int LEFT = 44;
  private static final int TOP = 36;
  private static final int BETWEEN = 24;
  private static final int BELOW = 48;
  private static final int LINES = 4;

  private final String figure;
  private final double highest;
  private final Formatter svg = new Formatter(Locale.ROOT);

  /**
   * Of one curve.
   *
   * @param grows the figure that grows
   * @param title what it is called below the curve
   */
  record Curve(String grows, String title, List<Figures> figures) {}

  private Plot(String figure, double highest) {
    this.figure = figure;
    this.highest = highest;
  }

  /** The whole picture; all curves have the same scale, which begins at 0. */
  static String of(String figure, String title, List<Curve> curves) {
    double most =
        curves.stream()
            .flatMap(c -> c.figures().stream())
            .mapToDouble(f -> f.get(figure))
            .max()
            .orElse(1);
    double step = Math.pow(10, Math.floor(Math.log10(Math.max(most, 1e-3))));
    Plot plot = new Plot(figure, Math.ceil(most / step) * step);
    int width = LEFT + curves.size() * (WIDTH + BETWEEN);
    plot.svg.format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
            + " font-size=\"12\" fill=\"#4a4a46\">%n<rect width=\"100%%\" height=\"100%%\""
            + " fill=\"#ffffff\"/>%n<text x=\"%d\" y=\"20\">%s</text>%n",
        width, TOP + HEIGHT + BELOW, LEFT, title);
    for (int i = 0; i < curves.size(); i++) {
      plot.draw(curves.get(i), LEFT + i * (WIDTH + BETWEEN), i == 0);
    }
    return plot.svg.format("</svg>%n").toString();
  }

  private void draw(Curve curve, int left, boolean labelled) {
    for (int i = 0; i <= LINES; i++) {
      double value = highest * i / LINES;
      double y = y(value);
      svg.format("<path d=\"M%d %.1f h%d\" stroke=\"#e4e2dc\"/>%n", left, y, WIDTH);
      if (labelled) {
        svg.format(
            "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.0f</text>%n", left - 8, y + 4, value);
      }
    }
    svg.format(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
        left + WIDTH / 2, TOP + HEIGHT + BELOW - 8, curve.title());
    double first = Math.log10(curve.figures().getFirst().get(curve.grows()));
    double last = Math.log10(curve.figures().getLast().get(curve.grows()));
    StringBuilder line = new StringBuilder();
    for (Figures at : curve.figures()) {
      double grown = at.get(curve.grows());
      double x = left + 16 + (WIDTH - 32) * (Math.log10(grown) - first) / Math.max(last - first, 1);
      double y = y(at.get(figure));
      line.append(String.format(Locale.ROOT, "%s%.1f %.1f", line.isEmpty() ? "M" : " L", x, y));
      svg.format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"#b4552d\"/>%n", x, y);
      svg.format(
          "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
          x, TOP + HEIGHT + 18, round(grown));
    }
    svg.format("<path d=\"%s\" fill=\"none\" stroke=\"#b4552d\" stroke-width=\"2\"/>%n", line);
  }

  private double y(double value) {
    return TOP + HEIGHT * (1 - value / highest);
  }

  private static String round(double many) {
    return many >= 999_500
        ? String.format(Locale.ROOT, "%.0f M", many / 1e6)
        : many >= 9_995
            ? String.format(Locale.ROOT, "%.0f K", many / 1e3)
            : String.format(Locale.ROOT, "%,.0f", many);
  }
}
