package chat.hearth.ui.chat;

import chat.hearth.ui.kit.Banner;
import chat.hearth.ui.kit.connection.Notice;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The line about the connection under the header; one at a time, and none while all is well. */
final class NoticeBar extends StackPane {

  private final Words words;
  private final ChatModel model;
  private final ChatActions.Line actions;
  private @Nullable Banner banner;
  private @Nullable Class<?> kind;

  NoticeBar(Words words, ChatModel model, ChatActions.Line actions) {
    this.words = words;
    this.model = model;
    this.actions = actions;
    setManaged(false);
    model.notice.subscribe(this::show);
  }

  private void show(Notice notice) {
    if (notice instanceof Notice.None) {
      getChildren().clear();
      banner = null;
      kind = null;
      setManaged(false);
      return;
    }
    if (banner == null || !notice.getClass().equals(kind)) {
      banner = fresh(notice);
      kind = notice.getClass();
      getChildren().setAll(banner);
      setManaged(true);
    }
    say(banner, notice);
  }

  private Banner fresh(Notice notice) {
    return switch (notice) {
      case Notice.Offline _ ->
          new Banner(Banner.Kind.WARN, "", "").button(words.get("notice.try"), actions.tryNow());
      case Notice.CatchingUp _ -> new Banner(Banner.Kind.INFO, "", "");
      case Notice.Back _, Notice.None _ -> new Banner(Banner.Kind.OK, "", "");
      case Notice.SignedOut _, Notice.WrongKey _ ->
          new Banner(Banner.Kind.DANGER, "", "")
              .button(words.get("notice.signIn"), actions.signIn());
      case Notice.OutOfDate _ ->
          new Banner(Banner.Kind.DANGER, "", "").button(words.get("notice.try"), actions.tryNow());
      case Notice.WrongVersion _ -> new Banner(Banner.Kind.DANGER, "", "");
    };
  }

  private void say(Banner bar, Notice notice) {
    switch (notice) {
      case Notice.Offline n -> {
        bar.say(
            words.get("notice.offline", model.host.get()),
            n.waiting() == 0
                ? words.get("notice.offline.write")
                : words.get("notice.offline.waiting", n.waiting()));
        bar.note(
            n.seconds() > 0 ? words.get("notice.next", n.seconds()) : words.get("notice.trying"));
      }
      case Notice.CatchingUp n ->
          bar.say(words.get("notice.catching"), words.get("notice.catching.left", n.missing()));
      case Notice.Back _ -> bar.say(words.get("notice.back"), words.get("notice.back.text"));
      case Notice.SignedOut n ->
          bar.say(
              words.get("notice.out", words.times().date(n.since())), words.get("notice.out.text"));
      case Notice.WrongKey _ -> bar.say(words.get("notice.key"), words.get("notice.key.text"));
      case Notice.OutOfDate _ -> bar.say(words.get("notice.date"), words.get("notice.date.text"));
      case Notice.WrongVersion _ ->
          bar.say(words.get("notice.version"), words.get("notice.version.text"));
      case Notice.None _ -> {}
    }
  }
}
