package chat.hearth.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.client.FileException;
import chat.hearth.client.Voices;
import chat.hearth.model.Attachment;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A voice note goes from one device to another through a real relay. */
@Timeout(120)
class VoiceNoteTest {

  @TempDir Path folder;

  private static Attachment speak(Voices voices, int seconds) throws FileException {
    Voices.Recording recording = voices.record();
    short[] second = new short[Voices.RATE];
    for (int i = 0; i < second.length; i++) {
      second[i] = (short) (9_000 * Math.sin(i * 0.06));
    }
    for (int i = 0; i < seconds; i++) {
      recording.write(second, second.length);
    }
    return recording.finish("Voice note.opus");
  }

  private static long samples(Voices voices, Attachment file, long from) throws FileException {
    long all = 0;
    short[] piece = new short[Voices.PIECE];
    try (Voices.Playback heard = voices.listen(file, from)) {
      for (int n = heard.read(piece); n >= 0; n = heard.read(piece)) {
        all += n;
      }
    }
    return all;
  }

  @Test
  void what_one_says_the_other_hears() throws Exception {
    Team team = Team.start(folder);
    TeamDevice anna = team.register("anna");
    TeamDevice ben = team.register("ben");
    ThreadId thread = anna.client().threads().start(List.of(ben.me()), "");
    Attachment note = speak(anna.client().voices(), 5);
    anna.client()
        .messages()
        .send(thread, new EventBody.Message("", null, List.of(note), List.of()));
    ben.until("it came", () -> !ben.messages(thread).isEmpty());
    assertEquals("audio/ogg", note.type());
    Attachment came = ben.messages(thread).getLast().files().getFirst();
    ben.client().attachments().fetch(came);
    ben.until("its bytes", () -> ben.client().attachments().isHere(came));
    Voices.Voice voice = ben.client().voices().of(came).orElseThrow();
    assertEquals(5.0, voice.millis() / 1000.0, 0.05);
    assertEquals(5.0, samples(ben.client().voices(), came, 0) / (double) Voices.RATE, 0.05);
    assertEquals(2.0, samples(ben.client().voices(), came, 3_000) / (double) Voices.RATE, 0.05);
    team.close();
  }
}
