package chat.hearth.ui.host;

import chat.hearth.ui.host.Hosting.Invite;
import chat.hearth.ui.host.Hosting.Status;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Delay;
import chat.hearth.ui.kit.Dialog;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Window;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** The host panel; its numbers are read anew every 5 s while it shows. */
public final class HostController implements AutoCloseable {

  private static final Duration EVERY = Duration.seconds(5);

  private record News(Status status, Invite invite) {}

  private final Hosting hosting;
  private final Window window;
  private final Texts texts = Texts.screen("host");
  private final Background background = new Background("host");
  private final HostModel model = new HostModel();
  private final StackPane view = new StackPane();
  private final Delay refresh = new Delay(this::readOn);

  /** The panel of what this app hosts. */
  public HostController(Hosting hosting, Window window) {
    this.hosting = hosting;
    this.window = window;
    HostActions actions =
        new HostActions(this::newLink, this::confirmPause, this::resume, this::announce);
    StackPane holder = new StackPane(new HostView(texts, window, model, actions));
    holder.getStyleClass().add("host-holder");
    ScrollPane scroll = new ScrollPane(holder);
    scroll.setFitToWidth(true);
    view.getStyleClass().add("canvas");
    view.getChildren().add(scroll);
    view.sceneProperty()
        .subscribe(
            scene -> {
              refresh.stop();
              if (scene != null) {
                readOn();
              }
            });
  }

  /** The panel. */
  public Region view() {
    return view;
  }

  @Override
  public void close() {
    refresh.stop();
    background.close();
  }

  private void readOn() {
    read();
    refresh.start(EVERY);
  }

  private void read() {
    background.submit(
        () ->
            new News(
                hosting.status(),
                hosting
                    .currentInvite()
                    .orElseGet(() -> hosting.invite(InvitePart.USES, InvitePart.DAYS))),
        news -> {
          model.status.set(news.status());
          model.invite.set(news.invite());
        },
        _ -> window.overlay().toast(texts.get("failed")));
  }

  private void newLink() {
    background.submit(
        () -> hosting.invite(InvitePart.USES, InvitePart.DAYS),
        model.invite::set,
        _ -> window.overlay().toast(texts.get("failed")));
  }

  private void confirmPause() {
    Dialog.confirm(
            texts.get("pause.title"),
            texts.get("pause.text"),
            texts.get("pause"),
            true,
            () -> change(hosting::pause))
        .open(view);
  }

  private void resume() {
    change(hosting::resume);
  }

  private void announce(boolean on) {
    change(() -> hosting.announce(on));
  }

  private interface Step {
    void take() throws Hosting.Unavailable;
  }

  private void change(Step step) {
    background.submit(
        () -> {
          step.take();
          return true;
        },
        _ -> read(),
        e ->
            window
                .overlay()
                .toast(
                    e instanceof Hosting.Unavailable no ? no.why().words() : texts.get("failed")));
  }
}
