package chat.hearth.ui.chat;

import chat.hearth.client.MessageRow;
import chat.hearth.client.Refusal;
import chat.hearth.client.SendState;
import chat.hearth.model.Attachment;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Mention;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.ui.sample.SampleAttachments;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleTeam;
import java.util.List;

/** A talk in which each kind of message is said once. */
final class SheetTalk {

  static final ThreadId THREAD = SampleTeam.PHOTO_PICKS;

  private final SampleClient client;
  private final long before;

  private SheetTalk(SampleClient client) {
    this.client = client;
    this.before = client.threads().find(THREAD).orElseThrow().lastSeq();
  }

  /** What is said, the first first. */
  static List<MessageRow> said(SampleClient client) {
    SheetTalk talk = new SheetTalk(client);
    talk.begin();
    talk.news();
    talk.end();
    return client.messages().latest(THREAD, 100).rows().stream()
        .filter(r -> r.seq() > talk.before || r.seq() == 0)
        .toList();
  }

  private void begin() {
    ClientId first = says(SampleTeam.AIKO, "First of a group: name, avatar, one sharp corner.");
    ClientId next = says(SampleTeam.AIKO, "Next one: no name, 3 px apart.");
    client.playReaction(THREAD, SampleTeam.NORA, next, "👍");
    client.playReaction(THREAD, SampleTeam.ELIF, next, "👍");
    client.playReaction(THREAD, SampleTeam.NORA, next, "🎉");
    own(new EventBody.Message("A quote keeps the colour of its author.", first), SendState.READ);
    own(new EventBody.Message("All devices have it"), SendState.DELIVERED);
    ClientId edited = own(new EventBody.Message("The host has it"), SendState.ACCEPTED);
    client.playEdit(THREAD, edited, "The host has it. Sure?");
    client.messages().star(THREAD, edited, true);
  }

  private void news() {
    Attachment list = SampleAttachments.file("Poster_A2_final.pdf", 4_211_000, "a/pdf");
    Attachment roof = SampleAttachments.picture("roof.png", 680, 300);
    Attachment voice = SampleAttachments.file("Voice note.opus", 70_200, "audio/ogg");
    says(SampleTeam.NORA, filed("", list));
    says(SampleTeam.NORA, filed("From the roof.", roof));
    says(SampleTeam.NORA, filed("", voice));
    says(
        SampleTeam.AIKO,
        new EventBody.Message(
            "@Elif Demir, ask @Nora Haddad: **nine** or *ten*?",
            null,
            List.of(),
            List.of(
                new Mention(SampleTeam.ELIF, "Elif Demir"),
                new Mention(SampleTeam.NORA, "Nora Haddad"))));
    client.playDelete(THREAD, says(SampleTeam.AIKO, "Eight"));
    client.threads().addMembers(THREAD, List.of(SampleTeam.TOMAS));
  }

  private void end() {
    Attachment roof = SampleAttachments.picture("roof.png", 680, 300);
    Attachment voice = SampleAttachments.file("Voice note.opus", 70_200, "audio/ogg");
    own(filed("", roof), SendState.READ);
    own(filed("", voice), SendState.READ);
    own(new EventBody.Message("🎂"), SendState.READ);
    client.playDelete(THREAD, own(new EventBody.Message("No cake"), SendState.READ));
    own(new EventBody.Message("The relay forgot this"), SendState.LOST);
    own(new EventBody.Message("Waiting for the host"), SendState.QUEUED);
    client.playRefusal(Refusal.READ_ONLY);
    client.messages().send(THREAD, "Is this thing on?");
  }

  private ClientId says(UserId author, String text) {
    return says(author, new EventBody.Message(text));
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
