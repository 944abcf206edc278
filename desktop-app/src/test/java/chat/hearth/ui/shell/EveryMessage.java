package chat.hearth.ui.shell;

import chat.hearth.client.Refusal;
import chat.hearth.client.SendState;
import chat.hearth.model.Attachment;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Limits;
import chat.hearth.model.Mention;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.ui.sample.SampleAttachments;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleTeam;
import java.util.List;

/** Says everything that can be said in a thread. */
final class EveryMessage {

  static final ThreadId THREAD = SampleTeam.PHOTO_PICKS;

  private static final String SENTENCE = "One hundred and twenty photos hang in the long hall. ";
  private static final String EMOJI =
      "😀😂🥳😎🤔👍🏽👋🏿👩‍💻👨‍👩‍👧🧑🏻‍🎨❤️🔥✨🎉🎂☕🍜🍎🚀🚲🏠🌈🌙⭐🌻🐈🦊🐙🎧📷💡🔧📎✅❌⏰🇫🇮🇯🇵🏳️‍🌈♻️";

  private final SampleClient client;

  private EveryMessage(SampleClient client) {
    this.client = client;
  }

  /** Into {@link #THREAD}, the longest first. */
  static void say(SampleClient client) {
    EveryMessage say = new EveryMessage(client);
    say.longest();
    client.threads().rename(THREAD, "Photo picks for the hall");
    client.threads().addMembers(THREAD, List.of(SampleTeam.TOMAS));
    say.files();
    say.markup();
    say.scripts();
    say.changes();
    say.states();
  }

  private void longest() {
    String all = SENTENCE.repeat(Limits.TEXT_BYTES / SENTENCE.length());
    says(
        SampleTeam.AIKO, new EventBody.Message(all + "x".repeat(Limits.TEXT_BYTES - all.length())));
  }

  private void files() {
    Attachment roof = SampleAttachments.picture("roof.png", 680, 300);
    Attachment list = SampleAttachments.file("The nine, in order.pdf", 4_211_000, "a/pdf");
    Attachment voice = SampleAttachments.file("Voice note.opus", 70_200, "audio/ogg");
    ClientId photo = says(SampleTeam.NORA, filed("Number nine, from the roof.", roof));
    for (String emoji : List.of("❤️", "👍", "🎉", "🔥", "😂", "👀", "🙏")) {
      client.playReaction(THREAD, SampleTeam.AIKO, photo, emoji);
    }
    client.playReaction(THREAD, SampleTeam.ELIF, photo, "❤️");
    client.messages().star(THREAD, photo, true);
    client.messages().pin(THREAD, photo, true);
    own(new EventBody.Message("That one. The light is *right*.", photo), SendState.READ);
    says(SampleTeam.AIKO, filed("", voice));
    says(SampleTeam.NORA, filed("", list));
    own(filed("", roof), SendState.READ);
  }

  private void markup() {
    Mention me = new Mention(SampleTeam.ELIF, "Elif Demir");
    says(
        SampleTeam.AIKO,
        new EventBody.Message(
            "@Elif Demir, **nine** each:\n- roof\n- hall, ~~yard~~\n\n> The hall is too dark.\n\n"
                + "See https://northlight.example/nine and `hall.raw`.",
            null,
            List.of(),
            List.of(me)));
    says(
        SampleTeam.AIKO,
        new EventBody.Message(
            "```\nfor f in *.raw; do develop --soft-light --size 2400 \"$f\"; done\nls\n```"));
  }

  private void scripts() {
    ClientId arabic =
        says(
            SampleTeam.NORA,
            new EventBody.Message("مرحبا! هل يمكنكم مراجعة الملصق (النسخة 3) قبل الساعة 10:30؟"));
    own(new EventBody.Message("شكرا لكم، سأراجع cover.pdf اليوم.", arabic), SendState.READ);
    says(SampleTeam.AIKO, new EventBody.Message("大家好，请在星期五之前确认海报的颜色和尺寸。如果有问题，请直接在这里告诉我，谢谢！"));
    says(SampleTeam.NORA, new EventBody.Message(EMOJI));
    says(SampleTeam.NORA, new EventBody.Message("👍🏽🎉❤️"));
    own(new EventBody.Message("🎉"), SendState.DELIVERED);
  }

  private void changes() {
    ClientId gone = says(SampleTeam.AIKO, new EventBody.Message("Not that one"));
    client.playDelete(THREAD, gone);
    ClientId edited = own(new EventBody.Message("To the printer"), SendState.ACCEPTED);
    client.playEdit(THREAD, edited, "To the printer, by Friday at the latest.");
    client.playReaction(THREAD, SampleTeam.AIKO, edited, "👍");
    says(SampleTeam.TOMAS, new EventBody.Message("I take the prints along.", edited));
  }

  private void states() {
    own(new EventBody.Message("Delivered."), SendState.DELIVERED);
    client.playRefusal(Refusal.READ_ONLY);
    client.messages().send(THREAD, "Is this thing on?");
    own(new EventBody.Message("Waiting for the host"), SendState.QUEUED);
  }

  private ClientId says(UserId author, EventBody.Message said) {
    return client.play(THREAD, author, said).clientId();
  }

  private ClientId own(EventBody.Message said, SendState state) {
    ClientId id = client.messages().send(THREAD, said);
    client.play(THREAD, id, state);
    return id;
  }

  private static EventBody.Message filed(String text, Attachment file) {
    return new EventBody.Message(text, null, List.of(file));
  }
}
