package chat.hearth.client.store;

import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Messages of several threads as the two parameters of a query; {@link #TABLE} joins them. */
record Targets(List<Object> threads, List<Object> targets) {

  /** What follows FROM, with the two arrays as its parameters. */
  static final String TABLE =
      "UNNEST(CAST(? AS BIGINT ARRAY), CAST(? AS UUID ARRAY)) w(thread_id, target)";

  static Targets of(Map<ThreadId, Set<ClientId>> messages) {
    Targets all = new Targets(new ArrayList<>(), new ArrayList<>());
    messages.forEach(
        (thread, ids) ->
            ids.forEach(
                id -> {
                  all.threads.add(thread.value());
                  all.targets.add(id.value());
                }));
    return all;
  }
}
