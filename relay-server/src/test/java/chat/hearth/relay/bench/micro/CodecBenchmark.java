package chat.hearth.relay.bench.micro;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.BadFrameException;
import chat.hearth.wire.ClientFrame;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The four pieces of JSON of each message; the first also in a form that the mapper has to read.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {

  private final FrameCodec codec = new FrameCodec();
  private final ThreadId thread = new ThreadId(376_339_290_845_185L);
  private final ClientId id = new ClientId(UUID.fromString("01a226c7-0ff9-70b4-9cca-e95bbaf25ee7"));
  private final EventBody body = new EventBody.Message("thirty bytes of plain new text");
  private final Instant now = Instant.parse("2026-11-23T09:00:00.123Z");
  private final ThreadEvent event = new ThreadEvent(thread, 17, 16, id, new UserId(1), now, body);
  private final ServerFrame answer =
      new ServerFrame.Answer(1_000_000_017, new Reply.Accepted(thread, id, 17, 16, now));
  private final String append =
      codec.encode(new ClientFrame(1_000_000_017, new Request.Append(thread, id, body)));
  private final String spaced = append.replace(",\"request\"", ", \"request\"");

  /** An append as our devices write it. */
  @Benchmark
  public ClientFrame readAppend() throws BadFrameException {
    return codec.decodeClient(append);
  }

  /** The same with a space, which goes to the mapper. */
  @Benchmark
  public ClientFrame readAppendByMapper() throws BadFrameException {
    return codec.decodeClient(spaced);
  }

  /** The answer. */
  @Benchmark
  public String writeAnswer() {
    return codec.encode(answer);
  }

  /** The event, once for all devices. */
  @Benchmark
  public String writeEvent() {
    return codec.encode(event);
  }

  /** The body, as the store keeps it. */
  @Benchmark
  public String writeBody() {
    return codec.encode(body);
  }
}
