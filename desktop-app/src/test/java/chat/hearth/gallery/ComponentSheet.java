package chat.hearth.gallery;

import chat.hearth.ui.chat.SheetChat;
import chat.hearth.ui.kit.ActionButton;
import chat.hearth.ui.kit.Avatar;
import chat.hearth.ui.kit.Badge;
import chat.hearth.ui.kit.Banner;
import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.Chip;
import chat.hearth.ui.kit.Gap;
import chat.hearth.ui.kit.IconButton;
import chat.hearth.ui.kit.Icons;
import chat.hearth.ui.kit.Keys;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Mark;
import chat.hearth.ui.kit.PresenceDot;
import chat.hearth.ui.kit.SheetPopups;
import chat.hearth.ui.kit.Switch;
import chat.hearth.ui.kit.Tag;
import chat.hearth.ui.kit.Ticks;
import chat.hearth.ui.kit.Token;
import chat.hearth.ui.kit.Window;
import chat.hearth.ui.threads.SheetRows;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Everything that the screens are made of, on one page. */
final class ComponentSheet implements AutoCloseable {

  static final double WIDTH = 1280;
  static final double HEIGHT = 3250;

  private static final List<String> COLOURS =
      List.of(
          "canvas",
          "surface",
          "rail",
          "sunken",
          "hover",
          "selected",
          "line",
          "line-strong",
          "text",
          "muted",
          "subtle",
          "accent",
          "accent-text",
          "accent-tint",
          "own",
          "read",
          "online",
          "danger");

  private final Window window;
  private final Path folder;
  private final SheetChat chat;

  ComponentSheet(Window window, Path folder) {
    this.window = window;
    this.folder = folder;
    this.chat = new SheetChat(window);
  }

  Parent page() {
    VBox page =
        new VBox(
            24,
            head(window.theme().isDark() ? "Dark" : "Light"),
            colours(),
            type(),
            buttons(),
            faces(),
            small(),
            signs(),
            columns(),
            banners());
    page.setPadding(new Insets(36, 40, 40, 40));
    page.getStyleClass().add("surface");
    return page;
  }

  private static Node head(String theme) {
    VBox words =
        new VBox(
            Labels.of("Hearth components", "title"),
            Labels.of(theme + " theme. All sizes in px at 100 %", "second", "text-muted"));
    words.setAlignment(Pos.CENTER_LEFT);
    HBox head =
        row(
            16,
            new Mark(48),
            words,
            Gap.grow(),
            new Mark(72),
            new Mark(36),
            new Mark(26),
            new Mark(16));
    return head;
  }

  private static Node colours() {
    HBox row = row(12);
    for (String colour : COLOURS) {
      Region swatch = new Region();
      swatch.setStyle(
          "-fx-background-color:-hearth-line-mid,-hearth-"
              + colour
              + ";-fx-background-insets:0,1;-fx-background-radius:10px,9px");
      swatch.setMinSize(53, 36);
      VBox one = new VBox(4, swatch, Labels.whole(colour, "micro", "text-muted"));
      one.setAlignment(Pos.CENTER);
      row.getChildren().add(one);
    }
    return row;
  }

  private static Node type() {
    HBox row =
        row(
            24,
            Labels.of("Display 28", "display"),
            Labels.of("Title 20", "title"),
            Labels.of("Heading 16", "head"),
            Labels.of("Strong 14", "strong"),
            Labels.of("Body 14", "body"),
            Labels.of("Second 13", "second"),
            Labels.of("Caption 12", "caption"),
            Labels.of("Micro 11", "micro"),
            Labels.of("mono 13", "mono"));
    row.setAlignment(Pos.BASELINE_LEFT);
    return row;
  }

  private static Node buttons() {
    ActionButton disabled = primary();
    disabled.setDisable(true);
    HBox row =
        row(
            12,
            named(primary(), "default"),
            named(state(primary(), "hover"), "hover"),
            named(state(primary(), "armed"), "pressed"),
            named(state(primary(), "focus-visible"), "focus"),
            named(disabled, "disabled"),
            named(Buttons.secondary("Cancel", () -> {}), "secondary"),
            named(Buttons.icon(Buttons.ghost("Show all", () -> {}), Feather.CHEVRON_DOWN), "ghost"),
            named(Buttons.danger("Delete", () -> {}), "danger"),
            named(
                Buttons.icon(Buttons.small(Buttons.secondary("Copy link", () -> {})), Feather.COPY),
                "small"));
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }

  private static Node faces() {
    HBox row = row(14);
    row.getChildren()
        .addAll(
            new Avatar(44).person("c", "Mara Lindqvist").presence(PresenceDot.State.ONLINE),
            new Avatar(44).person("b", "Jonas Weber").presence(PresenceDot.State.AWAY),
            new Avatar(44).person("a", "Priya Nair").presence(PresenceDot.State.OFFLINE));
    for (String name : List.of("Tomás Ortega", "Aiko Tanaka", "Elif Demir", "Samuel Osei")) {
      row.getChildren().add(new Avatar(44).person(name, name));
    }
    IconButton asleep = icon(Feather.ARROW_UP, "send");
    asleep.setDisable(true);
    row.getChildren()
        .addAll(
            new Avatar(44).group("s", "Studio"),
            new Avatar(36).group("f", "Friday lunch"),
            new Avatar(32).person("p", "Priya Nair"),
            new Avatar(22).person("p", "Priya Nair"),
            named(icon(Feather.SEARCH), "icon"),
            named(state(icon(Feather.SEARCH), "hover"), "hover"),
            named(icon(Feather.INFO).on(true), "on"),
            named(icon(Feather.EDIT).tonal(), "tonal"),
            named(icon(Feather.ARROW_UP, "send"), "send"),
            named(asleep, "asleep"),
            Icons.pin(18),
            named(icon(Feather.CHEVRON_DOWN, "floating"), "floating"),
            new Avatar(72).person("q", "Nora Haddad").presence(PresenceDot.State.ONLINE));
    return row;
  }

  private static Node small() {
    Switch on = new Switch("on");
    on.setSelected(true);
    CheckBox checked = new CheckBox();
    checked.setSelected(true);
    Chip all = new Chip("All");
    all.setSelected(true);
    Chip unread = new Chip("Unread");
    unread.count(2);
    return row(
        12,
        new Badge().show(2, false),
        new Badge().show(28, false),
        new Badge().show(120, false),
        new Badge().show(3, true),
        new Badge().show(3, 1, false),
        new Tag("Owner", Tag.Kind.NEUTRAL),
        new Tag("Host", Tag.Kind.ACCENT),
        new Tag("Online", Tag.Kind.OK),
        on,
        new Switch("off"),
        checked,
        new CheckBox(),
        all,
        unread,
        Keys.hint("Ctrl", "K"),
        new Token("p", "Priya", () -> {}));
  }

  private static Node signs() {
    HBox row = row(20);
    for (Ticks.State state : Ticks.State.values()) {
      row.getChildren()
          .add(
              row(
                  6,
                  Ticks.of(state),
                  Labels.of(state.name().toLowerCase(Locale.ROOT), "caption", "text-muted")));
    }
    for (PresenceDot.State state : PresenceDot.State.values()) {
      PresenceDot dot = new PresenceDot(12);
      dot.show(state);
      row.getChildren()
          .add(
              row(
                  6,
                  dot,
                  Labels.of(state.name().toLowerCase(Locale.ROOT), "caption", "text-muted")));
    }
    return row;
  }

  private Node columns() {
    Node[] columns = {
      SheetRows.column(window.times()),
      chat.column(folder),
      SheetPopups.column(chat.menu(), p -> Layers.picture(p, window.theme()))
    };
    return new HBox(40, columns);
  }

  private static Node banners() {
    Banner offline =
        new Banner(
            Banner.Kind.WARN,
            "Mara’s ThinkPad is offline.",
            "Keep writing: 2 messages go out when it is back.");
    HBox first =
        row(12, offline, new Banner(Banner.Kind.INFO, "Catching up.", "Launch week first."));
    HBox second =
        row(
            12,
            new Banner(Banner.Kind.OK, "Back online.", "Everything is here."),
            new Banner(
                Banner.Kind.DANGER,
                "This is not the host you know.",
                "Its key changed. Ask Mara before going on."));
    for (HBox row : Arrays.asList(first, second)) {
      row.getChildren().forEach(banner -> HBox.setHgrow(banner, Priority.ALWAYS));
      row.getChildren().forEach(banner -> ((Region) banner).setPrefWidth(594));
    }
    return new VBox(12, Labels.of("Connection banners", "section"), first, second);
  }

  private static ActionButton primary() {
    return Buttons.primary("Start thread", () -> {});
  }

  private static IconButton icon(Feather icon, String... styleClasses) {
    IconButton button = new IconButton(icon, icon.getDescription(), () -> {});
    button.getStyleClass().addAll(styleClasses);
    return button;
  }

  private static <N extends Node> N state(N node, String pseudoClass) {
    node.pseudoClassStateChanged(PseudoClass.getPseudoClass(pseudoClass), true);
    return node;
  }

  private static Node named(Node node, String name) {
    Label label = Labels.whole(name, "micro", "text-muted");
    VBox column = new VBox(6, node, label);
    column.setAlignment(Pos.TOP_CENTER);
    return column;
  }

  private static HBox row(double apart, Node... nodes) {
    HBox row = new HBox(apart, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  @Override
  public void close() {
    chat.close();
  }
}
