package chat.hearth.ui.shell;

import chat.hearth.client.Account;
import chat.hearth.client.Connection;
import chat.hearth.ui.kit.Avatar;
import chat.hearth.ui.kit.Gap;
import chat.hearth.ui.kit.Mark;
import chat.hearth.ui.kit.PresenceDot;
import chat.hearth.ui.kit.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The rail at the left, and the bottom bar that stands for it where only one pane fits. */
final class Rail {

  private static final double MARK = 36;
  private static final double AVATAR = 36;

  private final VBox rail = new VBox();
  private final BottomBar bar = new BottomBar();
  private final Map<Section, List<RailItem>> items = new EnumMap<>(Section.class);
  private final Avatar avatar = new Avatar(AVATAR);
  private final Button me = new Button();
  private final Texts texts;
  private final Consumer<Section> go;

  Rail(Texts texts, Consumer<Section> go, Consumer<Node> openMine) {
    this.texts = texts;
    this.go = go;
    rail.getStyleClass().addAll("rail", "pane-right-line", "shell-rail");
    me.setGraphic(avatar);
    me.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    me.getStyleClass().add("rail-me");
    me.setId("rail-me");
    me.setOnAction(_ -> openMine.accept(me));
  }

  Region rail() {
    return rail;
  }

  Region bar() {
    return bar;
  }

  /** Shows these places. */
  void places(boolean hosting) {
    items.clear();
    List<Section> top = new ArrayList<>(List.of(Section.THREADS, Section.CONTACTS));
    if (hosting) {
      top.add(Section.HOST);
    }
    rail.getChildren().setAll(mark());
    top.forEach(s -> rail.getChildren().add(item(s)));
    rail.getChildren().addAll(Gap.grow(), item(Section.SETTINGS), me);
    top.add(Section.SETTINGS);
    bar.show(top.stream().map(this::item).toList());
  }

  /** Shows where one is. */
  void at(Section here) {
    items.forEach((section, list) -> list.forEach(i -> i.on(section == here)));
  }

  /** Shows how much is unread; nothing while one is at the threads. */
  void unread(int count) {
    items
        .getOrDefault(Section.THREADS, List.of())
        .forEach(i -> i.unread(count, texts.get("rail.unread", count)));
  }

  /** Shows who is signed in, and whether the others see it. */
  void me(Account account, Connection connection) {
    boolean there =
        connection instanceof Connection.Online || connection instanceof Connection.CatchingUp;
    String name = account.displayName();
    avatar
        .person(account.userId().toString(), name)
        .presence(there ? PresenceDot.State.ONLINE : PresenceDot.State.OFFLINE);
    me.setAccessibleText(name + ", " + texts.get(there ? "me.online" : "me.offline"));
  }

  private RailItem item(Section section) {
    RailItem item = new RailItem(section, texts.get(section.key()), () -> go.accept(section));
    items.computeIfAbsent(section, _ -> new ArrayList<>()).add(item);
    return item;
  }

  private static Node mark() {
    HBox box = new HBox(new Mark(MARK));
    box.getStyleClass().add("rail-mark");
    box.setAlignment(Pos.CENTER);
    return box;
  }
}
