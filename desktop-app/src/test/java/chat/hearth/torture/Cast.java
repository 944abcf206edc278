package chat.hearth.torture;

import java.util.ArrayList;
import java.util.List;

/**
 * Who takes part. People register one after the other, so that the relay gives them the numbers 1,
 * 2, and so on.
 *
 * @param users names
 * @param devices for each device the number of its user in {@code users}
 */
record Cast(List<String> users, List<Integer> devices) {

  private static final List<String> NAMES =
      List.of("anna", "ben", "cleo", "dora", "emil", "frieda", "gustav", "hanna", "ida", "jonas");

  /** Two thirds as many people as devices, the first ones with two. */
  static Cast of(int devices) {
    int people = Math.clamp((devices * 2L + 2) / 3, 2, NAMES.size());
    List<Integer> owners = new ArrayList<>();
    for (int i = 0; i < devices; i++) {
      owners.add(i % people);
    }
    return new Cast(NAMES.subList(0, people), owners);
  }

  long userId(int user) {
    return user + 1L;
  }

  String user(int device) {
    return users.get(devices.get(device));
  }
}
