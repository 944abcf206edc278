package chat.hearth.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.cable.Way;
import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;
import chat.hearth.torture.Violation.Kind;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people keep to themselves is compared too. */
class PrivacyJudgeTest extends Courtroom {

  @Test
  void a_private_name_on_one_device_alone_is_found() {
    own.put("anna-2", new Screen.Own("nick-anna-1", false, false, false, "", "", Set.of()));
    assertEquals(Set.of(Kind.PRIVATE), verdict());
  }

  @Test
  void a_draft_or_a_star_on_one_device_alone_is_found() {
    own.put("anna-2", new Screen.Own("", false, false, false, "draft-anna-1", "", Set.of()));
    assertEquals(Set.of(Kind.PRIVATE), verdict());
    own.clear();
    String first = log.getFirst().clientId();
    flags.add(new Census.Flags(1, THREAD, first, true, false));
    own.put("anna-1", new Screen.Own("", false, false, false, "", "", Set.of(first)));
    assertEquals(Set.of(Kind.PRIVATE), verdict(), "anna-2 shows none");
    own.put("anna-2", new Screen.Own("", false, false, false, "", "", Set.of(first)));
    assertEquals(Set.of(), verdict());
  }

  @Test
  void what_was_deleted_for_oneself_is_on_no_own_device_and_on_all_of_others() {
    Census.Event first = log.getFirst();
    flags.add(new Census.Flags(1, THREAD, first.clientId(), false, true));
    on("anna-1").removeFirst();
    assertEquals(Set.of(Kind.REFUSED), verdict(), "anna-2 shows it still");
    on("anna-2").removeFirst();
    assertEquals(Set.of(), verdict());
    on("ben-1").removeFirst();
    assertEquals(Set.of(Kind.LOST), verdict());
  }

  @Test
  void what_was_deleted_for_oneself_where_the_relay_has_no_row_for_it_has_not_vanished() {
    String id = mint();
    kept.put("anna-1", Set.of(id));
    hid.put("anna-1", List.of(new Note.Hid(THREAD, id, true)));
    assertEquals(Set.of(Kind.VANISHED), verdict(), "the relay could be told");
    hid.put("anna-1", List.of(new Note.Hid(THREAD + 1, id, true)));
    assertEquals(Set.of(), verdict());
    hid.put(
        "anna-1", List.of(new Note.Hid(THREAD + 1, id, true), new Note.Hid(THREAD + 1, id, false)));
    assertEquals(Set.of(Kind.VANISHED), verdict(), "it was put back");
    hid.put("anna-1", List.of(new Note.Hid(THREAD + 1, id, true)));
    kept.put("anna-2", Set.of(id));
    assertEquals(Set.of(Kind.VANISHED), verdict(), "of another device");
  }

  @Test
  void a_private_name_on_the_cable_of_somebody_else_is_found() {
    String answer = codec.encode(new ServerFrame.Answer(1, new Reply.Done()));
    ledger.ear("ben-1", "ben").heard("line", Way.TO_DEVICE, answer.replace("done", "nick-anna-1"));
    assertEquals(Set.of(Kind.PRIVATE), verdict());
  }

  @Test
  void an_accepted_setting_that_is_gone_is_found() {
    wish(new Request.SetThread(new ThreadId(THREAD), true, null, null, null));
    assertEquals(Set.of(Kind.PRIVATE), verdict());
  }

  @Test
  void a_message_that_was_put_back_and_is_away_is_found() throws InterruptedException {
    String first = log.getFirst().clientId();
    hides(first, true);
    flags.add(new Census.Flags(1, THREAD, first, false, true));
    on("anna-1").removeFirst();
    on("anna-2").removeFirst();
    assertEquals(Set.of(), verdict());
    awaitNextMilli();
    hides(first, false);
    assertEquals(Set.of(Kind.PRIVATE), verdict(), "the relay has it as before");
    flags.clear();
    assertEquals(Set.of(Kind.LOST), verdict(), "no device of hers shows it");
  }

  @Test
  void what_a_draft_answers_is_the_same_on_all_devices_and_stays() {
    String first = log.getFirst().clientId();
    drafts.add(new Census.Draft(1, THREAD, "", first));
    Screen.Own answering = new Screen.Own("", false, false, false, "", first, Set.of());
    own.put("anna-1", answering);
    assertEquals(Set.of(Kind.PRIVATE), verdict(), "anna-2 shows none");
    own.put("anna-2", answering);
    assertEquals(Set.of(), verdict());
    own.put("ben-1", answering);
    assertEquals(Set.of(Kind.PRIVATE), verdict(), "it is not his");
    own.remove("ben-1");
    wish(new Request.SetDraft(new ThreadId(THREAD), "", null));
    assertEquals(Set.of(Kind.PRIVATE), verdict(), "she has given it up");
  }

  private void hides(String message, boolean on) {
    wish(new Request.SetMessage(new ThreadId(THREAD), ClientId.parse(message), null, on));
  }

  private void wish(Request request) {
    ask(request, new ServerFrame.Answer(asked + 1, new Reply.Done()));
  }

  /** What is asked in the same one may have been asked before. */
  private void awaitNextMilli() throws InterruptedException {
    long now = history.now();
    while (history.now() == now) {
      Thread.sleep(1);
    }
  }
}
