package chat.hearth.torture;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that the judge looks at.
 *
 * @param said by device, in the order in which it was written there
 * @param screens by device
 * @param kept by device, the ids that were in sight when a backup was put back
 */
record Evidence(
    Ledger ledger,
    Census census,
    Map<String, List<Note.Said>> said,
    Map<String, Screen> screens,
    Map<String, Set<String>> kept,
    Map<String, List<Device.WentBack>> wentBack) {}
