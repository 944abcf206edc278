package chat.hearth.ui.signin;

import chat.hearth.ui.signin.SignInModel.Page;
import java.util.function.Consumer;

/** What can be done on the first screens. */
record SignInActions(
    Consumer<Page> go,
    Consumer<String> look,
    Consumer<String> join,
    Consumer<Founding> start,
    Consumer<Joining> register,
    Consumer<Known> signIn,
    Runnable openLocal) {

  /**
   * A new team and its first account.
   *
   * @param port 0 for the usual one
   */
  record Founding(String team, Newcomer newcomer, int port) {}

  /** A new account. */
  record Newcomer(String displayName, String userName, String password, String deviceName) {}

  /**
   * A new account in a team of others.
   *
   * @param invite a code or a link that somebody was given; empty where the address has one, or
   *     none is needed
   */
  record Joining(Newcomer newcomer, String invite) {}

  /**
   * An account that exists.
   *
   * @param address where; empty for the relay that is known already
   */
  record Known(String address, String userName, String password, String deviceName) {}
}
