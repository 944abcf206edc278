package chat.hearth.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.cable.Way;
import chat.hearth.model.Attachment;
import chat.hearth.model.BlobId;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.torture.Violation.Kind;
import chat.hearth.wire.ClientFrame;
import chat.hearth.wire.Reply;
import chat.hearth.wire.ServerFrame;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every test makes one thing untrue. */
class JudgeTest extends Courtroom {
  @Test
  void all_is_well() {
    assertEquals(Set.of(), verdict());
  }

  @Test
  void an_accepted_message_that_is_not_on_the_relay_is_lost() {
    accepted(mint(), "three", 3);
    assertEquals(Set.of(Kind.LOST), verdict());
  }

  @Test
  void an_accepted_message_under_another_number_is_out_of_order() {
    accepted(log.get(1).clientId(), "two", 9);
    assertEquals(Set.of(Kind.REORDERED), verdict());
  }

  @Test
  void what_a_person_wrote_must_be_somewhere() {
    written().add(new Note.Said(THREAD, mint(), "three"));
    assertEquals(Set.of(Kind.LOST), verdict());
  }

  @Test
  void what_a_person_wrote_may_stand_refused_in_its_place() {
    String id = mint();
    written().add(new Note.Said(THREAD, id, "three"));
    on("anna-1").add(new Screen.Row(0, id, 1, "REFUSED", "three", PLAIN));
    assertEquals(Set.of(), verdict());
  }

  @Test
  void a_message_that_a_device_lacks_is_lost() {
    on("ben-1").removeLast();
    assertEquals(Set.of(Kind.LOST), verdict());
  }

  @Test
  void a_message_that_a_device_shows_twice_is_doubled() {
    on("ben-1").add(on("ben-1").getFirst());
    assertEquals(Set.of(Kind.DOUBLED), verdict());
  }

  @Test
  void the_same_words_twice_in_a_log_are_doubled() {
    happens("two");
    rows.set(0, new Census.OwnerRow(1, THREAD, "", false, false, false, 3, 0));
    unread = 3;
    assertEquals(Set.of(Kind.DOUBLED), verdict());
    forwarded.add("two");
    assertEquals(Set.of(), verdict(), "it was forwarded");
  }

  @Test
  void another_order_on_a_device_is_found() {
    List<Screen.Row> two = on("ben-1");
    Screen.Row first = two.getFirst();
    Screen.Row second = two.getLast();
    two.clear();
    two.add(new Screen.Row(1, second.clientId(), 1, "ACCEPTED", second.text(), PLAIN));
    two.add(new Screen.Row(2, first.clientId(), 1, "ACCEPTED", first.text(), PLAIN));
    assertEquals(Set.of(Kind.REORDERED), verdict());
  }

  @Test
  void another_order_than_it_was_written_in_is_found() {
    said.put("anna-1", new ArrayList<>(written().reversed()));
    assertEquals(Set.of(Kind.REORDERED), verdict());
  }

  @Test
  void a_hole_in_a_log_is_found() {
    Census.Event last = log.removeLast();
    log.add(event(4, "message", last.clientId(), 2, new EventBody.Message("two")));
    assertEquals(Set.of(Kind.HOLE, Kind.REORDERED, Kind.LOST, Kind.REFUSED), verdict());
  }

  @Test
  void a_wrong_count_is_found() {
    unread = 1;
    assertEquals(Set.of(Kind.UNREAD), verdict());
  }

  @Test
  void what_was_refused_must_be_nowhere() {
    happensUnasked("three");
    refuse(log.getLast().clientId(), "three");
    assertEquals(Set.of(Kind.REFUSED), verdict());
  }

  @Test
  void what_vanished_from_a_screen_is_found() {
    kept.put("ben-1", Set.of("a message that was there"));
    assertEquals(Set.of(Kind.VANISHED), verdict());
  }

  @Test
  void a_marker_that_went_back_is_found() {
    back.put(
        "ben-1",
        List.of(
            new Device.WentBack(new Note.Mark(THREAD, 1, 2, 2), new Note.Mark(THREAD, 1, 0, 0))));
    assertEquals(Set.of(Kind.WENT_BACK), verdict());
  }

  @Test
  void who_was_taken_out_and_came_again_begins_anew_although_a_backup_took_the_leaving() {
    back.put(
        "ben-1",
        List.of(
            new Device.WentBack(new Note.Mark(THREAD, 1, 2, 2), new Note.Mark(THREAD, 1, 0, 0))));
    ThreadEvent out =
        new ThreadEvent(
            new ThreadId(THREAD),
            3,
            2,
            ClientId.parse(mint()),
            new UserId(2),
            Instant.EPOCH,
            new EventBody.MemberRemoved(new UserId(1)));
    anna.heard(this, Way.TO_DEVICE, codec.encode(new ServerFrame.Events(List.of(out))));
    assertEquals(Set.of(), verdict());
  }

  @Test
  void after_a_backup_old_numbers_are_no_promise_but_the_messages_are() {
    String back = mint();
    accepted(back, "three", 99);
    accepted(mint(), "four", 100);
    ledger.nextEra();
    happens(back, "three");
    rows.set(0, new Census.OwnerRow(1, THREAD, "", false, false, false, 3, 0));
    unread = 3;
    assertEquals(Set.of(Kind.LOST), verdict());
  }

  @Test
  void a_forwarded_file_that_a_backup_does_not_have_may_be_refused_and_must_be_marked() {
    String gone = mint();
    accepted(gone, withFile(), 99);
    ledger.nextEra();
    on("anna-1").add(new Screen.Row(0, gone, 1, "REFUSED", "three", PLAIN));
    assertEquals(Set.of(Kind.LOST), verdict(), "she sent it herself");
    forwarded.add("three");
    assertEquals(Set.of(), verdict());
    on("anna-1").removeLast();
    assertEquals(Set.of(Kind.LOST), verdict(), "it is not marked");
  }

  @Test
  void what_came_back_after_a_backup_may_stand_later_although_its_acceptance_was_never_heard() {
    String back = mint();
    ThreadEvent gone =
        new ThreadEvent(
            new ThreadId(THREAD),
            3,
            3,
            ClientId.parse(back),
            new UserId(1),
            Instant.EPOCH,
            new EventBody.Message("three"));
    anna.heard("line", Way.TO_DEVICE, codec.encode(new ServerFrame.Events(List.of(gone))));
    ledger.nextEra();
    line = "new line";
    comesAfterWhatWasWrittenLater(back);
    assertEquals(Set.of(), verdict());
  }

  @Test
  void what_a_person_wrote_first_stands_first() {
    comesAfterWhatWasWrittenLater(mint());
    assertEquals(Set.of(Kind.REORDERED), verdict());
  }

  @Test
  void a_message_whose_files_are_on_their_way_may_be_overtaken() {
    comesAfterWhatWasWrittenLater(mint(), withFile());
    assertEquals(Set.of(), verdict());
  }

  @Test
  void a_message_with_files_overtakes_nothing() {
    String id = mint();
    there(id, "three");
    accepted(id, withFile(), 3);
    happens("four");
    written().add(new Note.Said(THREAD, id, "three"));
    rows.set(0, new Census.OwnerRow(1, THREAD, "", false, false, false, 4, 0));
    unread = 4;
    assertEquals(Set.of(Kind.REORDERED), verdict());
  }

  private static EventBody withFile() {
    Attachment file = new Attachment(new BlobId("ab".repeat(32)), "notes.bin", 9, "a/b");
    return new EventBody.Message("three", null, List.of(file));
  }

  private void comesAfterWhatWasWrittenLater(String id) {
    comesAfterWhatWasWrittenLater(id, new EventBody.Message("three"));
  }

  private void comesAfterWhatWasWrittenLater(String id, EventBody body) {
    written().add(new Note.Said(THREAD, id, "three"));
    happens("four");
    there(id, "three");
    accepted(id, body, 4);
    rows.set(0, new Census.OwnerRow(1, THREAD, "", false, false, false, 4, 0));
    unread = 4;
  }

  @Test
  void an_answer_from_before_the_backup_that_is_heard_late_is_no_promise_of_its_number() {
    String id = log.get(1).clientId();
    ClientId name = ClientId.parse(id);
    asked++;
    anna.heard("line", Way.TO_RELAY, codec.encode(new ClientFrame(asked, append(name, "two"))));
    ledger.nextEra();
    Reply late = new Reply.Accepted(new ThreadId(THREAD), name, 9, 9, Instant.EPOCH);
    anna.heard("line", Way.TO_DEVICE, codec.encode(new ServerFrame.Answer(asked, late)));
    assertEquals(Set.of(), verdict());
  }

  @Test
  void a_message_that_is_shown_and_not_found_is_found() {
    searches = (device, all) -> device.equals("ben-1") ? all.subList(1, all.size()) : all;
    assertEquals(Set.of(Kind.SEARCH), verdict());
  }

  @Test
  void a_message_that_is_found_and_not_shown_is_found() {
    searches =
        (device, all) -> {
          List<Screen.Found> more = new ArrayList<>(all);
          if (device.equals("anna-2")) {
            more.add(new Screen.Found("ghost", Set.of("a message that was taken back")));
          }
          return more;
        };
    assertEquals(Set.of(Kind.SEARCH), verdict());
  }
}
