package chat.hearth.relay.session;

import chat.hearth.model.DeviceId;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.relay.delivery.Announcements;
import chat.hearth.relay.presence.PresenceBoard;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Brings each request to the room that carries it out. */
public final class FrameRouter {

  private final Rooms rooms;
  private final Greeting greeting;
  private final Attendance attendance;
  private final PresenceBoard presence;
  private final Announcements announcements;
  private final InstantSource clock;

  /** A router to these rooms. */
  public FrameRouter(
      Rooms rooms,
      Greeting greeting,
      Attendance attendance,
      PresenceBoard presence,
      Announcements announcements,
      InstantSource clock) {
    this.rooms = rooms;
    this.greeting = greeting;
    this.attendance = attendance;
    this.presence = presence;
    this.announcements = announcements;
    this.clock = clock;
  }

  /**
   * Carries a request out. Fails, at once or later, with a {@link Refusal} or with what the store
   * throws.
   */
  CompletableFuture<? extends Reply> route(DeviceSession from, Request request) {
    return switch (request) {
      case Request.Append r -> rooms.threads().append(from.me(), r);
      case Request.Hello r -> now(greeting.answer(r, rooms.accounts(), clock));
      case Request.Register r -> now(allowed(rooms.accounts().register(r, from.address())));
      case Request.SignIn r -> now(allowed(rooms.accounts().signIn(r, from.address())));
      case Request.Resume r -> now(allowed(rooms.accounts().resume(r)));
      case Request.SignOut _ -> done(() -> rooms.devices().signOut(from.me(), from.deviceId()));
      case Request.ChangePassword r ->
          done(() -> rooms.accounts().changePassword(from.me(), r, from.address()));
      case Request.SetProfile r -> done(() -> setProfile(from.me(), r));
      case Request.Devices _ -> now(devices(from));
      case Request.RevokeDevice r -> done(() -> revoke(from, r.deviceId()));
      case Request.Directory r -> now(directory(from.me(), r));
      case Request.Watch r -> now(watch(from, r));
      case Request.SetContact r -> done(() -> setContact(from.me(), r));
      case Request.Sync r -> now(rooms.threads().sync(from.me(), r.since()));
      case Request.Heads r -> now(rooms.threads().heads(from.me(), r.after()));
      case Request.Pull r -> now(rooms.threads().pull(from.me(), r));
      case Request.Members r -> now(rooms.threads().members(from.me(), r.threadId()));
      case Request.SetThread r -> done(() -> rooms.threads().set(from.me(), r));
      case Request.SetMessage r -> done(() -> rooms.threads().set(from.me(), r));
      case Request.SetDraft r -> done(() -> rooms.threads().set(from.me(), r));
      case Request.Mark r -> done(() -> rooms.threads().mark(from.me(), r));
      case Request.Typing r -> done(() -> typing(from, r.threadId()));
      case Request.Activity r -> done(() -> from.activity(r.active()));
      case Request.CreateInvite r -> now(rooms.invitations().create(from.me(), r));
    };
  }

  private Reply allowed(Reply.SignedIn who) {
    return who.with(rooms.allowances().apply(who.userId()));
  }

  /** Whether the device is still signed in. */
  boolean knows(UserId user, DeviceId device) {
    return rooms.devices().list(user, device, _ -> true).stream()
        .anyMatch(known -> known.deviceId().equals(device));
  }

  private void setProfile(UserId me, Request.SetProfile r) {
    rooms.accounts().setProfile(me, r);
    presence.renamed(me);
  }

  private Reply devices(DeviceSession from) {
    UserId me = from.me();
    return new Reply.DeviceList(
        rooms.devices().list(me, from.deviceId(), id -> attendance.online(me, id)));
  }

  private void revoke(DeviceSession from, DeviceId device) {
    if (device.equals(from.deviceId())) {
      throw new Refusal(ProblemCode.NOT_ALLOWED, "Sign this device out instead of revoking it.");
    }
    rooms.devices().revoke(from.me(), device);
    attendance.signedOut(from.me(), device);
  }

  private Reply directory(UserId me, Request.Directory r) {
    return new Reply.People(rooms.directory().search(r.query(), id -> presence.seenBy(me, id)));
  }

  private Reply watch(DeviceSession from, Request.Watch r) {
    UserId me = from.me();
    // First watch, then look: a change in between is told twice rather than never.
    from.watch(r.userIds());
    return new Reply.People(rooms.directory().people(r.userIds(), id -> presence.seenBy(me, id)));
  }

  private void setContact(UserId me, Request.SetContact r) {
    rooms.contacts().set(me, r);
    if (r.blocked() != null) {
      presence.blocked(me, r.userId());
    }
  }

  private void typing(DeviceSession from, ThreadId thread) {
    if (!from.mayTellTyping(thread)) {
      return;
    }
    UserId me = from.me();
    List<UserId> receivers =
        rooms.threads().typing(me, thread).stream()
            .filter(other -> !rooms.blocks().blocks(other, me))
            .toList();
    announcements.typing(thread, me, receivers);
  }

  private static CompletableFuture<Reply> now(Reply reply) {
    return CompletableFuture.completedFuture(reply);
  }

  private static CompletableFuture<Reply> done(Runnable work) {
    work.run();
    return now(new Reply.Done());
  }
}
