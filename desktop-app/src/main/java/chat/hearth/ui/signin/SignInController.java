package chat.hearth.ui.signin;

import chat.hearth.client.Account;
import chat.hearth.client.Client;
import chat.hearth.client.Entry;
import chat.hearth.client.Entry.Registration;
import chat.hearth.client.Entry.RelayInfo;
import chat.hearth.client.RelayAddress;
import chat.hearth.client.RelayException;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.signin.SignInActions.Founding;
import chat.hearth.ui.signin.SignInActions.Known;
import chat.hearth.ui.signin.SignInActions.Newcomer;
import chat.hearth.ui.signin.SignInModel.Page;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first screens, until there is a client. */
public final class SignInController implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SignInController.class);
  private static final String SCHEME = "hearth://";

  /**
   * Where it goes on.
   *
   * @param entered somebody is in; whether they founded the team
   * @param openLocal the local data is wanted without a connection
   */
  public record Doors(Consumer<Entered> entered, Runnable openLocal) {}

  /**
   * Somebody is in.
   *
   * @param founded whether they just started a team on this computer
   */
  public record Entered(Client client, boolean founded) {}

  private final Entry entry;
  private final Hosting hosting;
  private final Doors doors;
  private final Texts texts = Texts.screen("signin");
  private final Wording wording = new Wording(texts);
  private final SignInModel model = new SignInModel();
  private final Background background = new Background("signin");
  private final SignInView view;

  /** The first screens of one window. */
  public SignInController(Entry entry, Hosting hosting, Doors doors) {
    this.entry = entry;
    this.hosting = hosting;
    this.doors = doors;
    model.computer.set(hosting.computer());
    view =
        new SignInView(
            texts,
            model,
            new SignInActions(
                this::go,
                this::look,
                this::start,
                this::register,
                this::signIn,
                doors.openLocal()));
    offerCopiedLink();
  }

  /** The screens. */
  public Region view() {
    return view;
  }

  /** Begins with the way back into an account whose device was signed out. */
  public void signInAgain(Account account) {
    model.relay.set(new RelayInfo(account.relay(), account.team(), account.host(), false));
    model.userName.set(account.userName());
    model.localData.set(true);
    go(Page.SIGN_IN);
  }

  /** Begins with joining the relay at an address, as given on the command line. */
  public void join(String address) {
    go(Page.JOIN);
    look(address);
  }

  @Override
  public void close() {
    background.close();
  }

  private void go(Page page) {
    model.trouble.set(null);
    if (page == Page.JOIN || page == Page.WELCOME) {
      model.relay.set(null);
    }
    model.page.set(page);
    if (page == Page.WELCOME) {
      offerCopiedLink();
    }
  }

  private void look(String address) {
    RelayAddress parsed = parse(address);
    if (parsed != null) {
      work(
          () -> entry.look(parsed),
          relay -> {
            model.relay.set(relay);
            model.page.set(Page.REGISTER);
          },
          parsed.host(),
          "");
    }
  }

  private void start(Founding founding) {
    work(
        () -> {
          RelayAddress address = hosting.start(founding.team(), founding.port());
          return entry.register(address, registration(founding.newcomer()));
        },
        client -> doors.entered().accept(new Entered(client, true)),
        founding.newcomer().deviceName(),
        founding.newcomer().userName());
  }

  private void register(Newcomer newcomer) {
    RelayInfo relay = model.relay.get();
    if (relay != null) {
      work(
          () -> entry.register(relay.address(), registration(newcomer)),
          client -> doors.entered().accept(new Entered(client, false)),
          relay.host(),
          newcomer.userName());
    }
  }

  private void signIn(Known known) {
    RelayInfo relay = model.relay.get();
    RelayAddress address = relay == null ? parse(known.address()) : relay.address();
    if (address != null) {
      work(
          () -> entry.signIn(address, known.userName(), known.password(), known.deviceName()),
          client -> doors.entered().accept(new Entered(client, false)),
          relay == null ? address.host() : relay.host(),
          known.userName());
    }
  }

  private @Nullable RelayAddress parse(String address) {
    try {
      return RelayAddress.parse(address);
    } catch (IllegalArgumentException e) {
      model.trouble.set(null);
      model.trouble.set(wording.notAnAddress());
      return null;
    }
  }

  private <T> void work(Callable<T> call, Consumer<T> done, String host, String userName) {
    if (model.busy.get()) {
      return;
    }
    model.trouble.set(null);
    model.busy.set(true);
    background.submit(
        call,
        result -> {
          model.busy.set(false);
          done.accept(result);
        },
        e -> {
          model.busy.set(false);
          failed(e, host, userName);
        });
  }

  private void failed(Throwable e, String host, String userName) {
    switch (e) {
      case RelayException relay -> model.trouble.set(wording.of(relay, host, userName));
      case HostingException no -> model.trouble.set(wording.of(no));
      default -> {
        LOG.error("entering failed", e);
        model.trouble.set(wording.other());
      }
    }
  }

  private void offerCopiedLink() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    String copied = clipboard.hasString() ? clipboard.getString() : null;
    boolean link = copied != null && copied.strip().startsWith(SCHEME) && copied.length() < 200;
    model.offeredLink.set(link && copied != null ? copied.strip() : "");
  }

  private static Registration registration(Newcomer newcomer) {
    return new Registration(
        newcomer.userName(), newcomer.displayName(), newcomer.password(), newcomer.deviceName());
  }
}
