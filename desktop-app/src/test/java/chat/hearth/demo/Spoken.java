package chat.hearth.demo;

import chat.hearth.client.Client;
import chat.hearth.client.MessageRow;
import javafx.scene.input.KeyCode;

/** A voice note, from Anna’s microphone to Ben’s loudspeaker. */
final class Spoken {

  private final Cast cast;
  private final Checks checks;
  private final AppWindow anna;
  private final AppWindow ben;

  Spoken(Cast cast, Checks checks) {
    this.cast = cast;
    this.checks = checks;
    this.anna = cast.anna();
    this.ben = cast.ben();
  }

  void play() {
    checks.check("a voice note is spoken and sent", this::speak);
    checks.check("a voice note is heard, and paused on the way", this::hear);
  }

  private void speak() {
    anna.look();
    anna.turnTo(Ripples.TENT);
    anna.click("microphone");
    anna.until("the recording", () -> anna.has("voice-send"));
    anna.props().audio().speak(23); // tenths of a second
    anna.awaitWords("0:02");
    anna.picture("recording");
    anna.press(KeyCode.ENTER);
    anna.props().audio().speak(1); // the microphone gives its last piece
    ben.until("it", () -> isVoice(newest(cast.bensClient())));
    ben.look();
    ben.until("no microphone, no button", () -> ben.has("send") && !ben.has("microphone"));
  }

  private static MessageRow newest(Client client) {
    return client
        .messages()
        .latest(Colleagues.thread(client, Ripples.TENT).threadId(), 1)
        .rows()
        .getLast();
  }

  private static boolean isVoice(MessageRow row) {
    return row.files().size() == 1 && row.files().getFirst().isVoice();
  }

  private void hear() {
    ben.clickSpoken("Play the voice note");
    ben.props().audio().hear(60); // pieces of 20 ms
    ben.awaitVisible("Pause");
    ben.until("a second of it", () -> ben.shows("0:01"));
    ben.picture("voice-playing");
    ben.clickSpoken("Pause");
    ben.awaitVisible("Play the voice note");
    ben.clickSpoken("Play the voice note");
    ben.awaitVisible("Pause");
    ben.props().audio().hear(100); // more than there is left
    ben.until("the end", () -> !ben.speaks("Pause"));
  }
}
