package chat.hearth.ui.chat;

import chat.hearth.client.Extras;
import chat.hearth.client.MessageRow;
import chat.hearth.client.PersonRow;
import chat.hearth.client.Quote;
import chat.hearth.client.SendState;
import chat.hearth.ui.kit.Icons;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.PersonColour;
import chat.hearth.ui.kit.Ticks;
import chat.hearth.ui.kit.emoji.EmojiLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The ground of a message with its sender, its text and its time. Built once, filled often. */
final class Bubble extends Region {

  private static final double QUOTE_APART = 6;
  private static final double FILES_APART = 4;

  /** Files come nearer to the edge than words. */
  private static final double WORDS_INSET = 6;

  /** A caption is at least so wide before it wraps below a narrow picture. */
  private static final double CAPTION = 240;

  /** How far the time on a picture is from its edges. */
  private static final double OVER = 6;

  private static final int STAR = 12;
  private static final double SIGNS_APART = 4;
  private static final Duration TOOLTIP_AFTER = Duration.millis(500);

  private final Words words;
  private final EmojiLine sender = new EmojiLine("", "sender");
  private final MessageBody body;
  private final FilesView files;
  private final Label edited;
  private final Node star = Icons.of(Feather.STAR, STAR);
  private final HBox signs = new HBox(SIGNS_APART);
  private final Consumer<Quote> quoted;
  private final Consumer<MessageRow> versions;
  private final SeenBy seen;
  private String colour = "";

  /** Few messages quote, and every node takes its part in styling. */
  private @Nullable QuoteView quote;

  private @Nullable MessageRow filled;

  Bubble(Words words, ChatActions.Reading actions) {
    this.words = words;
    this.body =
        new MessageBody(new TextBlocks(words, actions.links(), actions.copied()), this::explain);
    this.seen = actions.said().seen();
    this.quoted = actions.said().quoted();
    this.versions = actions.said().versions();
    this.edited = Labels.whole(words.get("edited"), "time", "edited");
    edited.setOnMouseClicked(this::showVersions);
    star.getStyleClass().add("star-sign");
    signs.setAlignment(Pos.CENTER_LEFT);
    signs.setPickOnBounds(false);
    getStyleClass().add("bubble");
    this.files = new FilesView(actions.files());
    getChildren().addAll(sender, files, body);
  }

  /** Its text. */
  MessageBody body() {
    return body;
  }

  /** A word for how far it came; in groups also how many have read it, once that is known. */
  private void explain(Node tick) {
    MessageRow row = filled;
    if (row != null) {
      Tooltip tip = new Tooltip(words.state(Words.tick(row.state())));
      tip.setShowDelay(TOOLTIP_AFTER);
      Tooltip.install(tick, tip);
      if (seen.knows(row)) {
        seen.say(row, tip::setText);
      }
    }
  }

  private void showVersions(MouseEvent e) {
    if (filled != null && e.getButton() == MouseButton.PRIMARY) {
      versions.accept(filled);
      e.consume();
    }
  }

  private void showQuoted(MouseEvent e) {
    Quote shown = filled == null ? null : filled.extras().quote();
    if (shown != null && e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
      quoted.accept(shown);
      e.consume();
    }
  }

  void fill(ChatItem.Bubble item) {
    MessageRow row = item.row();
    filled = row;
    boolean deleted = row.extras().deleted();
    boolean named = item.first() && !item.direct() && !row.own();
    sender.setVisible(named);
    sender.setManaged(named);
    if (named) {
      sender.setText(row.author().name());
      colour(PersonColour.styleClass(row.author().userId().toString()));
    }
    fill(row.extras().quote());
    files.fill(row);
    Ticks.State tick = row.own() && !deleted ? Words.tick(row.state()) : null;
    String text = deleted ? words.deleted(row) : row.text();
    body.fill(text, row.mentions(), words.times().time(row.at()), tick);
    sign(row.extras());
    style(item);
    requestLayout();
  }

  private void sign(Extras extras) {
    List<Node> wanted = new ArrayList<>();
    if (extras.starred()) {
      wanted.add(star);
    }
    if (extras.edited()) {
      wanted.add(edited);
    }
    if (!signs.getChildren().equals(wanted)) {
      signs.getChildren().setAll(wanted);
    }
    body.sign(wanted.isEmpty() ? null : signs);
  }

  /** All at once, and only where it changes: with each change all within is styled anew. */
  private void style(ChatItem.Bubble item) {
    MessageRow row = item.row();
    List<String> wanted = new ArrayList<>(List.of("bubble", row.own() ? "own" : "other"));
    add(wanted, "first", item.first());
    add(wanted, "refused", row.state() == SendState.REFUSED);
    add(wanted, "lost", row.state() == SendState.LOST);
    add(wanted, "gone", row.extras().deleted());
    add(wanted, "reacted", !row.extras().reactions().isEmpty());
    add(wanted, "filed", files.isManaged());
    add(wanted, "over", isOver() && !files.endsWithVoice());
    add(wanted, "beside", isOver() && files.endsWithVoice());
    add(wanted, "bare", body.isBare() && row.extras().quote() == null);
    if (!wanted.equals(getStyleClass())) {
      getStyleClass().setAll(wanted);
    }
  }

  /** The time of a picture or a voice note without words lies on it and takes no line. */
  private boolean isOver() {
    boolean ends = files.endsWithPicture() || files.endsWithVoice();
    return ends && filled != null && filled.text().isEmpty();
  }

  private static void add(List<String> styles, String name, boolean on) {
    if (on) {
      styles.add(name);
    }
  }

  private void fill(@Nullable Quote wanted) {
    if (wanted == null) {
      getChildren().removeIf(QuoteView.class::isInstance);
      quote = null;
      return;
    }
    if (quote == null) {
      quote = new QuoteView();
      quote.setOnMouseClicked(this::showQuoted);
      getChildren().add(1, quote);
    }
    PersonRow author = wanted.author();
    boolean said = author != null && !wanted.isDeleted();
    String id = author == null ? null : author.userId().toString();
    quote.fill(id, words.quotes(wanted), words.quoted(wanted), said);
  }

  /** How wide it is where it may be at most this wide. */
  double widthFor(double most) {
    Insets in = getInsets();
    double room = most - in.getLeft() - in.getRight();
    double shown = files.isManaged() ? files.widthFor(room) : 0;
    double said = shown > 0 ? Math.min(room, Math.max(shown, CAPTION)) : room;
    double wanted = Math.max(shown, body.widthFor(said - 2 * inset()) + 2 * inset());
    if (sender.isManaged()) {
      wanted = Math.max(wanted, sender.prefWidth(-1) + 2 * inset());
    }
    if (quote != null) {
      wanted = Math.max(wanted, quote.prefWidth(-1));
    }
    return snapSizeX(Math.min(wanted, room)) + in.getLeft() + in.getRight();
  }

  private void colour(String wanted) {
    if (!wanted.equals(colour)) {
      sender.getStyleClass().remove(colour);
      sender.getStyleClass().add(wanted);
      colour = wanted;
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    Insets in = getInsets();
    return in.getTop()
        + senderHeight()
        + quoteHeight()
        + filesHeight(inner(width))
        + (isOver() ? -FILES_APART : body.prefHeight(inner(width) - 2 * inset()))
        + in.getBottom();
  }

  @Override
  protected void layoutChildren() {
    Insets in = getInsets();
    double inner = inner(getWidth());
    double high = senderHeight();
    sender.resizeRelocate(in.getLeft() + inset(), in.getTop(), inner - 2 * inset(), high);
    double quoted = quoteHeight();
    if (quote != null) {
      quote.resizeRelocate(
          in.getLeft(), in.getTop() + high, inner, Math.max(0, quoted - QUOTE_APART));
    }
    double filed = filesHeight(inner);
    files.resizeRelocate(
        in.getLeft(), in.getTop() + high + quoted, inner, Math.max(0, filed - FILES_APART));
    double above = high + quoted + filed;
    if (isOver()) {
      over(in.getLeft() + Math.min(inner, files.widthFor(inner)), in.getTop() + above);
      return;
    }
    double bodyHeight = getHeight() - in.getTop() - in.getBottom() - above;
    body.resizeRelocate(
        in.getLeft() + inset(), in.getTop() + above, inner - 2 * inset(), bodyHeight);
  }

  /** The time in the lower right corner of what ends here. */
  private void over(double right, double bottom) {
    double wide = Math.min(right, snapSizeX(body.prefWidth(-1)));
    double high = snapSizeY(body.prefHeight(wide));
    body.resizeRelocate(right - OVER - wide, bottom - FILES_APART - OVER - high, wide, high);
  }

  private double inner(double width) {
    return width - getInsets().getLeft() - getInsets().getRight();
  }

  private double quoteHeight() {
    return quote == null ? 0 : snapSizeY(quote.prefHeight(-1)) + QUOTE_APART;
  }

  private double inset() {
    return files.isManaged() ? WORDS_INSET : 0;
  }

  private double filesHeight(double inner) {
    return files.isManaged() ? snapSizeY(files.prefHeight(inner)) + FILES_APART : 0;
  }

  private double senderHeight() {
    return sender.isManaged() ? snapSizeY(sender.prefHeight(-1)) : 0;
  }
}
