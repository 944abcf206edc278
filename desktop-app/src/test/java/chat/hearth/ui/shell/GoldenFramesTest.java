package chat.hearth.ui.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;

import chat.hearth.client.MessageRow;
import chat.hearth.client.SendState;
import chat.hearth.gallery.Golden;
import chat.hearth.gallery.Layers;
import chat.hearth.hand.Screen;
import chat.hearth.model.Attachment;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Mention;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleAttachments;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleTeam;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The main screens look as they are kept; {@link Golden} says where, and how to renew them. Nothing
 * here may be in a font of the system: no code, and no other letters than Latin ones.
 */
class GoldenFramesTest {

  private static final Locale USUAL = Locale.getDefault(Locale.Category.DISPLAY);
  private static final TimeZone HERE = TimeZone.getDefault();
  private static final ThreadId PICKS = SampleTeam.PHOTO_PICKS;

  /** The first letter with a direction; taken away before a picture, as no bundled font has it. */
  private static final String FROM_THE_RIGHT = "\u200F ";

  @TempDir private Path folder;

  private final SampleClient client = SampleTeam.northlight();

  @BeforeEach
  void beWhereTheSampleIs() {
    TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(Locale.Category.DISPLAY, USUAL);
    TimeZone.setDefault(HERE);
  }

  private void open(int width, int height, Theme.Mode mode, Consumer<Screen> look) {
    try (Screen screen = Screen.open(width, height, folder)) {
      screen.run(() -> screen.window().theme().modeProperty().set(mode));
      Shell shell = SampleShell.show(screen, client);
      try {
        screen.until("rows", () -> !screen.rows().isEmpty());
        look.accept(screen);
      } finally {
        screen.run(shell::close);
      }
    }
  }

  /** Opens one of the first nine threads. */
  private static void thread(Screen screen, KeyCode number) {
    screen.press(number, true, false);
    screen.until("the thread", () -> screen.has("composer"));
    screen.click("composer");
  }

  @ParameterizedTest
  @CsvSource({
    "main-light, 1280, LIGHT, en-GB",
    "main-dark, 1280, DARK, en-GB",
    "main-de, 1280, LIGHT, de-DE",
    "narrow-dark, 420, DARK, en-GB"
  })
  void threads_and_an_open_one(String name, int width, Theme.Mode mode, String language) {
    Locale.setDefault(Locale.Category.DISPLAY, Locale.forLanguageTag(language));
    open(
        width,
        800,
        mode,
        screen -> {
          thread(screen, KeyCode.DIGIT1);
          screen.golden(name);
        });
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, messages-light", "DARK, messages-dark"})
  void all_kinds_of_messages_and_in_the_dark_the_menu_of_one(Theme.Mode mode, String name) {
    saidInPicks();
    open(
        1000,
        1000,
        mode,
        screen -> {
          screen.clickWords("Photo picks");
          screen.awaitWords("To the printer, by Friday.");
          screen.click("composer");
          if (mode == Theme.Mode.DARK) {
            screen.until("the messages", () -> shiftTab(screen));
            screen.press(KeyCode.END);
            screen.press(KeyCode.ENTER);
            screen.awaitWords("Copy text");
          }
          screen.golden(name);
        });
  }

  private static boolean shiftTab(Screen screen) {
    screen.press(KeyCode.TAB, false, true);
    return screen.ask(() -> screen.stage().getScene().getFocusOwner() instanceof ListView<?>);
  }

  private void saidInPicks() {
    Attachment roof = SampleAttachments.picture("roof.png", 680, 300);
    Attachment list = SampleAttachments.file("The nine, in order.pdf", 4_211_000, "a/pdf");
    Attachment voice = SampleAttachments.file("Voice note.opus", 70_200, "audio/ogg");
    Mention me = new Mention(SampleTeam.ELIF, "Elif Demir");
    ClientId photo = says(SampleTeam.NORA, message("Number nine, from the roof.", roof));
    own(new EventBody.Message("That one. The light is *right*.", photo), SendState.READ);
    says(
        SampleTeam.AIKO,
        new EventBody.Message(
            "@Elif Demir, **nine** each:\n- roof\n- hall, ~~yard~~\n\n> The hall is too dark.",
            null,
            List.of(),
            List.of(me)));
    says(SampleTeam.AIKO, message("", voice));
    says(SampleTeam.NORA, message("", list));
    ClientId gone = says(SampleTeam.AIKO, new EventBody.Message("Not that one"));
    client.playDelete(PICKS, gone);
    own(new EventBody.Message("🎉"), SendState.DELIVERED);
    ClientId edited = own(new EventBody.Message("To the printer"), SendState.ACCEPTED);
    client.playEdit(PICKS, edited, "To the printer, by Friday. https://northlight.example/nine");
    client.playReaction(PICKS, SampleTeam.AIKO, photo, "❤️");
    client.playReaction(PICKS, SampleTeam.ELIF, photo, "❤️");
    client.playReaction(PICKS, SampleTeam.AIKO, photo, "👍");
    client.messages().star(PICKS, photo, true);
  }

  private ClientId says(UserId author, EventBody.Message said) {
    return client.play(PICKS, author, said).clientId();
  }

  private ClientId own(EventBody.Message said, SendState state) {
    ClientId id = client.messages().send(PICKS, said);
    client.play(PICKS, id, state);
    return id;
  }

  private static EventBody.Message message(String text, Attachment file) {
    return new EventBody.Message(text, null, List.of(file));
  }

  @Test
  void an_answer_is_written_with_files() {
    client
        .attachments()
        .shelve(
            SampleTeam.WITH_PRIYA,
            List.of(
                SampleAttachments.file("Plan of the hall.pdf", 70_200, "application/pdf"),
                SampleAttachments.picture("cover.png", 400, 300)));
    open(
        700,
        640,
        Theme.Mode.LIGHT,
        screen -> {
          thread(screen, KeyCode.DIGIT2);
          screen.press(KeyCode.UP, true, false);
          screen.awaitWords("Reply to Priya");
          screen.type("Here is the plan 🎂");
          screen.press(KeyCode.ENTER, false, true);
          screen.type("and ");
          screen.golden("composer");
        });
  }

  @Test
  void people_and_one_of_them() {
    open(
        1280,
        800,
        Theme.Mode.LIGHT,
        screen -> {
          screen.click("rail-contacts");
          screen.clickWords("Aiko Tanaka");
          screen.until("the card", () -> screen.has("card-message"));
          screen.golden("contacts");
        });
  }

  @Test
  void settings_in_the_dark() {
    open(
        1280,
        800,
        Theme.Mode.DARK,
        screen -> {
          screen.press(KeyCode.COMMA, true, false);
          screen.clickWords("Notifications");
          screen.golden("settings-dark");
        });
  }

  @Test
  void what_a_search_finds() {
    open(
        1280,
        800,
        Theme.Mode.LIGHT,
        screen -> {
          thread(screen, KeyCode.DIGIT1);
          screen.press(KeyCode.K, true, false);
          screen.type("an");
          screen.until("what was found", () -> screen.sees("result-list"));
          screen.golden("search");
        });
  }

  @Test
  void the_picker_of_emoji_in_the_dark() {
    open(
        900,
        700,
        Theme.Mode.DARK,
        screen -> {
          thread(screen, KeyCode.DIGIT2);
          screen.press(KeyCode.E, true, false);
          screen.until("the picker", () -> screen.has("emoji-search") && screen.shows("👍"));
          screen.golden("emoji-picker");
        });
  }

  @Test
  void texts_that_run_from_the_right() {
    ThreadId thread = SampleTeam.WITH_PRIYA;
    client.play(thread, SampleTeam.PRIYA, FROM_THE_RIGHT + "Salam! (1, 2, 3) is done.");
    client.play(
        thread,
        SampleTeam.PRIYA,
        FROM_THE_RIGHT + "A longer one, that does not fit one line: cover, title, map and form.");
    ClientId own = client.messages().send(thread, FROM_THE_RIGHT + "Thank you, Priya!");
    client.play(thread, own, SendState.READ);
    open(
        420,
        640,
        Theme.Mode.LIGHT,
        screen -> {
          thread(screen, KeyCode.DIGIT2);
          screen.awaitWords("Thank you, Priya!");
          Golden.check("right-to-left", () -> screen.ask(() -> withoutMarks(screen.stage())));
        });
  }

  private static WritableImage withoutMarks(Stage stage) {
    for (Node node : stage.getScene().getRoot().lookupAll(".message-text")) {
      if (node instanceof Text text && text.getText().equals(FROM_THE_RIGHT)) {
        text.setManaged(false);
        text.setVisible(false);
      }
    }
    return Layers.picture(stage);
  }

  @Test
  void one_other_word_in_one_bubble_is_found() {
    MessageRow cake =
        client.messages().latest(SampleTeam.LAUNCH_WEEK, 10).rows().stream()
            .filter(r -> r.text().startsWith("Cake at four"))
            .findFirst()
            .orElseThrow();
    open(
        1280,
        800,
        Theme.Mode.LIGHT,
        screen -> {
          thread(screen, KeyCode.DIGIT1);
          screen.awaitWords("Cake at four");
          WritableImage before = screen.ask(() -> Layers.picture(screen.stage()));
          client.playEdit(SampleTeam.LAUNCH_WEEK, cake.clientId(), "Cake at five.");
          screen.awaitWords("Cake at five");
          WritableImage after = screen.ask(() -> Layers.picture(screen.stage()));
          assertFalse(Golden.looksAlike(before, after));
        });
  }
}
