package chat.hearth.simulation;

import chat.hearth.client.Client;
import chat.hearth.client.MessageRow;
import chat.hearth.client.Messages;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Mention;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes messages, and does something to those that are there. */
final class Author {

  private static final int NEWEST = 6;
  private static final String EMOJI = "👍";

  private final Ledger ledger;
  private final int people;

  Author(Ledger ledger, int people) {
    this.ledger = ledger;
    this.people = people;
  }

  void writes(DeviceHost device, Client client, ThreadId thread) {
    writes(device, client, thread, null);
  }

  /** One of the newest, where there is one. */
  void answers(DeviceHost device, Client client, ThreadId thread, int message) {
    pick(client, thread, message, _ -> true, r -> writes(device, client, thread, r.clientId()));
  }

  private void writes(
      DeviceHost device, Client client, ThreadId thread, @Nullable ClientId answered) {
    EventBody.Message message = words(device, answered);
    ClientId id = client.messages().send(thread, message);
    ledger.wrote(device.name(), thread, id, message.text());
  }

  void amends(DeviceHost device, Client client, ThreadId thread, Deed.Amend d) {
    Messages messages = client.messages();
    switch (d.change()) {
      case EDIT ->
          pick(client, thread, d.message(), MessageRow::own, r -> edits(device, messages, r));
      case DELETE ->
          pick(
              client,
              thread,
              d.message(),
              MessageRow::own,
              r -> {
                ledger.deletes(r.clientId());
                messages.delete(thread, r.clientId());
              });
      case REACT ->
          pick(
              client,
              thread,
              d.message(),
              _ -> true,
              r -> messages.react(thread, r.clientId(), EMOJI, d.on()));
      case PIN ->
          pick(
              client,
              thread,
              d.message(),
              _ -> true,
              r -> messages.pin(thread, r.clientId(), d.on()));
    }
  }

  private void edits(DeviceHost device, Messages messages, MessageRow row) {
    EventBody.Message now = words(device, null);
    messages.edit(row.threadId(), row.clientId(), now.text(), now.mentions());
    ledger.edits(device.user(), row.threadId(), row.clientId(), now.text());
  }

  private static void pick(
      Client client,
      ThreadId thread,
      int message,
      Predicate<MessageRow> which,
      Consumer<MessageRow> what) {
    List<MessageRow> rows =
        client.messages().latest(thread, NEWEST).rows().stream()
            .filter(MessageRow::isThere)
            .filter(which)
            .toList();
    if (!rows.isEmpty()) {
      what.accept(rows.get(message % rows.size()));
    }
  }

  private EventBody.Message words(DeviceHost device, @Nullable ClientId answered) {
    String text = ledger.text(device.name());
    Mention called = called(Math.floorMod(text.hashCode(), people + 2));
    return called == null
        ? new EventBody.Message(text, answered)
        : new EventBody.Message(text + " @" + called.name(), answered, List.of(), List.of(called));
  }

  /** One of the people, who may be in the thread or not; or everybody, or nobody. */
  private @Nullable Mention called(int number) {
    if (number > people) {
      return null;
    }
    return number == 0 ? Mention.all("all") : new Mention(new UserId(number), "p" + number);
  }
}
