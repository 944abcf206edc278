package chat.hearth.ui.chat;

import chat.hearth.client.Client;
import chat.hearth.client.MessageRow;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Window;
import chat.hearth.ui.kit.picker.EmojiNames;
import chat.hearth.ui.kit.picker.EmojiPicker;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;

/** The parts of a chat, each for itself; what is done to them leads nowhere. For the FX thread. */
final class ChatParts implements AutoCloseable {

  final ChatModel model = new ChatModel();

  private final Words words;
  private final Window window;
  private final ThreadRow thread;
  private final Background background = new Background("parts");
  private final FileDesk files;
  private final Shelf shelf;
  private final EmojiNames names = new EmojiNames();
  private final EmojiPicker picker;
  private final ChatActions actions;

  ChatParts(Client client, Window window, ThreadId thread) {
    this.window = window;
    this.words = new Words(window.times(), client.account().userId());
    this.thread = client.threads().find(thread).orElseThrow();
    this.files = new FileDesk(client, window, words, _ -> {});
    this.shelf = new Shelf(client, model, words, window, background, () -> false);
    this.picker = new EmojiPicker(window.settings(), names);
    this.actions = actions(client);
    show(List.of(), 0);
  }

  /** The list of messages with these in it; what is new stands below a line. */
  MessageListView messages(List<MessageRow> rows, long firstUnread) {
    show(rows, firstUnread);
    MessageListView messages = new MessageListView(words, actions.reading(), picker);
    model.shown.subscribe(messages::show);
    return messages;
  }

  /** A message as if the mouse were on it. */
  BubbleRow atHand(MessageRow row) {
    BubbleRow drawn = new BubbleRow(words, actions.reading(), new NoMenu());
    drawn.fill(new ChatItem.Bubble(row, true, false));
    drawn.atHand(true);
    return drawn;
  }

  Composer composer() {
    return new Composer(words, model, actions, window.settings(), names, picker);
  }

  /** Begins to speak as soon as it is known that there is a microphone. */
  Composer spoken() {
    Recorder recorder = shelf.recorder();
    recorder
        .possible()
        .subscribe(
            possible -> {
              if (possible) {
                recorder.start(thread.threadId());
              }
            });
    return composer();
  }

  ContextMenu menu(MessageRow row) {
    return new MessageMenu(words, actions.reading(), _ -> {}, _ -> {}, _ -> "").of(row);
  }

  String typing(MessageRow... writers) {
    return words.typing(List.of(writers).stream().map(MessageRow::author).toList());
  }

  private void show(List<MessageRow> rows, long firstUnread) {
    LocalDate today = window.times().today();
    long unread = rows.stream().filter(r -> !r.own() && r.seq() >= firstUnread).count();
    ChatItems.Look look =
        new ChatItems.Look(
            ZoneOffset.UTC, today, thread.direct(), false, firstUnread, (int) unread);
    List<ChatItem> items = ChatItems.of(rows, look);
    model.shown.set(new Shown(thread, List.of(), items, false, 1, Shown.Start.END, null));
  }

  private ChatActions actions(Client client) {
    ChatActions.Links links =
        new ChatActions.Links(_ -> {}, _ -> {}, client.account().userId(), _ -> {});
    SeenBy seen = new SeenBy(client, window, words, model, background, _ -> {});
    ChatActions.Said said =
        new ChatActions.Said(
            _ -> {},
            _ -> {},
            _ -> {},
            (_, _) -> {},
            (_, _) -> {},
            _ -> {},
            _ -> {},
            _ -> {},
            _ -> {},
            seen,
            _ -> {},
            new ChatActions.Own((_, _) -> {}, _ -> {}),
            () -> true);
    return new ChatActions(
        header(),
        reading(links, said),
        new ChatActions.Writing(
            () -> false,
            _ -> {},
            () -> {},
            () -> false,
            () -> {},
            () -> {},
            shelf,
            new Mentioning(words, model)),
        new ChatActions.Line(() -> {}, () -> {}),
        new ChatActions.Begin(() -> {}, null));
  }

  private static ChatActions.Header header() {
    return new ChatActions.Header(
        () -> {},
        () -> {},
        () -> {},
        (_, _) -> {},
        (_, _) -> {},
        _ -> {},
        (_, _) -> {},
        _ -> {},
        _ -> {});
  }

  private ChatActions.Reading reading(ChatActions.Links links, ChatActions.Said said) {
    return new ChatActions.Reading(
        () -> {},
        () -> {},
        () -> {},
        _ -> {},
        _ -> {},
        _ -> {},
        _ -> {},
        links,
        () -> {},
        said,
        files,
        new GoToDate(words, model, _ -> {}),
        () -> false);
  }

  @Override
  public void close() {
    background.close();
    shelf.close();
    files.close();
  }

  private static final class NoMenu implements BubbleRow.Menu {
    @Override
    public void open(MessageRow row, Node at) {
      // Nobody clicks.
    }

    @Override
    public void reactions(MessageRow row, Node at) {
      // Nobody clicks.
    }
  }
}
