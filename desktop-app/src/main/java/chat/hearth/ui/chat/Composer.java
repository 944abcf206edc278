package chat.hearth.ui.chat;

import chat.hearth.client.ThreadRow;
import chat.hearth.model.Attachment;
import chat.hearth.model.Limits;
import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.Fx;
import chat.hearth.ui.kit.IconButton;
import chat.hearth.ui.kit.Keys;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Overlay;
import chat.hearth.ui.kit.Settings;
import chat.hearth.ui.kit.emoji.EmojiArea;
import chat.hearth.ui.kit.emoji.Piece;
import chat.hearth.ui.kit.picker.EmojiCompletion;
import chat.hearth.ui.kit.picker.EmojiNames;
import chat.hearth.ui.kit.picker.EmojiPicker;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Where a message is written; says instead why one can't write here. */
final class Composer extends VBox {

  private static final PseudoClass ASLEEP = PseudoClass.getPseudoClass("asleep");
  private static final KeyCombination EMOJI_KEY =
      new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination ATTACH_KEY =
      new KeyCodeCombination(KeyCode.U, KeyCombination.SHORTCUT_DOWN);
  private static final int MOST_LINES = 8;

  /** The padding above and below the text, and beside it, as in the style sheet; in em. */
  private static final double PADDING = .64;

  private static final double SIDE = .4285;

  /** What letters beside each other may be wider than each for itself, in px. */
  private static final double ROUNDING = 2;

  private final Words words;
  private final ChatModel model;
  private final ChatActions.Writing actions;
  private final EmojiArea text = new EmojiArea();
  private final Text measure = new Text();
  private final IconButton send;
  private final EmojiPicker picker;
  private final EmojiCompletion completion;
  private final MentionCompletion mentions;
  private final Label left = Labels.whole("", "caption", "text-danger");
  private boolean wanted;
  private String prompt = "";
  private final HBox card = new HBox();
  private final VBox box;
  private final HBox note = new HBox();
  private final Label why = Labels.wrapped("", "note");

  Composer(
      Words words,
      ChatModel model,
      ChatActions actions,
      Settings settings,
      EmojiNames names,
      EmojiPicker picker) {
    this.words = words;
    this.model = model;
    this.actions = actions.writing();
    getStyleClass().add("composer-place");
    send = new IconButton(Feather.ARROW_UP, words.get("send"), "Enter", this::send);
    send.getStyleClass().add("send");
    send.setId("send");
    this.picker = picker;
    completion = new EmojiCompletion(text, card, names, settings);
    mentions = new MentionCompletion(text, card, actions.writing().mentioning(), words);
    IconButton smile =
        new IconButton(Feather.SMILE, words.get("emoji"), Keys.of("Ctrl", "E"), this::emoji);
    smile.setId("emoji");
    text.setId("composer");
    text.setWrapText(true);
    text.setPrefRowCount(1);
    text.plainTextProperty().bindBidirectional(model.draft);
    text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    HBox.setHgrow(text, Priority.ALWAYS);
    IconButton attach =
        new IconButton(Feather.PAPERCLIP, words.get("attach"), Keys.of("Ctrl", "U"), this::attach);
    attach.setId("attach");
    card.getChildren().addAll(attach, text, left, smile, microphone(), send);
    card.setAlignment(Pos.BOTTOM_LEFT);
    IntentBar bar = new IntentBar(words, () -> cancel());
    VoiceBar voice = voice();
    box = new VBox(bar, new PendingFiles(model, actions.reading().files()), card, voice);
    box.getStyleClass().add("composer");
    model.intent.subscribe(bar::show);
    note.getStyleClass().add("composer");
    note.setAlignment(Pos.CENTER_LEFT);
    text.sceneProperty().subscribe(this::arrived);
    model.files.addListener((ListChangeListener<Attachment>) _ -> changed());
    text.textProperty().addListener((_, _, _) -> changed()); // after what was written is known
    text.widthProperty().addListener(_ -> fit());
    text.fontProperty().addListener(_ -> fit());
    model.shown.subscribe(shown -> show(shown == null ? null : shown.thread()));
    changed();
  }

  private IconButton microphone() {
    IconButton button =
        new IconButton(Feather.MIC, words.get("voice.record"), () -> actions.shelf().record());
    button.setId("microphone");
    button.visibleProperty().bind(actions.shelf().recorder().possible());
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  /** What stands there instead of the text while somebody speaks. */
  private VoiceBar voice() {
    Recorder recorder = actions.shelf().recorder();
    VoiceBar bar = new VoiceBar(words, recorder);
    bar.visibleProperty().bind(recorder.moment().isNotNull());
    bar.managedProperty().bind(bar.visibleProperty());
    card.visibleProperty().bind(bar.visibleProperty().not());
    card.managedProperty().bind(card.visibleProperty());
    bar.visibleProperty()
        .addListener(
            (_, _, speaks) -> {
              if (speaks) {
                bar.focus();
              } else {
                text.requestFocus();
              }
            });
    return bar;
  }

  /** Takes the focus, or does so as soon as there is a thread to write to. */
  void focus() {
    wanted = text.getScene() == null;
    text.requestFocus();
    text.end();
  }

  /** Puts the cursor behind the text. */
  void end() {
    text.end();
  }

  /** Whether one can write here. */
  boolean isOpen() {
    return getChildren().contains(box);
  }

  private void arrived(@Nullable Scene was, @Nullable Scene scene) {
    if (was != null) {
      was.getAccelerators().remove(EMOJI_KEY);
      was.getAccelerators().remove(ATTACH_KEY);
    }
    if (scene != null) {
      scene.getAccelerators().put(EMOJI_KEY, this::emoji);
      scene.getAccelerators().put(ATTACH_KEY, this::attach);
    }
    if (scene != null && wanted) {
      Fx.later(this::focus);
    }
  }

  /** Takes over what was typed while the focus was elsewhere in the chat. */
  void type(String typed) {
    focus();
    text.appendText(typed);
  }

  private void show(@Nullable ThreadRow thread) {
    if (thread == null) {
      getChildren().clear();
      return;
    }
    String says = words.get("write", Piece.wordsOf(thread.name()));
    if (!says.equals(prompt)) {
      prompt = says;
      text.setAccessibleText(says);
      fitPrompt();
    }
    if (thread.writable()) {
      swap(box);
      return;
    }
    note.getChildren().setAll(why);
    if (thread.blocked()) {
      why.setText(words.get("blocked", Piece.wordsOf(thread.name())));
      note.getChildren()
          .addAll(Buttons.small(Buttons.secondary(words.get("unblock"), actions.unblock())));
    } else {
      why.setText(words.get("left"));
    }
    HBox.setHgrow(why, Priority.ALWAYS);
    why.setMaxWidth(Double.MAX_VALUE);
    swap(note);
  }

  private void swap(Region part) {
    if (getChildren().size() != 1 || !getChildren().contains(part)) {
      getChildren().setAll(part);
    }
  }

  /** Opens the picker, which writes where the cursor is. */
  private void emoji() {
    if (picker.isOpen()) {
      picker.close();
    } else if (isOpen() && !Overlay.of(this).hasDialog()) {
      text.requestFocus();
      picker.open(card, emoji -> text.replaceSelection(emoji.text()));
    }
  }

  private void attach() {
    if (isOpen() && !Overlay.of(this).hasDialog()) {
      actions.shelf().choose();
      text.requestFocus(); // the next Enter sends, and asks for no more files
    }
  }

  private boolean paste(KeyEvent e) {
    return e.isShortcutDown()
        && e.getCode() == KeyCode.V
        && actions.shelf().paste(Clipboard.getSystemClipboard());
  }

  private void key(KeyEvent e) {
    if (completion.key(e)
        || mentions.key(e)
        || paste(e)
        || Mark.key(text, e)
        || (e.getCode() == KeyCode.ESCAPE && cancel())
        || (e.getCode() == KeyCode.UP && above(e))) {
      e.consume();
      return;
    }
    if (e.getCode() != KeyCode.ENTER) {
      return;
    }
    boolean enterSends = model.sendWithEnter.get();
    boolean sends = enterSends ? !e.isShiftDown() && !e.isAltDown() : e.isShortcutDown();
    if (sends) {
      send();
    } else {
      text.replaceSelection("\n");
    }
    e.consume();
  }

  /** Up in an empty composer edits, with Ctrl it answers; else it moves the cursor. */
  private boolean above(KeyEvent e) {
    boolean edits = !e.isShiftDown() && model.draft.get().isEmpty() && model.intent.get() == null;
    if (e.isShortcutDown()) {
      actions.replyAbove().run();
    } else if (edits) {
      actions.editLast().run();
    }
    return e.isShortcutDown() || edits;
  }

  private boolean cancel() {
    boolean done = actions.cancel().getAsBoolean();
    if (done) {
      focus();
    }
    return done;
  }

  private void send() {
    if (actions.send().getAsBoolean()) {
      text.requestFocus();
    }
  }

  private void changed() {
    String sendable = Draft.sendable(text.getPlainText());
    boolean files = !model.files.isEmpty();
    send.setDisable(!Draft.fits(sendable, files));
    send.pseudoClassStateChanged(ASLEEP, sendable.isEmpty() && !files);
    int bytes = Draft.bytes(sendable);
    boolean near = bytes > Draft.NEAR;
    left.setVisible(near);
    left.setManaged(near);
    left.setText(near ? words.get("bytes.left", Limits.TEXT_BYTES - bytes) : "");
    grow();
  }

  private void fit() {
    grow();
    fitPrompt();
  }

  /** In one line: what has no room there gives way to an ellipsis. */
  private void fitPrompt() {
    int[] letters = prompt.codePoints().toArray();
    int fits = isRoomFor(prompt) ? letters.length : 0;
    int most = letters.length;
    while (fits < most) {
      int middle = (fits + most + 1) / 2;
      if (isRoomFor(cut(letters, middle))) {
        fits = middle;
      } else {
        most = middle - 1;
      }
    }
    text.setPromptText(cut(letters, fits));
  }

  private static String cut(int[] letters, int most) {
    String begin = new String(letters, 0, most);
    return most == letters.length ? begin : begin.strip() + "…";
  }

  /** Before it was ever laid out there is. */
  private boolean isRoomFor(String line) {
    double side = Math.ceil(SIDE * text.getFont().getSize());
    measure.setFont(text.getFont());
    measure.setText(line);
    double room = text.getWidth() - 2 * side - ROUNDING;
    return text.getWidth() == 0 || measure.getLayoutBounds().getWidth() <= room;
  }

  /** One line at first, then as high as the text, up to eight lines. */
  private void grow() {
    measure.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER); // as the control's own text
    measure.setFont(text.getFont());
    measure.setText("X");
    double line = Math.ceil(measure.getLayoutBounds().getHeight());
    double em = text.getFont().getSize();
    measure.setWrappingWidth(Math.max(40, text.getWidth() - 2 * Math.ceil(SIDE * em)));
    String shown = text.getText() == null || text.getText().isEmpty() ? "X" : text.getText();
    measure.setText(shown.endsWith("\n") ? shown + "X" : shown);
    double whole = Math.ceil(measure.getLayoutBounds().getHeight());
    double height = Math.clamp(whole, line, line * MOST_LINES) + 2 * Math.ceil(PADDING * em);
    measure.setWrappingWidth(0);
    text.setMinHeight(height);
    text.setPrefHeight(height);
    text.setMaxHeight(height);
  }
}
