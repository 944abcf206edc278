package chat.hearth.ui.signin;

import chat.hearth.client.RelayException;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.signin.SignInModel.Trouble;
import chat.hearth.ui.signin.SignInModel.Trouble.Where;

/** What went wrong, in the words of the first screens. */
final class Wording {

  private static final long MINUTE = 60_000;

  private final Texts texts;

  Wording(Texts texts) {
    this.texts = texts;
  }

  /**
   * Words for a refusal.
   *
   * @param host what the relay's machine is called
   * @param userName what was tried
   */
  Trouble of(RelayException e, String host, String userName) {
    return switch (e.reason()) {
      case UNREACHABLE ->
          card(texts.get("error.unreachable", host), texts.get("error.unreachable.do"));
      case NOT_A_RELAY ->
          card(texts.get("error.other-side", host), texts.get("error.other-side.do"));
      case WRONG_KEY -> card(texts.get("error.key", host), texts.get("error.key.do"));
      case OUT_OF_DATE -> card(texts.get("error.date", host), texts.get("error.date.do"));
      case NOT_ENCRYPTED -> card(texts.get("error.plain", host), texts.get("error.plain.do"));
      case BAD_VERSION -> card(texts.get("error.version"), texts.get("error.version.do"));
      case BAD_CREDENTIALS -> at(Where.PASSWORD, texts.get("error.credentials"));
      case NAME_TAKEN -> at(Where.USER_NAME, texts.get("error.taken", userName));
      case BAD_NAME -> at(Where.USER_NAME, texts.get("error.name"));
      case WEAK_PASSWORD -> at(Where.PASSWORD, texts.get("error.password"));
      case INVITE_NEEDED -> card(texts.get("error.invite"), texts.get("error.invite.do"));
      case TOO_MANY_TRIES ->
          card(
              texts.get("error.tries"),
              texts.get("error.tries.do", Math.max(1, e.retryAfterMillis() / MINUTE)));
      case STORAGE_FULL -> card(texts.get("error.disk"), texts.get("error.disk.do"));
      case LOCAL_STORAGE -> card(texts.get("error.local"), texts.get("error.local.do"));
      case NOT_ALLOWED, NOT_FOUND, OTHER -> other();
    };
  }

  /** Words for a relay that did not start here. */
  Trouble of(HostingException e) {
    return e.busyPort() > 0
        ? new Trouble(
            Where.NONE,
            texts.get("error.port", Integer.toString(e.busyPort())),
            texts.get("error.port.do", Integer.toString(e.freePort())),
            e.freePort())
        : card(texts.get("error.start"), e.why().words());
  }

  /** Words for a link that is none. */
  Trouble notAnAddress() {
    return at(Where.ADDRESS, texts.get("error.link"));
  }

  /** Words for what should not have happened. */
  Trouble other() {
    return card(texts.get("error.other"), texts.get("error.other.do"));
  }

  private static Trouble card(String title, String text) {
    return new Trouble(Where.NONE, title, text, 0);
  }

  private static Trouble at(Where where, String text) {
    return new Trouble(where, text, "", 0);
  }
}
