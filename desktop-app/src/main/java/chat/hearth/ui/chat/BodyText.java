package chat.hearth.ui.chat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/** The text of a message where it is drawn; read from its nodes only when somebody selects. */
final class BodyText {

  private static final String INDENT = "  ";

  private final List<Lines> lines = new ArrayList<>();
  private final Passage passage;

  /** Reads what {@link TextBlocks} has drawn. */
  BodyText(Node content) {
    List<TextPart> parts = new ArrayList<>();
    read(content, "", "", parts);
    passage = new Passage(parts);
  }

  /**
   * Reads from top to bottom.
   *
   * @param indent stands before items of a list within an item
   * @param lead stands before the first line, as signs of the items that begin with it
   */
  private void read(Node node, String indent, String lead, List<TextPart> parts) {
    switch (node) {
      case TextFlow flow -> add(Lines.of(flow), lead, parts);
      case CodeBlock code -> add(code.lines(), lead, parts);
      case HBox item when item.getChildren().getFirst() instanceof Label sign -> {
        String before = (lead.isEmpty() ? indent : lead) + sign.getText() + " ";
        read(item.getChildren().getLast(), indent + INDENT, before, parts);
      }
      case VBox column -> {
        String first = lead;
        for (Node child : column.getChildren()) {
          read(child, indent, first, parts);
          first = "";
        }
      }
      default -> {}
    }
  }

  private void add(Lines read, String lead, List<TextPart> parts) {
    lines.add(read);
    parts.add(read.part(lead));
  }

  Passage passage() {
    return passage;
  }

  /** The place at a point of the scene, or the nearest one. */
  int at(Point2D scene, Passage.Unit unit) {
    int nearest = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).away(scene) < lines.get(nearest).away(scene)) {
        nearest = i;
      }
    }
    boolean between = unit == Passage.Unit.LETTER;
    return passage.place(nearest, lines.get(nearest).at(scene, between));
  }

  /** Puts a colour behind this and nothing else. */
  void mark(Passage.Stretch taken) {
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).mark(passage.drawn(i, taken));
    }
  }

  /** Takes the colour away. */
  void clear() {
    lines.forEach(Lines::clear);
  }
}
