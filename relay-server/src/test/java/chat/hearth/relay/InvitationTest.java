package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.relay.account.Registration;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvitationTest {

  private TestTeam team;

  @BeforeEach
  void open(@TempDir Path folder) throws RelayStartException {
    team = TestTeam.in(folder, config -> config.withRegistration(Registration.INVITE));
  }

  @AfterEach
  void close() {
    team.close();
  }

  private static Request.Register register(String name, @Nullable String invite) {
    return new Request.Register(name, name, "long enough for all", "desk", "Linux", invite);
  }

  @Test
  void the_first_founds_the_team_and_invites_the_others() {
    assertThrows(Refusal.class, () -> team.relay.createInvite(1, 1));
    ScriptedDevice anna = team.person("anna");
    assertTrue(anna.who().admin());

    ScriptedDevice ben = team.stranger();
    ben.refused(ProblemCode.INVITE_NEEDED, register("ben", null));
    ben.refused(ProblemCode.INVITE_NEEDED, register("ben", "7F3K-92QM-XD41"));
    Reply.Invite invite = anna.ask(Reply.Invite.class, new Request.CreateInvite(1, 7));
    Reply.SignedIn signedIn = ben.ask(Reply.SignedIn.class, register("ben", invite.code()));
    assertFalse(signedIn.admin());
    ben.refused(ProblemCode.NOT_ALLOWED, new Request.CreateInvite(1, 7));
    team.stranger().refused(ProblemCode.INVITE_NEEDED, register("cleo", invite.code()));
  }

  @Test
  void the_host_invites_without_signing_in_and_invitations_run_out() {
    team.person("anna");
    Reply.Invite invite = team.relay.createInvite(5, 1);
    assertEquals(5, invite.maxUses());
    team.stranger().ask(Reply.SignedIn.class, register("ben", invite.code()));
    team.clock.jump(Duration.ofDays(2));
    team.stranger().refused(ProblemCode.INVITE_NEEDED, register("cleo", invite.code()));
  }

  @Test
  void guessing_passwords_is_slowed_down() {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice guesser = team.stranger();
    Request guess = new Request.SignIn(anna.who().userName(), "a wrong guess", "x", "Linux");
    for (int i = 0; i < 10; i++) {
      guesser.refused(ProblemCode.BAD_CREDENTIALS, guess);
    }
    assertTrue(guesser.refused(ProblemCode.TOO_MANY_TRIES, guess).retryAfterMillis() > 0);
    team.clock.jump(Duration.ofMinutes(6));
    team.stranger().refused(ProblemCode.BAD_CREDENTIALS, guess);
  }
}
