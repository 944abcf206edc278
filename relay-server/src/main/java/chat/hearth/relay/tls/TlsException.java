package chat.hearth.relay.tls;

/** There is no key to show. The message is one sentence for people that says what to do. */
public final class TlsException extends Exception {

  private static final long serialVersionUID = 1L;

  TlsException(String sentence) {
    super(sentence);
  }

  TlsException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
