package chat.hearth.ui.search;

import chat.hearth.client.Marked;
import chat.hearth.ui.kit.Avatar;
import chat.hearth.ui.kit.Labels;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The row of something that was found; what was looked for stands out in it. */
final class ResultRow extends HBox {

  private static final double AVATAR = 40;

  private final Avatar avatar = new Avatar(AVATAR);
  private final MarkedLine title = new MarkedLine("strong");
  private final Label time = Labels.whole("", "caption", "text-subtle");
  private final MarkedLine text = new MarkedLine("second", "text-muted");

  ResultRow() {
    getStyleClass().add("contact-row");
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox one = new HBox(6, title, time);
    one.setAlignment(Pos.CENTER_LEFT);
    one.setMinWidth(0);
    VBox lines = new VBox(one, text);
    lines.setAlignment(Pos.CENTER_LEFT);
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    getChildren().addAll(avatar, lines);
  }

  void show(Result.OfThread line) {
    show(Face.of(line.found().row()), line.found().name(), line.time());
    text.show("", Marked.plain(line.about()));
  }

  void show(Result.OfPerson line) {
    show(Face.of(line.found().row()), line.found().name(), "");
    text.show("", Marked.plain(line.about()));
  }

  void show(Result.OfMessage line) {
    show(line.face(), Marked.plain(line.title()), line.time());
    text.show(line.lead(), line.text());
  }

  private void show(Face face, Marked name, String at) {
    face.show(avatar);
    title.show("", name);
    time.setText(at);
  }

  void selected(boolean selected) {
    getStyleClass().remove("selected");
    if (selected) {
      getStyleClass().add("selected");
    }
  }
}
