package chat.hearth.client;

import chat.hearth.client.net.Guard;
import chat.hearth.nearby.Announcement;
import chat.hearth.nearby.EachNetwork;
import chat.hearth.nearby.EachNetwork.Line;
import chat.hearth.nearby.LocalNetworks;
import chat.hearth.nearby.Multicast;
import java.io.IOException;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Hears the announcements of relays in all networks of this computer. */
public final class NetworkTeams implements Nearby {

  private static final int LOOK_SECONDS = 10;

  /** Hears them in one network. */
  interface Ear {
    Line listen(InetAddress at, Multicast.Heard heard) throws IOException;
  }

  private final Supplier<List<InetAddress>> networks;
  private final Ear ear;

  /** Hears nothing until somebody listens. */
  public NetworkTeams() {
    this(LocalNetworks::addresses, (at, heard) -> Multicast.listen(at, heard));
  }

  NetworkTeams(Supplier<List<InetAddress>> networks, Ear ear) {
    this.networks = networks;
    this.ear = ear;
  }

  @Override
  public Subscription listen(Consumer<List<NearbyTeam>> listener) {
    CountDownLatch over = new CountDownLatch(1);
    Found found = new Found(listener);
    EachNetwork everywhere = new EachNetwork(networks, at -> ear.listen(at, found));
    Thread.ofVirtual().name("nearby").start(() -> keepLooking(everywhere, over));
    return over::countDown;
  }

  private static void keepLooking(EachNetwork everywhere, CountDownLatch over) {
    try (everywhere) {
      while (over.getCount() > 0) {
        everywhere.look();
        boolean _ = over.await(LOOK_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** What is announced now, as far as that is shown. */
  private static final class Found implements Multicast.Heard {

    private final Consumer<List<NearbyTeam>> listener;
    private final Map<String, NearbyTeam> teams = new LinkedHashMap<>();

    Found(Consumer<List<NearbyTeam>> listener) {
      this.listener = listener;
    }

    @Override
    public synchronized void found(String id, String host, Announcement what) {
      RelayAddress address =
          new RelayAddress(host, what.port(), null, new Guard.Pinned(what.key()));
      NearbyTeam team = new NearbyTeam(what.team(), address);
      if ((teams.size() < MOST || teams.containsKey(id)) && !team.equals(teams.put(id, team))) {
        tell();
      }
    }

    @Override
    public synchronized void gone(String id) {
      if (teams.remove(id) != null) {
        tell();
      }
    }

    private void tell() {
      listener.accept(teams.values().stream().distinct().toList());
    }
  }
}
