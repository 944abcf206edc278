package chat.hearth.torture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that the judge looks at.
 *
 * @param said by device, in the order in which it was written there
 * @param hid by device, what its person deleted for themselves, and put back
 * @param forwarded the texts that people forwarded, each as often as that was to be
 * @param screens by device
 * @param kept by device, the ids that were in sight when a backup was put back
 */
record Evidence(
    Ledger ledger,
    Census census,
    Map<String, List<Note.Said>> said,
    Map<String, List<Note.Hid>> hid,
    List<String> forwarded,
    Map<String, Screen> screens,
    Map<String, Set<String>> kept,
    Map<String, List<Device.WentBack>> wentBack) {

  /**
   * The ids of what need not be in sight on a device, as its owner has deleted it for themselves. A
   * relay that went on with a backup in which the owner is not in the thread can't be told of it.
   */
  Set<String> hidden(String device, Screen screen) {
    Set<String> all = new TreeSet<>(census.hidden(screen.userId()));
    Set<String> untold = new TreeSet<>();
    for (Note.Hid h : hid.getOrDefault(device, List.of())) {
      if (census.row(screen.userId(), h.thread()).isEmpty() && h.on()) {
        untold.add(h.clientId());
      } else {
        untold.remove(h.clientId());
      }
    }
    all.addAll(untold);
    return all;
  }
}
