package chat.hearth.relay;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.EventBody;
import chat.hearth.model.Presence;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.CloseCode;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionTest {

  private static final String LARGE = "x".repeat(16_000);

  private TestTeam team;

  @BeforeEach
  void open(@TempDir Path folder) throws RelayStartException {
    team = TestTeam.in(folder, config -> config.withIdleCut(Duration.ofMinutes(10)));
  }

  @AfterEach
  void close() {
    team.close();
  }

  private HttpResponse<String> get(String path, String method) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://127.0.0.1:" + team.relay.port() + path);
      HttpRequest request =
          HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody()).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void health_is_told_by_http_on_the_same_port() throws Exception {
    HttpResponse<String> health = get("/health", "GET");
    assertEquals(200, health.statusCode());
    assertTrue(health.body().startsWith("{\"status\":\"ok\""), health.body());
    assertEquals(405, get("/health", "POST").statusCode());
    assertEquals(404, get("/anything", "GET").statusCode());
  }

  @Test
  void a_silent_connection_is_cut_and_a_live_one_pinged() throws Exception {
    ScriptedDevice anna = team.person("anna");
    try (StalledDevice mute = new StalledDevice(team.relay.port())) {
      mute.ask(new Request.Hello(List.of(1), "stalled"));
      assertTrue(mute.ask(register("mute")).contains("signed_in"));
      mute.ask(new Request.Devices());
      assertEquals(2, team.relay.status().devicesConnected());
      // Silence ends at 60 s; a pong has two pings' time to come back.
      for (int pings = 0; pings < 3; pings++) {
        team.clock.jump(Duration.ofSeconds(26));
        anna.awaitPing();
        team.stranger();
      }
      mute.readToTheEnd();
    }
    anna.ask(Reply.DeviceList.class, new Request.Devices());
    await().until(() -> team.relay.status().devicesConnected() == 1);
  }

  @Test
  void a_device_that_is_not_used_is_cut_where_the_host_wants_it() {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice ben = team.person("ben");
    anna.done(new Request.Activity(false));
    ben.done(new Request.Activity(false));
    ben.done(new Request.Activity(true));
    for (int minute = 0; minute < 11; minute++) {
      team.clock.jump(Duration.ofMinutes(1).minusSeconds(5));
      ben.ask(Reply.DeviceList.class, new Request.Devices());
      if (anna.isOpen()) {
        anna.send(new Request.Devices());
      }
    }
    assertEquals(ProblemCode.IDLE, anna.await(ServerFrame.Bye.class).problem().code());
    assertEquals(CloseCode.IDLE.code(), anna.closeCode());
    ben.ask(Reply.DeviceList.class, new Request.Devices());
  }

  private static Request.Register register(String name) {
    return new Request.Register(name, name, ScriptedDevice.PASSWORD, "desk", "Linux", null);
  }

  @Test
  void a_slow_reader_is_cut_while_a_healthy_pair_goes_on() throws Exception {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice ben = team.person("ben");
    ThreadId pair = anna.start(ben.id());
    try (StalledDevice slow = new StalledDevice(team.relay.port())) {
      slow.ask(new Request.Hello(List.of(1), "stalled"));
      slow.ask(register("slow"));
      UserId slowId =
          anna.ask(Reply.People.class, new Request.Directory("slow")).people().getFirst().userId();
      anna.ask(Reply.People.class, new Request.Watch(List.of(slowId)));
      ThreadId flood = anna.start(ben.id(), slowId);
      List<Long> sent = new ArrayList<>();
      for (int i = 0; i < 900; i++) {
        sent.add(anna.send(ScriptedDevice.appending(flood, new EventBody.Message(LARGE))));
        if (i % 20 == 19) {
          anna.answer(sent.get(i));
          long seq = anna.say(pair, "still there? " + i).seq();
          ben.event(pair, seq);
        }
      }
      anna.await(
          ServerFrame.People.class,
          f -> f.people().getFirst().presence().state() == Presence.State.OFFLINE);
      assertTrue(slow.readToTheEnd() > 0);
    }
    Request.Pull last =
        new Request.Pull(flood(ben), 901, 901); // its push may have come with others
    assertEquals(901, ben.ask(Reply.Page.class, last).events().getLast().seq());
  }

  private static ThreadId flood(ScriptedDevice device) {
    return device.ask(Reply.HeadList.class, new Request.Heads(0)).heads().stream()
        .filter(h -> h.lastSeq() > 800)
        .findFirst()
        .orElseThrow()
        .threadId();
  }

  @Test
  void a_device_that_asks_without_reading_only_stops_itself() throws Exception {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice ben = team.person("ben");
    ThreadId thread = anna.start(ben.id());
    for (int i = 0; i < 60; i++) {
      anna.say(thread, LARGE);
    }
    List<Long> pulls = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      pulls.add(ben.send(new Request.Pull(thread, 1, 60)));
    }
    // 40 MiB of answers: more than may wait at once, so the requests wait instead.
    for (long pull : pulls) {
      assertTrue(((Reply.Page) ben.answer(pull)).events().size() > 1);
    }
  }

  @Test
  void of_too_many_requests_at_once_some_are_refused_and_none_is_forgotten() {
    ScriptedDevice anna = team.person("anna");
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      ids.add(anna.send(new Request.Devices()));
    }
    int refused = 0;
    for (long id : ids) {
      switch (anna.outcome(id)) {
        case ServerFrame.Refused r -> {
          assertEquals(ProblemCode.BUSY, r.problem().code());
          refused++;
        }
        case ServerFrame.Answer a -> assertTrue(a.reply() instanceof Reply.DeviceList);
        default -> throw new AssertionError("neither answered nor refused");
      }
    }
    assertTrue(refused < 4_000);
    anna.ask(Reply.DeviceList.class, new Request.Devices());
  }
}
