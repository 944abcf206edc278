package chat.hearth.ui.signin;

import chat.hearth.client.Entry.RelayInfo;
import chat.hearth.client.NearbyTeam;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What the first screens show. */
final class SignInModel {

  /** Which screen. */
  enum Page {
    WELCOME,
    START,
    JOIN,
    REGISTER,
    SIGN_IN
  }

  /**
   * What went wrong, in words.
   *
   * @param field the field it belongs to, or NONE for a card above the form
   * @param freePort a port to offer instead, or 0
   */
  record Trouble(Where field, String title, String text, int freePort) {

    /** Where a trouble shows. */
    enum Where {
      NONE,
      ADDRESS,
      USER_NAME,
      PASSWORD
    }
  }

  final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.WELCOME);
  final BooleanProperty busy = new SimpleBooleanProperty();
  final ObjectProperty<@Nullable Trouble> trouble = new SimpleObjectProperty<>();
  final ObjectProperty<@Nullable RelayInfo> relay = new SimpleObjectProperty<>();
  final StringProperty address = new SimpleStringProperty("");
  final ObjectProperty<List<NearbyTeam>> nearby = new SimpleObjectProperty<>(List.of());
  final StringProperty offeredLink = new SimpleStringProperty("");
  final StringProperty userName = new SimpleStringProperty("");
  final BooleanProperty localData = new SimpleBooleanProperty();
  final StringProperty computer = new SimpleStringProperty("");

  /** Whether somebody of the team sent the way to it, and with it the relay's key. */
  boolean isInvited() {
    RelayInfo known = relay.get();
    return known != null && known.address().invite() != null;
  }

  /** Whether the relay wants an invitation that nobody has shown yet. */
  boolean asksInvite() {
    RelayInfo known = relay.get();
    return known != null && known.needsInvite() && !isInvited();
  }
}
