package chat.hearth.ui.chat;

import chat.hearth.client.PersonRow;
import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.EmptyState;
import chat.hearth.ui.kit.Keys;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Settings;
import chat.hearth.ui.kit.TypingDots;
import chat.hearth.ui.kit.emoji.EmojiText;
import chat.hearth.ui.kit.picker.EmojiNames;
import chat.hearth.ui.kit.picker.EmojiPicker;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The open thread from its header down to the composer, or a word where none is open. */
final class ChatView extends StackPane {

  private static final double NARROW = 500;
  private static final List<String> HELLOS = List.of("👋", "🙂", "☕");

  private final Words words;
  private final ChatModel model;
  private final ChatActions actions;
  private final MessageListView messages;
  private final Composer composer;
  private final VBox chat;
  private final HBox typing = new HBox();
  private final Label typingWords = Labels.of("");
  private final StackPane hello = new StackPane();
  private final StackPane drop;

  ChatView(Words words, ChatModel model, ChatActions actions, Settings settings) {
    this.words = words;
    this.model = model;
    this.actions = actions;
    EmojiNames names = new EmojiNames();
    EmojiPicker picker = new EmojiPicker(settings, names);
    this.messages = new MessageListView(words, actions.reading(), picker);
    this.composer = new Composer(words, model, actions, settings, names, picker);
    this.drop = new StackPane(Labels.of(words.get("attach.drop"), "strong"));
    getStyleClass().addAll("canvas", "chat");
    typing.getStyleClass().add("typing-strip");
    hello.setMouseTransparent(false);
    SeekSign seeking = new SeekSign(words, model, actions.reading().giveUp());
    StackPane.setAlignment(seeking, Pos.TOP_CENTER);
    chat = column(new StackPane(messages, hello, seeking, drop));
    takeDrops();
    model.shown.subscribe(this::show);
    model.typing.subscribe(this::showTyping);
    model.noThreads.subscribe(_ -> show(model.shown.get()));
    widthProperty()
        .subscribe(
            w -> {
              getStyleClass().remove("tight");
              if (w.doubleValue() < NARROW) {
                getStyleClass().add("tight");
              }
            });
  }

  private VBox column(StackPane middle) {
    VBox.setVgrow(middle, Priority.ALWAYS);
    VBox foot = new VBox(typing, composer);
    foot.getStyleClass().add("chat-foot");
    foot.setMinHeight(USE_PREF_SIZE); // in a low window the messages give room
    VBox column =
        new VBox(
            new ChatHeader(words, model, actions.header(), actions.reading().dates()),
            new NoticeBar(words, model, actions.line()),
            new PinBar(words, model, actions.reading().said().go()),
            middle,
            foot);
    column.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    column.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    return column;
  }

  MessageListView messages() {
    return messages;
  }

  void focusComposer() {
    composer.focus();
  }

  /** Puts the cursor behind a draft that was just filled in. */
  void endOfDraft() {
    composer.end();
  }

  private void takeDrops() {
    chat.addEventHandler(DragEvent.DRAG_OVER, this::dragged);
    chat.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    chat.addEventHandler(DragEvent.DRAG_EXITED, _ -> drop.setVisible(false));
    drop.getStyleClass().add("drop-place");
    drop.setMouseTransparent(true);
    drop.setVisible(false);
  }

  private void show(@Nullable Shown shown) {
    if (shown == null) {
      getChildren().setAll(nothing());
      return;
    }
    if (!getChildren().contains(chat)) {
      getChildren().setAll(chat);
    }
    messages.show(shown);
    boolean greet = shown.isEmpty() && shown.thread().writable();
    hello.setVisible(greet);
    if (greet) {
      hello.getChildren().setAll(greeting(shown));
    } else {
      hello.getChildren().clear();
    }
  }

  private Node nothing() {
    EmptyState state =
        model.noThreads.get()
            ? EmptyState.page(words.get("empty.title"), words.get("empty.text")).buttons(begin())
            : EmptyState.page(words.get("none.title"), words.get("none.text"));
    return state.keys(
        EmptyState.key(Keys.of("Ctrl", "N"), words.get("empty.new")),
        EmptyState.key(Keys.of("Ctrl", "K"), words.get("empty.find")));
  }

  private Node[] begin() {
    List<Node> buttons = new ArrayList<>();
    Node start =
        Buttons.icon(
            Buttons.primary(words.get("empty.start"), actions.begin().newThread()), Feather.EDIT);
    start.setId("begin-thread");
    buttons.add(start);
    Runnable invite = actions.begin().invite();
    if (invite != null) {
      buttons.add(
          Buttons.icon(Buttons.secondary(words.get("empty.invite"), invite), Feather.USER_PLUS));
    }
    return buttons.toArray(Node[]::new);
  }

  private Node greeting(Shown shown) {
    HBox chips = new HBox(8);
    chips.setAlignment(Pos.CENTER);
    for (String emoji : HELLOS) {
      Button chip =
          Buttons.small(Buttons.secondary("", () -> actions.writing().say().accept(emoji)));
      chip.setGraphic(new ReactionSign(emoji));
      chip.setAccessibleText(words.get("hello.send", emoji));
      chip.getStyleClass().add("hello");
      chips.getChildren().add(chip);
    }
    VBox box =
        new VBox(16, new EmojiText(words.get("hello", shown.thread().name()), "strong"), chips);
    box.setAlignment(Pos.CENTER);
    box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    return box;
  }

  private void dragged(DragEvent e) {
    if (composer.isOpen() && e.getDragboard().hasFiles()) {
      e.acceptTransferModes(TransferMode.COPY);
      drop.setVisible(true);
      e.consume();
    }
  }

  private void dropped(DragEvent e) {
    drop.setVisible(false);
    if (composer.isOpen() && e.getDragboard().hasFiles()) {
      actions.writing().shelf().take(e.getDragboard().getFiles());
      e.setDropCompleted(true);
      e.consume();
      getScene().getWindow().requestFocus(); // the keys are still with the window they came from
      composer.focus();
    }
  }

  private void showTyping(List<PersonRow> people) {
    typing.getChildren().clear();
    if (!people.isEmpty()) {
      typingWords.setText(words.typing(people));
      typing.getChildren().addAll(new TypingDots(), typingWords);
    }
  }

  /** Esc first ends what one waits for in vain. */
  private void pressed(KeyEvent e) {
    if (e.getCode() == KeyCode.ESCAPE && actions.reading().giveUp().getAsBoolean()) {
      e.consume();
    }
  }

  /** Letters typed anywhere in the chat go to the composer. */
  private void typed(KeyEvent e) {
    boolean letter =
        !e.isShortcutDown()
            && !e.isAltDown()
            && !e.getCharacter().isEmpty()
            && e.getCharacter().charAt(0) > ' '
            && !Character.isISOControl(e.getCharacter().charAt(0));
    if (letter && messages.typed(e.getCharacter())) {
      e.consume();
    } else if (letter && !(e.getTarget() instanceof TextInputControl) && composer.isOpen()) {
      composer.type(e.getCharacter());
      e.consume();
    }
  }
}
