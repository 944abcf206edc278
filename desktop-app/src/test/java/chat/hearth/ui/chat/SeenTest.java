package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.client.Extras;
import chat.hearth.client.MemberRow;
import chat.hearth.client.MessageRow;
import chat.hearth.client.PersonRow;
import chat.hearth.client.Refusal;
import chat.hearth.client.SendState;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Role;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleTeam;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeenTest {

  private final SampleClient client = SampleTeam.northlight();
  private final PersonRow elif = client.people().find(SampleTeam.ELIF).orElseThrow();
  private final PersonRow mara = client.people().find(SampleTeam.MARA).orElseThrow();
  private final PersonRow jonas = client.people().find(SampleTeam.JONAS).orElseThrow();
  private final PersonRow priya = client.people().find(SampleTeam.PRIYA).orElseThrow();

  @Test
  void each_stands_in_one_place() {
    Seen seen =
        Seen.of(
            message(7),
            List.of(member(mara, 1, 7, 7), member(jonas, 1, 9, 6), member(priya, 1, 6, 6)));
    assertEquals(List.of(mara), seen.read());
    assertEquals(List.of(jonas), seen.delivered());
    assertEquals(List.of(priya), seen.waiting());
    assertEquals(3, seen.all());
  }

  @Test
  void who_has_read_it_has_it_whatever_their_devices_said() {
    assertEquals(List.of(mara), Seen.of(message(7), List.of(member(mara, 1, 0, 8))).read());
  }

  @Test
  void the_owner_and_who_came_later_do_not_count() {
    List<MemberRow> members =
        List.of(
            new MemberRow(elif, Role.ADMIN, true, 1, 9, 9),
            member(mara, 1, 9, 9),
            member(jonas, 7, 9, 9),
            member(priya, 8, 9, 9));
    Seen seen = Seen.of(message(7), members);
    assertEquals(List.of(mara), seen.read());
    assertEquals(1, seen.all());
  }

  private static MemberRow member(PersonRow person, long since, long delivered, long read) {
    return new MemberRow(person, Role.MEMBER, false, since, delivered, read);
  }

  private MessageRow message(long seq) {
    return new MessageRow(
        new ThreadId(1),
        ClientId.mint(SampleTeam.CLOCK, new Random(1)),
        seq,
        elif,
        true,
        Instant.EPOCH,
        new EventBody.Message("Hello"),
        SendState.ACCEPTED,
        Refusal.NONE,
        List.of(),
        Extras.NONE);
  }
}
