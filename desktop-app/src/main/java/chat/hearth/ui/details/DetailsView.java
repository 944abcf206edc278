package chat.hearth.ui.details;

import chat.hearth.client.ThreadRow;
import chat.hearth.model.Check;
import chat.hearth.ui.details.DetailsModel.Shown;
import chat.hearth.ui.kit.Avatar;
import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.Dialog;
import chat.hearth.ui.kit.Field;
import chat.hearth.ui.kit.Gap;
import chat.hearth.ui.kit.IconButton;
import chat.hearth.ui.kit.Icons;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Switch;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Times;
import chat.hearth.ui.kit.emoji.EmojiText;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The details pane. */
final class DetailsView extends VBox {

  private static final double AVATAR = 72;

  private final Texts texts;
  private final Times times;
  private final DetailsActions actions;
  private final Avatar avatar = new Avatar(AVATAR);
  private final EmojiText name = new EmojiText("", "title");
  private final Label about = Labels.wrapped("", "second", "text-muted");
  private final Field topic;
  private final Field nickname;
  private final Switch mute;
  private final Switch pin;
  private final Region files;
  private final Members members;
  private final Button leave;
  private final Button block;
  private final Label complete = Labels.wrapped("", "caption", "text-subtle");
  private final ScrollPane scroll;
  private @Nullable ThreadRow thread;
  private boolean filling;

  DetailsView(Texts texts, Times times, DetailsModel model, DetailsActions actions) {
    this.texts = texts;
    this.times = times;
    this.actions = actions;
    topic = named("topic", "details-topic", actions.rename());
    nickname = named("nickname", "details-nickname", actions.nickname());
    nickname.hint(texts.get("nickname.hint")).sign(Feather.LOCK);
    mute = new Switch(texts.get("mute"));
    mute.setId("details-mute");
    pin = new Switch(texts.get("pin"));
    pin.setId("details-pin");
    mute.selectedProperty().addListener((_, _, on) -> set(actions.mute(), on));
    pin.selectedProperty().addListener((_, _, on) -> set(actions.pin(), on));
    files = files(model, actions.files());
    members = new Members(texts, times, actions);
    leave = end("leave", Feather.LOG_OUT, this::confirmLeave);
    leave.setId("details-leave");
    block = end("block", Feather.SLASH, this::confirmBlock);
    getStyleClass().addAll("surface", "pane-left-line", "details");
    scroll = new ScrollPane(body());
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(header(), scroll);
    model.shown.subscribe(this::show);
  }

  private Node header() {
    IconButton close = new IconButton(Feather.X, texts.get("close"), "Esc", actions.close());
    close.setId("details-close");
    HBox header = new HBox(Labels.of(texts.get("title"), "head"), Gap.grow(), close);
    header.getStyleClass().addAll("pane-header", "lined");
    return header;
  }

  private Node body() {
    VBox head = new VBox(avatar, name, about);
    head.getStyleClass().add("details-head");
    VBox names = new VBox(12, topic, nickname);
    names.getStyleClass().add("details-part");
    VBox switches =
        new VBox(
            row(Icons.of(Feather.BELL_OFF, 18), texts.get("mute"), mute),
            row(Icons.pin(18), texts.get("pin"), pin),
            files);
    switches.getStyleClass().add("details-part");
    VBox ends = new VBox(4, leave, block, complete);
    ends.getStyleClass().add("details-part");
    return new VBox(head, names, Gap.line(), switches, Gap.line(), members, Gap.line(), ends);
  }

  private HBox row(Node icon, String words, Node end) {
    Label label = Labels.wrapped(words, "body");
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    StackPane place = new StackPane(icon);
    place.setMinWidth(20);
    HBox row = new HBox(12, place, label, end);
    row.getStyleClass().add("details-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Region files(DetailsModel model, Runnable show) {
    Label count = Labels.whole("", "second", "text-muted");
    count.textProperty().bind(Bindings.convert(model.files));
    HBox row = row(Icons.of(Feather.IMAGE, 18), texts.get("files"), count);
    row.getChildren().add(Icons.of(Feather.CHEVRON_RIGHT, 16));
    row.setId("details-files");
    row.accessibleTextProperty().bind(count.textProperty().map(n -> texts.get("files.count", n)));
    Pressable.make(row, show);
    return row;
  }

  private Field named(String key, String id, Consumer<String> save) {
    Field field = Field.text(texts.get(key)).check(this::bad);
    field.control().setId(id);
    Runnable done =
        () -> {
          if (!filling && thread != null && changed(field) && field.validate()) {
            save.accept(field.text().strip());
          }
        };
    field.control().setOnAction(_ -> done.run());
    field.control().addEventHandler(KeyEvent.KEY_PRESSED, e -> takeBack(e, field));
    field
        .control()
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused) {
                done.run();
              }
            });
    return field;
  }

  private void takeBack(KeyEvent e, Field field) {
    if (e.getCode() == KeyCode.ESCAPE && changed(field)) {
      fill(field, name(field), true);
      field.error(null);
      e.consume();
    }
  }

  private @Nullable String name(Field field) {
    if (thread == null) {
      return null;
    }
    return field.equals(topic) ? thread.title() : thread.nickname();
  }

  private Button end(String key, Feather icon, Runnable action) {
    Button button = Buttons.icon(Buttons.ghost(texts.get(key), action), icon);
    button.getStyleClass().addAll("danger-text", "details-end");
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  private boolean changed(Field field) {
    String now = name(field);
    return !field.text().strip().equals(now == null ? "" : now);
  }

  private void show(@Nullable Shown shown) {
    scroll.setVisible(shown != null);
    if (shown == null) {
      thread = null;
      return;
    }
    boolean another = thread == null || !thread.threadId().equals(shown.thread().threadId());
    thread = shown.thread();
    ThreadRow t = shown.thread();
    filling = true;
    if (t.direct() && t.other() != null) {
      avatar.person(t.other().toString(), t.others().getFirst().name());
    } else {
      avatar.group(t.threadId().toString(), t.name());
    }
    name.setText(t.name());
    about.setText(
        t.direct()
            ? times.presence(t.presence())
            : texts.get("about", shown.members().size(), t.createdBy(), times.date(t.createdAt())));
    fill(topic, t.title(), another);
    topic.setVisible(t.writable() && (t.admin() || t.direct()));
    topic.setManaged(topic.isVisible());
    fill(nickname, t.nickname(), another);
    nickname.prompt(t.title() == null ? t.name() : t.title());
    mute.setSelected(t.muted());
    pin.setSelected(t.pinned());
    members.show(shown);
    leave.setVisible(!t.direct() && t.writable());
    block.setVisible(t.direct());
    block.setText(texts.get(t.blocked() ? "unblock" : "block", other(t)));
    complete.setText(texts.get("complete", t.lastSeq()));
    filling = false;
  }

  private static void fill(Field field, @Nullable String value, boolean another) {
    if (another || !field.control().isFocused()) {
      field.textProperty().set(value == null ? "" : value);
      field.error(null);
    }
  }

  private void set(Consumer<Boolean> action, boolean on) {
    if (!filling) {
      action.accept(on);
    }
  }

  private @Nullable String bad(String text) {
    try {
      Check.optionalName("name", text.strip());
      return null;
    } catch (IllegalArgumentException e) {
      return texts.get("name.bad");
    }
  }

  private void confirmLeave() {
    if (thread != null) {
      Dialog.confirm(
              texts.get("leave.title", thread.name()),
              texts.get("leave.text"),
              texts.get("leave.do"),
              true,
              actions.leave())
          .open(this);
    }
  }

  /** Who is blocked, whatever the thread is called. */
  private static String other(ThreadRow thread) {
    return thread.others().isEmpty() ? thread.name() : thread.others().getFirst().name();
  }

  private void confirmBlock() {
    if (thread == null) {
      return;
    }
    if (thread.blocked()) {
      actions.block().accept(false);
      return;
    }
    Dialog.confirm(
            texts.get("block.title", other(thread)),
            texts.get("block.text", other(thread)),
            texts.get("block.do"),
            true,
            () -> actions.block().accept(true))
        .open(this);
  }
}
