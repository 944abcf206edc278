package chat.hearth.ui.chat;

import chat.hearth.client.MessageRow;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.TypingDots;
import chat.hearth.ui.kit.Window;
import chat.hearth.ui.sample.SampleAttachments;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleComputer;
import chat.hearth.ui.sample.SampleTeam;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The middle column of the component sheet: every message and every composer. */
public final class SheetChat implements AutoCloseable {

  private static final double WIDTH = 524;
  private static final double MESSAGES_HEIGHT = 1440;
  private static final int SPOKEN_TENTHS = 73;

  private final SampleClient client = SampleTeam.northlight();
  private final Window window;
  private final List<ChatParts> open = new ArrayList<>();
  private final List<MessageRow> said;

  /** Not drawn yet. */
  public SheetChat(Window window) {
    this.window = window;
    this.said = SheetTalk.said(client);
  }

  /** All of it, one below the other. */
  public Region column(Path folder) {
    ChatParts parts = parts(window, SheetTalk.THREAD);
    MessageRow file = said.stream().filter(r -> !r.files().isEmpty()).findFirst().orElseThrow();
    MessageListView messages = parts.messages(said, file.seq());
    messages.setMinHeight(MESSAGES_HEIGHT);
    HBox typing = new HBox(new TypingDots(), Labels.of(parts.typing(said.getFirst())));
    typing.getStyleClass().add("typing-strip");
    typing.setPadding(new Insets(0, 24, 0, 24));
    VBox chat = new VBox(messages, typing);
    chat.getStyleClass().addAll("canvas", "chat");
    Region hand = parts.atHand(said.getFirst());
    hand.setPadding(new Insets(0, 0, 12, 0));
    VBox hovered = new VBox(hand);
    hovered.getStyleClass().addAll("canvas", "chat");
    VBox column =
        new VBox(
            14,
            Labels.of("Messages", "section"),
            chat,
            Labels.of("A message at hand", "section"),
            hovered,
            Labels.of("Composer: empty, writing, reply, edit, files, voice, closed", "section"));
    column.getChildren().addAll(composers(folder));
    column.setMinHeight(Region.USE_PREF_SIZE);
    column.setMinWidth(WIDTH);
    column.setMaxWidth(WIDTH);
    return column;
  }

  /** What can be done with an own message. */
  public ContextMenu menu() {
    MessageRow own = said.stream().filter(MessageRow::own).findFirst().orElseThrow();
    return parts(window, SheetTalk.THREAD).menu(own);
  }

  private List<Node> composers(Path folder) {
    ChatParts empty = parts(window, SampleTeam.WITH_PRIYA);
    ChatParts writing = parts(window, SampleTeam.WITH_PRIYA);
    writing.model.draft.set("On my way. Two minutes");
    ChatParts reply = parts(window, SampleTeam.WITH_PRIYA);
    reply.model.intent.set(new Intent.Reply(newest(SampleTeam.WITH_PRIYA)));
    reply.model.draft.set("You too.\nSee you at ten");
    ChatParts edit = parts(window, SheetTalk.THREAD);
    edit.model.intent.set(new Intent.Edit(said.get(2)));
    edit.model.draft.set(said.get(2).text());
    ChatParts files = parts(window, SampleTeam.WITH_PRIYA);
    files.model.files.setAll(
        SampleAttachments.picture("cover.png", 400, 300),
        SampleAttachments.file("Plan of the hall.pdf", 70_200, "application/pdf"));
    return List.of(
        canvas(empty.composer()),
        canvas(focused(writing.composer())),
        canvas(reply.composer()),
        canvas(edit.composer()),
        canvas(files.composer()),
        canvas(parts(speaking(folder), SampleTeam.WITH_PRIYA).spoken()),
        canvas(blocked()),
        canvas(left()));
  }

  private Node blocked() {
    client.people().block(SampleTeam.JONAS, true);
    return parts(window, SampleTeam.WITH_JONAS).composer();
  }

  private Node left() {
    client.threads().leave(SampleTeam.STUDIO);
    return parts(window, SampleTeam.STUDIO).composer();
  }

  private static Node focused(Composer composer) {
    composer
        .lookupAll(".composer")
        .forEach(n -> n.pseudoClassStateChanged(PseudoClass.getPseudoClass("focus-within"), true));
    return composer;
  }

  /** The same window on a computer with a microphone, into which somebody has spoken. */
  private Window speaking(Path folder) {
    SampleComputer computer = new SampleComputer(folder.resolve("downloads"));
    computer.audio().plugIn();
    computer.audio().speak(SPOKEN_TENTHS);
    return new Window(
        window.theme(), window.times(), window.overlay(), window.settings(), computer);
  }

  private MessageRow newest(ThreadId thread) {
    return client.messages().latest(thread, 1).rows().getLast();
  }

  private ChatParts parts(Window where, ThreadId thread) {
    ChatParts parts = new ChatParts(client, where, thread);
    open.add(parts);
    return parts;
  }

  private static Node canvas(Node node) {
    VBox box = new VBox(node);
    box.getStyleClass().addAll("canvas", "chat");
    box.setPadding(new Insets(12));
    return box;
  }

  @Override
  public void close() {
    open.forEach(ChatParts::close);
    client.close();
  }
}
