package chat.hearth.ui.shell;

import chat.hearth.client.Client;
import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.ui.chat.ChatController;
import chat.hearth.ui.contacts.ContactsController;
import chat.hearth.ui.details.DetailsController;
import chat.hearth.ui.host.HostController;
import chat.hearth.ui.host.Hosting;
import chat.hearth.ui.host.InviteDialog;
import chat.hearth.ui.kit.Window;
import chat.hearth.ui.search.SearchController;
import chat.hearth.ui.settings.SettingsController;
import chat.hearth.ui.threads.ThreadsController;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** All screens of one signed-in window, joined by the ways that lead from one to another. */
record Screens(
    ThreadsController threads,
    ChatController chat,
    DetailsController details,
    SearchController search,
    SearchController searchWithin,
    ContactsController contacts,
    SettingsController settings,
    InviteDialog inviting,
    @Nullable HostController host)
    implements AutoCloseable {

  /** The ways between the screens. */
  interface Ways {

    void open(ThreadId threadId);

    void openMessage(ThreadId threadId, long seq, ClientId message);

    void toggleSearch();

    void focusSearch();

    void leaveSearch();

    void showPerson(UserId userId);

    void newThread(List<UserId> people);

    void invite();

    void toggleArchive(ThreadId threadId);

    void toggleDetails();

    void closeDetails();

    void showFiles();

    void back();

    void signInAgain();

    void signedOut();
  }

  static Screens of(Client client, Window window, Ways ways, @Nullable Hosting hosting) {
    SearchController search = search(client, window, ways);
    return new Screens(
        new ThreadsController(
            client,
            window,
            new ThreadsController.Doors(
                ways::open,
                new ThreadsController.Searching(
                    search.view(), search::find, search::focusFirst, search::openFirst))),
        new ChatController(
            client,
            window,
            new ChatController.Doors(
                ways::toggleSearch,
                _ -> ways.toggleDetails(),
                ways::back,
                ways::signInAgain,
                ways::toggleArchive,
                ways::showPerson,
                l -> ways.openMessage(l.threadId(), ChatController.UNKNOWN, l.message()),
                () -> ways.newThread(List.of()),
                hosting == null && !client.account().admin() ? null : ways::invite)),
        new DetailsController(
            client,
            window,
            new DetailsController.Doors(
                ways::closeDetails, ways::showFiles, ways::showPerson, ways::back)),
        search,
        searchWithin(client, window, ways),
        new ContactsController(
            client,
            window,
            new ContactsController.Doors(ways::open, ways::newThread, ways::invite)),
        new SettingsController(client, window, new SettingsController.Doors(ways::signedOut)),
        new InviteDialog(client, window),
        hosting == null ? null : new HostController(hosting, window));
  }

  private static SearchController search(Client client, Window window, Ways ways) {
    return SearchController.everywhere(
        client,
        window,
        new SearchController.Doors(
            id -> {
              ways.leaveSearch();
              ways.open(id);
            },
            ways::openMessage,
            ways::showPerson,
            ways::focusSearch,
            ways::leaveSearch));
  }

  private static SearchController searchWithin(Client client, Window window, Ways ways) {
    return SearchController.within(
        client,
        window,
        new SearchController.Doors(
            ways::open, ways::openMessage, ways::showPerson, () -> {}, ways::closeDetails));
  }

  /** Where the focus goes in those panes that have a better place for it than their first. */
  Map<Region, Runnable> doors() {
    return Map.of(
        threads.view(), threads::focusSearch,
        chat.view(), chat::focusComposer,
        searchWithin.view(), searchWithin::focus,
        contacts.view(), contacts::focusSearch);
  }

  /** Shows how people are invited: on the host panel, or in a dialog over the node's window. */
  void invite(Runnable showHost, Node anywhere) {
    if (host != null) {
      showHost.run();
    } else {
      inviting.open(anywhere);
    }
  }

  /** Tells all whether they are alone in a narrow window. */
  void narrow(boolean single) {
    threads.narrow(single);
    chat.narrow(single);
    contacts.narrow(single);
    settings.narrow(single);
  }

  @Override
  public void close() {
    threads.close();
    chat.close();
    details.close();
    search.close();
    searchWithin.close();
    contacts.close();
    settings.close();
    inviting.close();
    if (host != null) {
      host.close();
    }
  }
}
