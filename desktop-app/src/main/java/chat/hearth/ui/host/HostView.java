package chat.hearth.ui.host;

import chat.hearth.model.Presence;
import chat.hearth.ui.host.Hosting.Guest;
import chat.hearth.ui.host.Hosting.Invite;
import chat.hearth.ui.host.Hosting.Status;
import chat.hearth.ui.kit.ActionButton;
import chat.hearth.ui.kit.Avatar;
import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.Card;
import chat.hearth.ui.kit.Gap;
import chat.hearth.ui.kit.Icons;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Mark;
import chat.hearth.ui.kit.PresenceDot;
import chat.hearth.ui.kit.SettingRow;
import chat.hearth.ui.kit.Switch;
import chat.hearth.ui.kit.Tag;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Times;
import chat.hearth.ui.kit.Window;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The host panel. */
final class HostView extends VBox {

  private static final double FIGURE_WIDTH = 160;
  private static final double CARD_WIDTH = 380;
  private static final double WORDS_WIDTH = 280;

  private final Texts texts;
  private final Times times;
  private final Label team = Labels.wrapped("", "title");
  private final Tag hosting;
  private final Label since = Labels.wrapped("", "second", "text-muted");
  private final ActionButton pause;
  private final ActionButton resume;
  private final Figure online;
  private final Figure messages;
  private final Figure space;
  private final Figure devices;
  private final InvitePart invite;
  private final Switch announced;
  private final Label reach = Labels.wrapped("", "second", "text-muted");
  private final Label count = Labels.of("", "head");
  private final Card people = Card.rows();

  HostView(Texts texts, Window window, HostModel model, HostActions actions) {
    this.texts = texts;
    this.times = window.times();
    invite =
        new InvitePart(
            texts,
            window,
            actions.newLink(),
            Labels.of(texts.get("invite"), "head"),
            Labels.wrapped(texts.get("invite.text"), "second", "text-muted"));
    announced = new Switch(texts.get("reach.announce"));
    announced.setId("announced");
    announced.setOnAction(_ -> actions.announce().accept(announced.isSelected()));
    hosting = new Tag(texts.get("hosting"), Tag.Kind.OK);
    pause = Buttons.icon(Buttons.secondary(texts.get("pause"), actions.pause()), Feather.PAUSE);
    resume = Buttons.icon(Buttons.primary(texts.get("resume"), actions.resume()), Feather.PLAY);
    online = new Figure(texts.get("online"), Feather.USERS);
    messages = new Figure(texts.get("messages"), Feather.MESSAGE_CIRCLE);
    space = new Figure(texts.get("space"), Feather.HARD_DRIVE);
    devices = new Figure(texts.get("devices"), Feather.MONITOR);
    getStyleClass().add("host-page");
    getChildren().addAll(head(), numbers(), cards(), peopleHead(), people, honest());
    model.status.subscribe(this::show);
    model.invite.subscribe(this::show);
  }

  private Node head() {
    FlowPane name = new FlowPane(team, hosting);
    name.setMinWidth(0);
    name.getStyleClass().add("host-name");
    team.maxWidthProperty().bind(name.widthProperty());
    VBox words = new VBox(name, since);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox head = new HBox(new Mark(40), words);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("host-head");
    StackPane switches = new StackPane(pause, resume);
    switches.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    return new Beside(head, switches, WORDS_WIDTH, 16, VPos.CENTER);
  }

  private Node numbers() {
    return new Tiles(FIGURE_WIDTH, online, messages, space, devices);
  }

  private Node cards() {
    return new Tiles(CARD_WIDTH, Card.of(invite.view()), reachCard());
  }

  private Node reachCard() {
    VBox words = new VBox(Labels.of(texts.get("reach.network"), "body", "medium"), reach);
    HBox row = new HBox(12, Icons.tile(Feather.CHECK, "ok"), words);
    row.setAlignment(Pos.CENTER_LEFT);
    VBox outside =
        new VBox(
            Labels.of(texts.get("reach.outside"), "body", "medium"),
            Labels.wrapped(texts.get("reach.outside.text"), "second", "text-muted"));
    HBox second = new HBox(12, Icons.tile(Feather.ALERT_TRIANGLE, "warn"), outside);
    second.setAlignment(Pos.CENTER_LEFT);
    VBox sleeping =
        new VBox(
            Labels.of(texts.get("reach.lid"), "body", "medium"),
            Labels.wrapped(texts.get("reach.lid.text"), "second", "text-muted"));
    HBox third = new HBox(12, Icons.tile(Feather.MOON, ""), sleeping);
    third.setAlignment(Pos.CENTER_LEFT);
    SettingRow setting =
        new SettingRow(texts.get("reach.announce"), texts.get("reach.announce.text"), announced);
    HBox.setHgrow(setting, Priority.ALWAYS);
    HBox shown = new HBox(12, Icons.tile(Feather.WIFI, ""), setting);
    shown.setAlignment(Pos.CENTER_LEFT);
    Card card = Card.of(Labels.of(texts.get("reach"), "head"), row, shown, second, third);
    card.getStyleClass().add("host-invite");
    return card;
  }

  private Node peopleHead() {
    HBox head = new HBox(8, Labels.of(texts.get("people"), "head"), count);
    count.getStyleClass().add("text-muted");
    head.getStyleClass().add("host-people");
    return head;
  }

  private Node honest() {
    HBox row =
        new HBox(
            10,
            Icons.of(Feather.EYE, 18),
            Labels.wrapped(texts.get("honest"), "second", "text-muted"));
    row.getStyleClass().add("host-honest");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void show(@Nullable Status s) {
    if (s == null) {
      return;
    }
    team.setText(s.team());
    hosting.setVisible(!s.paused());
    since.setText(
        s.paused() ? texts.get("paused.text") : texts.get("since", times.within(s.since())));
    announced.setSelected(s.announced());
    pause.setVisible(!s.paused());
    resume.setVisible(s.paused());
    online.show(
        texts.get("online.of", s.peopleOnline(), s.people().size()),
        texts.get("online.devices", s.devices()));
    messages.show(texts.get("count", s.messagesToday()), texts.get("messages.today"));
    space.show(size(s.bytesOnDisk()), texts.get("space.free", size(s.bytesFree())));
    devices.show(texts.get("count", s.devices()), texts.get("devices.now"));
    reach.setText(texts.get("reach.network.text", s.address(), s.key()));
    count.setText(texts.get("count", s.people().size()));
    List<Node> rows = new ArrayList<>();
    s.people().forEach(g -> rows.add(row(g)));
    people.fill(rows.toArray(Node[]::new));
  }

  private void show(@Nullable Invite found) {
    if (found != null) {
      invite.show(found);
    }
  }

  private Node row(Guest guest) {
    PresenceDot.State dot =
        switch (guest.state()) {
          case ONLINE -> PresenceDot.State.ONLINE;
          case AWAY -> PresenceDot.State.AWAY;
          case OFFLINE -> PresenceDot.State.NONE;
        };
    VBox words =
        new VBox(
            Labels.of(guest.displayName(), "body", "medium"),
            Labels.of("@" + guest.userName(), "caption", "text-muted"));
    words.setMinWidth(0);
    HBox row =
        Card.row(
            new Avatar(36).person(guest.userId(), guest.displayName()).presence(dot),
            words,
            Gap.grow(),
            Labels.of(state(guest), "second", "text-muted"),
            new Tag(
                texts.get(guest.admin() ? "role.host" : "role.member"),
                guest.admin() ? Tag.Kind.ACCENT : Tag.Kind.NEUTRAL));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("host-guest");
    return row;
  }

  private String state(Guest guest) {
    String there =
        switch (guest.state()) {
          case ONLINE -> texts.get("state.online");
          case AWAY -> texts.get("state.away");
          case OFFLINE -> texts.get("state.offline");
        };
    return guest.state() == Presence.State.OFFLINE
        ? there
        : texts.get("state.devices", guest.devices(), there);
  }

  private String size(long bytes) {
    double mega = bytes / 1e6;
    if (mega < 1000) {
      return texts.get("size.mb", mega);
    }
    return texts.get("size.gb", mega / 1000);
  }

  /** A card with one big number. */
  private static final class Figure extends VBox {

    private final Label big = Labels.whole("", "title");
    private final Label small = Labels.wrapped("", "caption", "text-muted");

    Figure(String words, Feather icon) {
      Label what = Labels.wrapped(words, "second", "text-muted");
      HBox top = new HBox(what, Gap.grow(), Icons.of(icon, 16));
      top.setAlignment(Pos.CENTER_LEFT);
      getStyleClass().addAll("card", "host-number");
      getChildren().addAll(top, big, small);
    }

    void show(String value, String words) {
      big.setText(value);
      small.setText(words);
    }
  }
}
