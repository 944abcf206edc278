package chat.hearth.ui.signin;

import chat.hearth.client.Account;
import chat.hearth.client.Client;
import chat.hearth.client.Entry;
import chat.hearth.client.Entry.Registration;
import chat.hearth.client.Entry.RelayInfo;
import chat.hearth.client.MessageLink;
import chat.hearth.client.Nearby;
import chat.hearth.client.NearbyTeam;
import chat.hearth.client.RelayAddress;
import chat.hearth.client.RelayException;
import chat.hearth.client.Subscription;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Fx;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.signin.SignInActions.Founding;
import chat.hearth.ui.signin.SignInActions.Joining;
import chat.hearth.ui.signin.SignInActions.Known;
import chat.hearth.ui.signin.SignInActions.Newcomer;
import chat.hearth.ui.signin.SignInModel.Page;
import java.util.List;
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
  private final Nearby nearby;
  private final Doors doors;
  private final Texts texts = Texts.screen("signin");
  private final Wording wording = new Wording(texts);
  private final SignInModel model = new SignInModel();
  private final Background background = new Background("signin");
  private final SignInView view;

  /** Apart, so that nobody waits for a relay that they don't ask any more. */
  private Background looking = new Background("signin-look");

  /** Grows when the person goes elsewhere: what was asked for before is not wanted any more. */
  private int attempt;

  /** What is heard of the network, while it is shown. */
  private @Nullable Subscription listening;

  /** How often that was begun: what comes of an earlier time is not wanted any more. */
  private int rounds;

  /** The first screens of one window. */
  public SignInController(Entry entry, Hosting hosting, Nearby nearby, Doors doors) {
    this.entry = entry;
    this.hosting = hosting;
    this.nearby = nearby;
    this.doors = doors;
    model.computer.set(hosting.computer());
    view =
        new SignInView(
            texts,
            model,
            new SignInActions(
                this::go,
                this::look,
                this::join,
                this::start,
                this::register,
                this::signIn,
                doors.openLocal()));
    offerCopiedLink();
    view.sceneProperty().subscribe(this::listen);
    model.page.subscribe(this::listen);
  }

  /** The screens. */
  public Region view() {
    return view;
  }

  /** Begins with the way back into an account whose device was signed out. */
  public void signInAgain(Account account) {
    model.relay.set(new RelayInfo(account.relay(), account.team(), account.host(), false));
    comeBack(account);
  }

  /** The same where the relay has another key: which is the right one, a new link has to say. */
  public void signInByLink(Account account) {
    model.relay.set(null);
    comeBack(account);
  }

  private void comeBack(Account account) {
    model.userName.set(account.userName());
    model.localData.set(true);
    go(Page.SIGN_IN);
  }

  /** Begins with joining the relay at an address, as given on the command line. */
  public void join(String address) {
    go(Page.JOIN);
    model.address.set(""); // also in the place of what was written there meanwhile
    model.address.set(address);
    look(address);
  }

  @Override
  public void close() {
    stopListening();
    looking.close();
    background.close();
  }

  /** To the network, as long as what it says is shown. */
  private void listen() {
    boolean shown = view.getScene() != null && model.page.get() == Page.WELCOME;
    if (shown && listening == null) {
      int round = ++rounds;
      listening = nearby.listen(teams -> Fx.later(() -> heard(round, teams)));
    } else if (!shown) {
      stopListening();
    }
  }

  private void heard(int round, List<NearbyTeam> teams) {
    if (listening != null && round == rounds) {
      model.nearby.set(teams);
    }
  }

  private void stopListening() {
    if (listening != null) {
      listening.close();
      listening = null;
      model.nearby.set(List.of());
    }
  }

  private void go(Page page) {
    attempt++;
    model.busy.set(false);
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
    if (parsed != null && !model.busy.get()) {
      looking.close();
      looking = new Background("signin-look");
      work(
          looking,
          () -> entry.look(parsed),
          relay -> {
            model.relay.set(relay);
            model.page.set(Page.REGISTER);
          },
          _ -> {},
          new Asked(parsed.host(), ""));
    }
  }

  private void start(Founding founding) {
    enter(
        () -> {
          RelayAddress address = hosting.start(founding.team(), founding.port());
          return entry.register(address, registration(founding.newcomer()));
        },
        true,
        new Asked(founding.newcomer().deviceName(), founding.newcomer().userName()));
  }

  private void register(Joining joining) {
    RelayInfo relay = model.relay.get();
    if (relay != null) {
      Newcomer newcomer = joining.newcomer();
      RelayAddress address = invited(relay.address(), joining.invite());
      enter(
          () -> entry.register(address, registration(newcomer)),
          false,
          new Asked(relay.host(), newcomer.userName()));
    }
  }

  /** By a code as people say it, or by the one in a link. */
  private static RelayAddress invited(RelayAddress relay, String invite) {
    if (invite.isEmpty()) {
      return relay;
    }
    try {
      return relay.invitedBy(
          invite.startsWith(SCHEME) ? RelayAddress.parse(invite).invite() : invite);
    } catch (IllegalArgumentException _) {
      return relay.invitedBy(invite); // the relay says that it is none
    }
  }

  private void signIn(Known known) {
    RelayInfo relay = model.relay.get();
    RelayAddress address = relay == null ? parse(known.address()) : relay.address();
    if (address != null) {
      enter(
          () -> entry.signIn(address, known.userName(), known.password(), known.deviceName()),
          false,
          new Asked(relay == null ? address.host() : relay.host(), known.userName()));
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

  /** What the words about a failure name. */
  private record Asked(String host, String userName) {}

  private void enter(Callable<Client> call, boolean founded, Asked asked) {
    work(
        background,
        call,
        client -> doors.entered().accept(new Entered(client, founded)),
        client -> Thread.startVirtualThread(client::close), // the account stays
        asked);
  }

  /**
   * Asks the relay, one thing at a time.
   *
   * @param unwanted gets an answer that comes when the person has gone elsewhere
   */
  private <T> void work(
      Background queue, Callable<T> call, Consumer<T> done, Consumer<T> unwanted, Asked asked) {
    if (model.busy.get()) {
      return;
    }
    model.trouble.set(null);
    model.busy.set(true);
    int mine = attempt;
    queue.submit(
        call,
        result -> {
          if (mine == attempt) {
            model.busy.set(false);
            done.accept(result);
          } else {
            unwanted.accept(result);
          }
        },
        e -> {
          if (mine == attempt) {
            model.busy.set(false);
            failed(e, asked);
          } else {
            LOG.debug("nobody waits for this any more", e);
          }
        });
  }

  private void failed(Throwable e, Asked asked) {
    switch (e) {
      case RelayException relay ->
          model.trouble.set(wording.of(relay, asked.host(), asked.userName()));
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
    boolean link =
        copied != null
            && copied.strip().startsWith(SCHEME)
            && !MessageLink.isMeant(copied)
            && copied.length() < 200;
    model.offeredLink.set(link && copied != null ? copied.strip() : "");
  }

  private static Registration registration(Newcomer newcomer) {
    return new Registration(
        newcomer.userName(), newcomer.displayName(), newcomer.password(), newcomer.deviceName());
  }
}
