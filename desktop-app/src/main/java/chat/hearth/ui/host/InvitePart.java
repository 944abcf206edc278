package chat.hearth.ui.host;

import chat.hearth.ui.host.Hosting.Invite;
import chat.hearth.ui.kit.ActionButton;
import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Window;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A link for others, how long it is good, and what one does with it: copy, renew, scan. */
final class InvitePart {

  /** How many people a link lets in. */
  static final int USES = 10;

  /** How many days a link is good. */
  static final int DAYS = 7;

  private static final double LINK_WIDTH = 200;

  /** A link has four lines mostly: nothing moves when it comes. */
  private static final String ROOM = "\n\n\n";

  private final Texts texts;
  private final Window window;
  private final Label link = Labels.wrapped(ROOM, "mono");
  private final Label validity = Labels.wrapped("", "caption", "text-muted");
  private final QrCode code = new QrCode();
  private final ActionButton copy;
  private final Beside view;

  /**
   * Without a link yet.
   *
   * @param texts of the host panel
   * @param newLink asks for another link
   * @param above what it says before the link
   */
  InvitePart(Texts texts, Window window, Runnable newLink, Node... above) {
    this.texts = texts;
    this.window = window;
    HBox box = new HBox(link);
    box.getStyleClass().add("host-link");
    box.setAlignment(Pos.CENTER_LEFT);
    copy =
        Buttons.icon(Buttons.small(Buttons.primary(texts.get("copy"), this::copy)), Feather.COPY);
    copy.setId("copy-link");
    ActionButton fresh =
        Buttons.icon(
            Buttons.small(Buttons.secondary(texts.get("fresh"), newLink)), Feather.REFRESH_CW);
    FlowPane buttons = new FlowPane(8, 8, copy, fresh);
    buttons.setMinWidth(0);
    VBox left = new VBox(above);
    left.getChildren().addAll(box, buttons, validity);
    left.getStyleClass().add("host-invite");
    StackPane frame = new StackPane(code);
    frame.getStyleClass().add("qr-frame");
    frame.setAccessibleText(texts.get("code"));
    frame.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    view = new Beside(left, frame, LINK_WIDTH, 18, VPos.TOP);
  }

  Region view() {
    return view;
  }

  /** The first thing to do with it. */
  Node first() {
    return copy;
  }

  void show(Invite invite) {
    link.setText(invite.link());
    code.show(invite.link());
    String until = window.times().date(invite.expiresAt());
    validity.setText(texts.get("validity", until, invite.uses(), invite.maxUses()));
  }

  private void copy() {
    if (!link.getText().isBlank()) {
      Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, link.getText()));
      window.overlay().toast(texts.get("copied"));
    }
  }
}
