package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.Device;
import chat.hearth.model.DeviceId;
import chat.hearth.wire.CloseCode;
import chat.hearth.wire.Problem;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignInTest extends TeamTest {

  private static Request.SignIn signIn(String name, String password) {
    return new Request.SignIn(name, password, "laptop", "Linux");
  }

  @Test
  void the_relay_introduces_itself() {
    ScriptedDevice device = team.silent();
    Reply.Welcome welcome =
        device.ask(Reply.Welcome.class, new Request.Hello(List.of(7, 1), "test"));
    assertEquals(1, welcome.protocol());
    assertEquals("Team", welcome.relay());
    assertEquals("box", welcome.host());
    assertFalse(welcome.epoch().isEmpty());
    device.refused(ProblemCode.NOT_ALLOWED, new Request.Hello(List.of(1), "test"));
  }

  @Test
  void without_a_common_version_the_connection_ends() {
    ScriptedDevice device = team.silent();
    device.refused(ProblemCode.BAD_VERSION, new Request.Hello(List.of(99), "test"));
    assertEquals(ProblemCode.BAD_VERSION, device.await(ServerFrame.Bye.class).problem().code());
    assertEquals(CloseCode.PROTOCOL.code(), device.closeCode());
  }

  @Test
  void hello_comes_first_then_the_sign_in() {
    ScriptedDevice device = team.silent();
    device.refused(ProblemCode.BAD_VERSION, new Request.Devices());
    device.ask(Reply.Welcome.class, new Request.Hello(List.of(1), "test"));
    device.refused(ProblemCode.NOT_SIGNED_IN, new Request.Devices());
    device.refused(ProblemCode.NOT_SIGNED_IN, new Request.SignOut());
    device.refused(ProblemCode.NOT_SIGNED_IN, new Request.Watch(List.of()));
    device.refused(ProblemCode.NOT_SIGNED_IN, new Request.Activity(true));
  }

  @Test
  void a_connection_signs_in_once() {
    ScriptedDevice anna = team.person("anna");
    anna.refused(ProblemCode.NOT_ALLOWED, signIn(anna.who().userName(), ScriptedDevice.PASSWORD));
  }

  @Test
  void who_does_not_sign_in_is_cut() {
    ScriptedDevice mute = team.silent();
    ScriptedDevice polite = team.stranger();
    ScriptedDevice anna = team.person("anna");
    team.clock.jump(Duration.ofSeconds(11));
    assertEquals(CloseCode.NOT_SIGNED_IN.code(), mute.closeCode());
    assertEquals(ProblemCode.NOT_SIGNED_IN, polite.await(ServerFrame.Bye.class).problem().code());
    assertEquals(CloseCode.NOT_SIGNED_IN.code(), polite.closeCode());
    anna.ask(Reply.DeviceList.class, new Request.Devices());
  }

  @Test
  void unknown_names_and_wrong_passwords_get_the_same_answer() {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice stranger = team.stranger();
    Problem wrong =
        stranger.refused(
            ProblemCode.BAD_CREDENTIALS, signIn(anna.who().userName(), "wrong password"));
    Problem unknown =
        stranger.refused(ProblemCode.BAD_CREDENTIALS, signIn("nobody-at-all", "wrong password"));
    assertEquals(wrong, unknown);
    stranger.ask(Reply.SignedIn.class, signIn(anna.who().userName(), ScriptedDevice.PASSWORD));
  }

  @Test
  void a_name_is_taken_once_and_a_password_has_ten_characters() {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice other = team.stranger();
    String taken = anna.who().userName();
    other.refused(
        ProblemCode.NAME_TAKEN,
        new Request.Register(taken, "Other", "long enough for all", "desk", "Linux", null));
    other.refused(
        ProblemCode.WEAK_PASSWORD,
        new Request.Register("other", "Other", "too short", "desk", "Linux", null));
  }

  @Test
  void a_token_brings_the_device_back() {
    ScriptedDevice anna = team.person("anna");
    assertTrue(String.valueOf(anna.who().token()).length() >= 43);
    anna.close();
    ScriptedDevice back = team.again(anna);
    assertEquals(anna.id(), back.id());
    assertEquals(anna.who().deviceId(), back.who().deviceId());
    Reply.SignedIn answer =
        team.stranger()
            .ask(Reply.SignedIn.class, new Request.Resume(String.valueOf(anna.who().token())));
    assertNull(answer.token());
  }

  @Test
  void the_same_device_replaces_its_older_connection() {
    ScriptedDevice older = team.person("anna");
    ScriptedDevice newer = team.again(older);
    assertEquals(CloseCode.REPLACED.code(), older.closeCode());
    Device only = newer.ask(Reply.DeviceList.class, new Request.Devices()).devices().getFirst();
    assertTrue(only.online() && only.current());
  }

  @Test
  void devices_are_listed_with_who_is_online() {
    ScriptedDevice desk = team.person("anna");
    ScriptedDevice laptop = team.another(desk);
    List<Device> both = desk.ask(Reply.DeviceList.class, new Request.Devices()).devices();
    assertEquals(2, both.size());
    assertTrue(both.stream().allMatch(Device::online));
    assertEquals(
        List.of(desk.who().deviceId()),
        both.stream().filter(Device::current).map(Device::deviceId).toList());
    assertNotEquals(desk.who().deviceId(), laptop.who().deviceId());
  }

  @Test
  void a_revoked_device_is_cut_and_its_token_void() {
    ScriptedDevice desk = team.person("anna");
    ScriptedDevice laptop = team.another(desk);
    desk.done(new Request.RevokeDevice(laptop.who().deviceId()));
    assertEquals(ProblemCode.SIGNED_OUT, laptop.await(ServerFrame.Bye.class).problem().code());
    assertEquals(CloseCode.SIGNED_OUT.code(), laptop.closeCode());
    team.stranger()
        .refused(
            ProblemCode.BAD_CREDENTIALS, new Request.Resume(String.valueOf(laptop.who().token())));
    assertEquals(1, desk.ask(Reply.DeviceList.class, new Request.Devices()).devices().size());
  }

  @Test
  void only_own_other_devices_are_revoked() {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice ben = team.person("ben");
    anna.refused(ProblemCode.NOT_FOUND, new Request.RevokeDevice(ben.who().deviceId()));
    anna.refused(ProblemCode.NOT_FOUND, new Request.RevokeDevice(new DeviceId(999_999)));
    anna.refused(ProblemCode.NOT_ALLOWED, new Request.RevokeDevice(anna.who().deviceId()));
    assertTrue(ben.isOpen());
  }

  @Test
  void signing_out_is_answered_and_then_final() {
    ScriptedDevice anna = team.person("anna");
    anna.done(new Request.SignOut());
    assertEquals(CloseCode.SIGNED_OUT.code(), anna.closeCode());
    team.stranger()
        .refused(
            ProblemCode.BAD_CREDENTIALS, new Request.Resume(String.valueOf(anna.who().token())));
  }

  @Test
  void a_new_password_counts_from_then_on() {
    ScriptedDevice desk = team.person("anna");
    ScriptedDevice laptop = team.another(desk);
    desk.refused(
        ProblemCode.BAD_CREDENTIALS,
        new Request.ChangePassword("not the old one", "quite another secret"));
    desk.refused(
        ProblemCode.WEAK_PASSWORD, new Request.ChangePassword(ScriptedDevice.PASSWORD, "short"));
    desk.done(new Request.ChangePassword(ScriptedDevice.PASSWORD, "quite another secret"));
    ScriptedDevice stranger = team.stranger();
    stranger.refused(
        ProblemCode.BAD_CREDENTIALS, signIn(desk.who().userName(), ScriptedDevice.PASSWORD));
    stranger.ask(Reply.SignedIn.class, signIn(desk.who().userName(), "quite another secret"));
    laptop.ask(Reply.DeviceList.class, new Request.Devices());
  }

  @Test
  void people_are_found_by_name() {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice zoe = team.person("zoe");
    List<String> found =
        anna.ask(Reply.People.class, new Request.Directory("THE ZOE")).people().stream()
            .map(p -> p.userName())
            .toList();
    assertEquals(List.of(zoe.who().userName()), found);
  }
}
