package chat.hearth.cable;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** One connection through the cable. */
final class CableLine implements AutoCloseable {

  private final Cable cable;
  private final Socket device;
  private final Socket relay;
  private final AtomicInteger strandsOpen = new AtomicInteger(2);

  CableLine(Cable cable, Socket device, Socket relay) {
    this.cable = cable;
    this.device = device;
    this.relay = relay;
  }

  void start() {
    new Strand(Way.TO_RELAY, device, relay).start();
    new Strand(Way.TO_DEVICE, relay, device).start();
  }

  /** Both ends see a reset, as when a cable is pulled and the network notices. */
  @Override
  public void close() {
    reset(device);
    reset(relay);
    cable.ended(this);
  }

  static void reset(Socket socket) {
    try (socket) {
      socket.setSoLinger(true, 0);
    } catch (SocketException e) {
      // It was closed before.
    } catch (IOException e) {
      // It is gone all the same.
    }
  }

  /** A piece of the stream and when it may arrive; an empty one is the last. */
  private static final class Due {

    private final byte[] bytes;
    private final long atNanos;

    Due(byte[] bytes, long atNanos) {
      this.bytes = bytes;
      this.atNanos = atNanos;
    }
  }

  /** One way of the connection: one thread reads and judges, one writes when it is time. */
  private final class Strand {

    private final Way way;
    private final Socket from;
    private final Socket to;
    private final Queue<Due> queue = new ConcurrentLinkedQueue<>();
    private final Semaphore waiting = new Semaphore(0);
    private final ReentrantLock writing = new ReentrantLock();
    private long freeAtNanos = System.nanoTime();

    Strand(Way way, Socket from, Socket to) {
      this.way = way;
      this.from = from;
      this.to = to;
    }

    void start() {
      Thread.ofVirtual().name("cable-reads-" + way).start(this::read);
      Thread.ofVirtual().name("cable-writes-" + way).start(this::write);
    }

    private void read() {
      try {
        DataInputStream in = new DataInputStream(new BufferedInputStream(from.getInputStream()));
        byte[] head = SocketFrame.head(in);
        put(head);
        if (isUpgrade(head)) {
          while (true) {
            cable.gate(way).pass();
            take(SocketFrame.read(in));
          }
        }
        byte[] buffer = new byte[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          put(Arrays.copyOf(buffer, n));
        }
      } catch (IOException e) {
        // The end of this connection.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        put(new byte[0]);
      }
    }

    private void take(SocketFrame frame) throws IOException {
      if (!frame.isText()) {
        put(frame.raw());
        return;
      }
      cable.heard(CableLine.this, way, frame.text());
      Optional<Trap> trap = cable.trapFor(way, frame.text());
      suffer(trap.map(Trap::fate).orElseGet(() -> cable.usualFate(frame.text())), frame.raw());
      trap.ifPresent(Trap::spring);
    }

    private void suffer(Fate fate, byte[] frame) throws IOException {
      switch (fate) {
        case PASS -> put(frame);
        case TWICE -> {
          put(frame);
          put(frame);
        }
        case DROP -> {}
        case CUT_BEFORE -> {
          flush();
          cable.cut();
        }
        case CUT_AFTER -> {
          put(frame);
          flush();
          cable.cut();
        }
      }
    }

    /** After the delay, and not before the piece ahead has gone through. */
    private void put(byte[] bytes) {
      long now = System.nanoTime();
      freeAtNanos = Math.max(now, freeAtNanos) + cable.transit(bytes.length).toNanos();
      queue.add(new Due(bytes, freeAtNanos + cable.delay().toNanos()));
      waiting.release();
    }

    /** Hands over now what waits, ended in order so that the other side surely reads it. */
    private void flush() throws IOException {
      writing.lock();
      try {
        for (Due due = queue.poll(); due != null; due = queue.poll()) {
          to.getOutputStream().write(due.bytes);
        }
        to.shutdownOutput();
      } finally {
        writing.unlock();
      }
    }

    private void write() {
      try {
        while (writeNext()) {}
        to.shutdownOutput();
        if (strandsOpen.decrementAndGet() == 0) {
          close();
        }
      } catch (IOException e) {
        close();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /** Waits for the next piece and its time; false after the last. */
    private boolean writeNext() throws IOException, InterruptedException {
      waiting.acquire();
      Due next = queue.peek();
      if (next != null) {
        TimeUnit.NANOSECONDS.sleep(Math.max(0, next.atNanos - System.nanoTime()));
      }
      writing.lock();
      try {
        Due due = queue.poll();
        if (due != null) {
          to.getOutputStream().write(due.bytes);
        }
        return due == null || due.bytes.length > 0;
      } finally {
        writing.unlock();
      }
    }

    private static boolean isUpgrade(byte[] head) {
      String text = new String(head, StandardCharsets.ISO_8859_1);
      return text.toLowerCase(Locale.ROOT).contains("upgrade: websocket");
    }
  }
}
