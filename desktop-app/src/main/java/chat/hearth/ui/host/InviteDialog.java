package chat.hearth.ui.host;

import chat.hearth.client.Client;
import chat.hearth.client.Invitation;
import chat.hearth.client.RelayAddress;
import chat.hearth.client.RelayException;
import chat.hearth.ui.host.Hosting.Invite;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Dialog;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Window;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** Lets the admin of a relay that runs elsewhere invite people: a link from there, each time. */
public final class InviteDialog implements AutoCloseable {

  private final Client client;
  private final Window window;
  private final Texts texts = Texts.screen("host");
  private final Background background = new Background("invite");
  private @Nullable InvitePart part;

  /** Not open yet. */
  public InviteDialog(Client client, Window window) {
    this.client = client;
    this.window = window;
  }

  /** Opens over the window that the node is in; says why not where the relay would refuse. */
  public void open(Node anywhere) {
    if (!client.account().admin()) {
      window.overlay().toast(texts.get("invite.admin"));
      return;
    }
    Label text = Labels.wrapped(texts.get("invite.text"), "second", "text-muted");
    InvitePart fresh = new InvitePart(texts, window, this::ask, text);
    part = fresh;
    Dialog dialog = new Dialog(texts.get("invite")).closable().focusFirst(fresh.first());
    RelayAddress here = client.account().relay();
    if (here.isNear()) {
      Label near = Labels.wrapped(texts.get("invite.near", here.host()), "second", "text-muted");
      dialog.body(fresh.view(), near);
    } else {
      dialog.body(fresh.view());
    }
    dialog.open(anywhere);
    ask();
  }

  @Override
  public void close() {
    background.close();
  }

  private void ask() {
    background.submit(
        () -> client.devices().invite(InvitePart.USES, InvitePart.DAYS),
        this::show,
        e -> window.overlay().toast(texts.get(key(e))));
  }

  private void show(Invitation made) {
    InvitePart shown = part;
    if (shown != null) {
      String link = client.account().relay().invitedBy(made.code()).link();
      shown.show(new Invite(link, made.expiresAt(), made.maxUses(), made.uses()));
    }
  }

  private static String key(Throwable failure) {
    if (!(failure instanceof RelayException e)) {
      return "failed";
    }
    return switch (e.reason()) {
      case UNREACHABLE -> "invite.offline";
      case NOT_ALLOWED -> "invite.admin";
      case NOT_A_RELAY,
          WRONG_KEY,
          OUT_OF_DATE,
          NOT_ENCRYPTED,
          BAD_VERSION,
          BAD_CREDENTIALS,
          NAME_TAKEN,
          BAD_NAME,
          WEAK_PASSWORD,
          INVITE_NEEDED,
          TOO_MANY_TRIES,
          NOT_FOUND,
          STORAGE_FULL,
          LOCAL_STORAGE,
          OTHER ->
          "failed";
    };
  }
}
