package chat.hearth.ui.kit;

import chat.hearth.ui.kit.emoji.EmojiText;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A question inside the window: title, body, buttons at the right, the primary one last. */
public final class Dialog extends VBox {

  private final HBox head;
  private final VBox body = new VBox();
  private final FlowPane foot = new FlowPane();
  private Runnable onCancel = () -> {};
  private @Nullable Node first;
  private @Nullable Overlay overlay;

  /** A dialog 480 wide. */
  public Dialog(String title) {
    getStyleClass().add("dialog");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(title);
    EmojiText words = new EmojiText(title, "title");
    words.setMaxHeight(USE_PREF_SIZE); // else it would stand above the middle of the line
    HBox.setHgrow(words, Priority.ALWAYS);
    head = new HBox(words);
    head.getStyleClass().add("dialog-head");
    body.getStyleClass().add("dialog-body");
    foot.getStyleClass().add("dialog-foot");
    ScrollPane scroll = new Middle(body);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll, foot);
    setMaxHeight(USE_PREF_SIZE);
  }

  /**
   * Asks before something happens: 400 wide, Cancel and one more button.
   *
   * @param danger whether it takes something away
   */
  public static Dialog confirm(
      String title, String text, String action, boolean danger, Runnable onConfirm) {
    Dialog dialog = new Dialog(title);
    dialog.getStyleClass().add("confirm");
    dialog.body(new EmojiText(text, "second", "text-muted"));
    Runnable confirmed =
        () -> {
          dialog.close();
          onConfirm.run();
        };
    ActionButton cancel = Buttons.secondary(Texts.kit().get("cancel"), dialog::cancel);
    ActionButton confirm =
        danger ? Buttons.danger(action, confirmed) : Buttons.primary(action, confirmed);
    confirm.setId("confirm");
    return dialog.buttons(cancel, confirm).focusFirst(danger ? cancel : confirm);
  }

  /** One of two ways on. */
  public record Choice(String words, Runnable wanted) {}

  /** Asks which way to go on: 480 wide, Cancel and two more buttons, the second the primary one. */
  public static Dialog choose(String title, String text, Choice other, Choice primary) {
    Dialog dialog = new Dialog(title);
    dialog.body(new EmojiText(text, "second", "text-muted"));
    ActionButton cancel = Buttons.secondary(Texts.kit().get("cancel"), dialog::cancel);
    ActionButton second = Buttons.secondary(other.words(), dialog.closing(other.wanted()));
    second.setId("other");
    ActionButton first = Buttons.primary(primary.words(), dialog.closing(primary.wanted()));
    first.setId("confirm");
    return dialog.buttons(cancel, second, first).focusFirst(cancel);
  }

  private Runnable closing(Runnable wanted) {
    return () -> {
      close();
      wanted.run();
    };
  }

  /** What it is about. */
  public Dialog body(Node... nodes) {
    body.getChildren().setAll(nodes);
    return this;
  }

  /** What can be done, the primary one last. */
  public Dialog buttons(Button... buttons) {
    foot.getChildren().setAll(buttons);
    return this;
  }

  /** With an x at the top right. */
  public Dialog closable() {
    head.getChildren().add(new IconButton(Feather.X, Texts.kit().get("close"), this::cancel));
    return this;
  }

  /** With a line above the buttons, for a body that scrolls. */
  public Dialog ruled() {
    getStyleClass().add("ruled");
    return this;
  }

  /** What happens on Esc, the x and Cancel, after the dialog is gone. */
  public Dialog onCancel(Runnable wanted) {
    onCancel = wanted;
    return this;
  }

  /** Where the focus goes at first; else the first field or button that can have it. */
  public Dialog focusFirst(Node wanted) {
    first = wanted;
    return this;
  }

  /** Opens it over the window that the node is in. */
  public void open(Node anywhere) {
    Overlay.of(anywhere).open(this);
  }

  /** Takes it away; the focus goes back to where it was. */
  public void close() {
    if (overlay != null) {
      overlay.close(this);
    }
  }

  /** Takes it away unanswered. */
  public void cancel() {
    close();
    onCancel.run();
  }

  @Nullable Node first() {
    return first;
  }

  VBox bodyBox() {
    return body;
  }

  void shownIn(@Nullable Overlay wanted) {
    overlay = wanted;
  }

  /** As high as what is in it; it scrolls where the window is too low for that. */
  private static final class Middle extends ScrollPane {

    Middle(Node content) {
      super(content);
      setFitToWidth(true);
      setFocusTraversable(false);
      setHbarPolicy(ScrollBarPolicy.NEVER);
      setMinHeight(0);
    }

    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }
  }
}
