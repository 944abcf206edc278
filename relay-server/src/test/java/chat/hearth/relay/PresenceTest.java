package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.Person;
import chat.hearth.model.Presence;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PresenceTest extends TeamTest {

  private ScriptedDevice anna;
  private ScriptedDevice ben;

  @BeforeEach
  void gather() {
    anna = team.person("anna");
    ben = team.person("ben");
  }

  private static Person look(ScriptedDevice viewer, ScriptedDevice person) {
    return viewer
        .ask(Reply.People.class, new Request.Watch(List.of(person.id())))
        .people()
        .getFirst();
  }

  private static Person told(ScriptedDevice viewer, Presence.State state, int devices) {
    return viewer
        .await(
            ServerFrame.People.class,
            f ->
                f.people().getFirst().presence().state() == state
                    && f.people().getFirst().presence().devices() == devices)
        .people()
        .getFirst();
  }

  @Test
  void watchers_hear_who_comes_and_goes() {
    assertEquals(Presence.State.ONLINE, look(anna, ben).presence().state());
    ScriptedDevice laptop = team.another(ben);
    told(anna, Presence.State.ONLINE, 2);
    laptop.close();
    told(anna, Presence.State.ONLINE, 1);
    ben.close();
    assertNotNull(told(anna, Presence.State.OFFLINE, 0).presence().since());
  }

  @Test
  void away_is_who_uses_no_device() {
    ScriptedDevice laptop = team.another(ben);
    look(anna, ben);
    ben.done(new Request.Activity(false));
    assertEquals(Presence.State.ONLINE, look(anna, ben).presence().state());
    laptop.done(new Request.Activity(false));
    Person away = told(anna, Presence.State.AWAY, 2);
    assertNotNull(away.presence().since());
    ben.done(new Request.Activity(true));
    told(anna, Presence.State.ONLINE, 2);
  }

  @Test
  void a_new_name_is_told_and_a_watch_replaces_the_one_before() {
    look(anna, ben);
    ben.done(new Request.SetProfile("Benjamin"));
    assertEquals("Benjamin", told(anna, Presence.State.ONLINE, 1).displayName());
    anna.ask(Reply.People.class, new Request.Watch(List.of()));
    ben.done(new Request.SetProfile("Bennet"));
    look(ben, anna);
    anna.done(new Request.SetProfile("Annabel"));
    told(ben, Presence.State.ONLINE, 1);
    assertEquals(List.of(), anna.pushed(ServerFrame.People.class));
  }

  @Test
  void who_is_blocked_sees_nothing() {
    look(anna, ben);
    ben.done(new Request.SetContact(anna.id(), null, null, true));
    assertEquals(Presence.HIDDEN, told(anna, Presence.State.OFFLINE, 0).presence());
    assertEquals(
        Presence.HIDDEN,
        anna.ask(Reply.People.class, new Request.Directory(ben.who().userName()))
            .people()
            .getFirst()
            .presence());
    assertEquals(Presence.State.ONLINE, look(ben, anna).presence().state());
    ben.done(new Request.SetContact(anna.id(), null, null, false));
    told(anna, Presence.State.ONLINE, 1);
  }

  @Test
  void typing_reaches_the_others_in_the_thread() {
    ScriptedDevice cleo = team.person("cleo");
    ScriptedDevice dora = team.person("dora");
    ThreadId group = anna.start(ben.id(), cleo.id());
    cleo.done(new Request.SetContact(anna.id(), null, null, true));
    anna.done(new Request.Typing(group));
    ServerFrame.Typing typing = ben.await(ServerFrame.Typing.class);
    assertEquals(new ServerFrame.Typing(group, anna.id()), typing);
    for (ScriptedDevice other : List.of(anna, cleo, dora)) {
      assertFalse(other.pushed(ServerFrame.Typing.class).contains(typing));
    }
  }

  @Test
  void typing_is_passed_on_no_more_often_than_people_need_it() {
    ThreadId group = anna.start(ben.id());
    for (int i = 0; i < 20; i++) {
      anna.done(new Request.Typing(group));
    }
    ServerFrame.Typing first = ben.await(ServerFrame.Typing.class);
    assertEquals(anna.id(), first.userId());
    assertTrue(ben.pushed(ServerFrame.Typing.class).size() < 5);
  }

  @Test
  void when_somebody_was_last_here_outlives_the_connection() {
    look(anna, ben);
    ben.close();
    told(anna, Presence.State.OFFLINE, 0);
    assertNotNull(look(anna, ben).presence().since());
  }
}
