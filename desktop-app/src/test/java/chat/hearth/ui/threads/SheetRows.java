package chat.hearth.ui.threads;

import chat.hearth.client.MemberRow;
import chat.hearth.client.PersonRow;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.ui.kit.Card;
import chat.hearth.ui.kit.Field;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.SearchField;
import chat.hearth.ui.kit.SettingRow;
import chat.hearth.ui.kit.Skeleton;
import chat.hearth.ui.kit.Switch;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Times;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleTeam;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The left column of the component sheet: rows and fields. */
public final class SheetRows {

  private SheetRows() {}

  /** All of it, one below the other. */
  public static Region column(Times times) {
    Field plain = Field.text("User name");
    plain.control().setText("elif");
    Field focused = Field.text("User name");
    focused.control().setText("elif");
    Node box = focused.lookup(".field-box");
    box.pseudoClassStateChanged(PseudoClass.getPseudoClass("focus-within"), true);
    Field wrong = Field.text("User name");
    wrong.control().setText("mara");
    wrong.error("“mara” is taken. Try “elif”.");
    Field secret = Field.password("Password").hint("At least 10 characters.");
    secret.control().setText("a short sentence");
    Switch on = new Switch("Send with Enter");
    on.setSelected(true);
    VBox column =
        new VBox(
            14,
            Labels.of("Thread row: selected, unread, muted, hover, focus", "section"),
            rows(SampleTeam.northlight(), times),
            Labels.of("Fields", "section"),
            new SearchField("Search", "Ctrl K"),
            plain,
            focused,
            wrong,
            secret,
            Card.rows(new SettingRow("Send with Enter", "Off: Ctrl Enter sends.", on)),
            Labels.of("Loading, only after 300 ms, never moving", "section"),
            new Skeleton(1, 44).now());
    column.setMinWidth(320);
    column.setMaxWidth(320);
    return column;
  }

  private static Node rows(SampleClient client, Times times) {
    client.threads().mute(SampleTeam.WITH_JONAS, true);
    client.play(SampleTeam.WITH_TOMAS, SampleTeam.TOMAS, "Noodles again? 😂");
    Lines lines = new Lines(Texts.screen("threads"), times, client.account().userId());
    ThreadLine selected = row(client, lines, SampleTeam.LAUNCH_WEEK, SampleTeam.MARA);
    selected.selected(true);
    ThreadLine hover = row(client, lines, SampleTeam.WITH_JONAS);
    hover.pseudoClassStateChanged(PseudoClass.getPseudoClass("hover"), true);
    ThreadLine focus = row(client, lines, SampleTeam.WITH_AIKO);
    focus.getStyleClass().add("focus-ring");
    return new VBox(
        2,
        selected,
        row(client, lines, SampleTeam.WITH_PRIYA),
        row(client, lines, SampleTeam.FRIDAY_LUNCH),
        row(client, lines, SampleTeam.WITH_TOMAS),
        hover,
        focus);
  }

  private static ThreadLine row(SampleClient client, Lines lines, ThreadId id, UserId... writers) {
    List<PersonRow> typing =
        client.threads().members(id).stream()
            .map(MemberRow::person)
            .filter(p -> List.of(writers).contains(p.userId()))
            .toList();
    ThreadRow row = client.threads().find(id).orElseThrow();
    ThreadLine drawn = new ThreadLine(false);
    drawn.show((Line.OfThread) lines.of(row, typing));
    return drawn;
  }
}
