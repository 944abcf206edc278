package chat.hearth.ui.details;

import chat.hearth.client.MemberRow;
import chat.hearth.model.Presence;
import chat.hearth.model.Role;
import chat.hearth.ui.details.DetailsModel.Shown;
import chat.hearth.ui.kit.ActionButton;
import chat.hearth.ui.kit.Avatar;
import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.Dialog;
import chat.hearth.ui.kit.Gap;
import chat.hearth.ui.kit.IconButton;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.PresenceDot;
import chat.hearth.ui.kit.Rebuild;
import chat.hearth.ui.kit.Tag;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Times;
import chat.hearth.ui.kit.emoji.EmojiLine;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The members: the first four, and all on demand. */
final class Members extends VBox {

  private static final int FEW = 4;
  private static final double AVATAR = 36;

  private final Texts texts;
  private final Times times;
  private final DetailsActions actions;
  private boolean all;

  Members(Texts texts, Times times, DetailsActions actions) {
    this.texts = texts;
    this.times = times;
    this.actions = actions;
    getStyleClass().add("details-part");
  }

  void show(Shown shown) {
    show(shown, "details-add");
  }

  private void show(Shown shown, String otherwise) {
    Rebuild.of(this, () -> fill(shown), otherwise);
  }

  private void fill(Shown shown) {
    List<MemberRow> members = shown.members();
    getChildren().setAll(head(shown));
    members.stream()
        .limit(all ? members.size() : FEW)
        .forEach(m -> getChildren().add(row(shown, m)));
    if (!all && members.size() > FEW) {
      ActionButton more =
          Buttons.icon(
              Buttons.ghost(
                  texts.get("members.all", members.size()),
                  () -> {
                    all = true;
                    show(shown, firstOf(members.subList(FEW, members.size())));
                  }),
              Feather.CHEVRON_DOWN);
      more.setId("details-more");
      more.getStyleClass().add("details-end");
      getChildren().add(more);
    }
  }

  private Node head(Shown shown) {
    HBox head =
        new HBox(
            Labels.wrapped(texts.get("members", shown.members().size()), "section"), Gap.grow());
    head.setAlignment(Pos.CENTER_LEFT);
    if (!shown.thread().direct() && shown.thread().writable()) {
      ActionButton add =
          Buttons.icon(
              Buttons.small(Buttons.ghost(texts.get("add"), actions.addMembers())),
              Feather.USER_PLUS);
      add.setId("details-add");
      head.getChildren().add(add);
    }
    return head;
  }

  private Node row(Shown shown, MemberRow member) {
    EmojiLine name =
        new EmojiLine(member.self() ? texts.get("you") : member.person().name(), "body", "medium");
    String words = about(member);
    Label about = Labels.of(words, "caption", "text-muted");
    about.setManaged(!words.isEmpty());
    VBox lines = new VBox(name, about);
    lines.setMinWidth(0);
    lines.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(lines, Priority.ALWAYS);
    Avatar avatar =
        new Avatar(AVATAR)
            .person(member.person().userId().toString(), member.person().name())
            .presence(PresenceDot.of(member.person().presence()));
    HBox row = new HBox(12, avatar, lines);
    String spoken = name.getText() + ", " + words;
    row.getStyleClass().addAll("row", "details-member");
    row.setAccessibleText(spoken);
    if (member.role() == Role.ADMIN && !shown.thread().direct()) {
      row.getChildren().add(new Tag(texts.get("owner"), Tag.Kind.NEUTRAL));
    }
    if (!member.self()) {
      leads(lines, member, spoken);
      boolean removable = shown.thread().admin() && !shown.thread().direct();
      if (removable && shown.thread().writable()) {
        row.getChildren().add(remove(shown, member));
      }
    }
    return row;
  }

  /** A click, Enter or Space on the words leads to the person. */
  private void leads(VBox lines, MemberRow member, String spoken) {
    Runnable show = () -> actions.showPerson().accept(member.person().userId());
    lines.setId(personId(member));
    lines.setAccessibleText(spoken);
    Pressable.make(lines, show);
  }

  private IconButton remove(Shown shown, MemberRow member) {
    IconButton remove =
        new IconButton(
                Feather.X,
                texts.get("remove", member.person().name()),
                () -> confirmRemove(shown, member))
            .small();
    remove.setId("remove-" + member.person().userId());
    return remove;
  }

  private static String firstOf(List<MemberRow> members) {
    return members.stream()
        .filter(m -> !m.self())
        .findFirst()
        .map(Members::personId)
        .orElse("details-add");
  }

  private static String personId(MemberRow member) {
    return "member-" + member.person().userId();
  }

  private String about(MemberRow member) {
    Presence presence = member.person().presence();
    if (presence != null && presence.state() == Presence.State.ONLINE && presence.devices() > 1) {
      return texts.get("online.devices", presence.devices());
    }
    return times.presence(presence);
  }

  private void confirmRemove(Shown shown, MemberRow member) {
    Dialog.confirm(
            texts.get("remove.title", member.person().name(), shown.thread().name()),
            texts.get("remove.text"),
            texts.get("remove.do"),
            true,
            () -> actions.remove().accept(member))
        .open(this);
  }
}
