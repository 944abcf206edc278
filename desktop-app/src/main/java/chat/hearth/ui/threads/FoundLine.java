package chat.hearth.ui.threads;

import chat.hearth.ui.kit.Avatar;
import chat.hearth.ui.kit.Gap;
import chat.hearth.ui.kit.Labels;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The row of a thread or a person that was found; what was looked for stands out in the name. */
final class FoundLine extends HBox {

  private final Avatar avatar = new Avatar(40);
  private final Label before = Labels.of("", "strong");
  private final Label match = Labels.of("", "strong", "found-match");
  private final Label after = Labels.of("", "strong");
  private final Label time = Labels.whole("", "caption", "text-subtle");
  private final Label about = Labels.of("", "second", "text-muted");

  FoundLine() {
    getStyleClass().add("contact-row");
    HBox name = new HBox(before, match, after);
    name.setMinWidth(0);
    HBox one = new HBox(6, name, Gap.grow(), time);
    one.setAlignment(Pos.CENTER_LEFT);
    VBox lines = new VBox(one, about);
    lines.setAlignment(Pos.CENTER_LEFT);
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    getChildren().addAll(avatar, lines);
  }

  void show(Line.FoundThread line) {
    Faces.show(avatar, line.row());
    name(line.row().name(), line.match());
    about.setText(line.about());
    time.setText(line.time());
  }

  void show(Line.FoundPerson line) {
    Faces.show(avatar, line.person());
    name(line.person().name(), line.match());
    about.setText(line.about());
    time.setText("");
  }

  void selected(boolean selected) {
    getStyleClass().remove("selected");
    if (selected) {
      getStyleClass().add("selected");
    }
  }

  private void name(String name, Match found) {
    before.setText(name.substring(0, found.from()));
    match.setText(name.substring(found.from(), found.to()));
    after.setText(name.substring(found.to()));
  }
}
