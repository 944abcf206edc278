package chat.hearth.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.Attachment;
import chat.hearth.model.BlobId;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.torture.Violation.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was done to messages is compared too. */
class AmendmentJudgeTest extends Courtroom {
  @Test
  void an_edit_that_one_device_does_not_show_is_found() {
    String id = log.get(0).clientId();
    amended(new EventBody.Edited(ClientId.parse(id), "one more"));
    shown.forEach(
        (device, list) ->
            list.set(0, row(id, "one more", Screen.Row.since(true, false, false, Map.of()))));
    assertEquals(Set.of(), verdict());
    on("ben-1").set(0, row(id, "one", PLAIN));
    assertEquals(Set.of(Kind.AMENDED), verdict());
  }

  @Test
  void a_reaction_that_one_device_does_not_show_is_found() {
    String id = log.get(0).clientId();
    amended(new EventBody.Reacted(ClientId.parse(id), "👍", true));
    String since = Screen.Row.since(false, false, false, Map.of("👍", Set.of(1L)));
    shown.values().forEach(list -> list.set(0, row(id, "one", since)));
    assertEquals(Set.of(), verdict());
    on("anna-2").set(0, row(id, "one", PLAIN));
    assertEquals(Set.of(Kind.AMENDED), verdict());
  }

  @Test
  void what_was_deleted_must_be_gone_from_the_relay_and_every_screen() {
    String id = log.get(0).clientId();
    amended(new EventBody.Deleted(ClientId.parse(id)));
    String since = Screen.Row.since(false, true, false, Map.of());
    shown.values().forEach(list -> list.set(0, row(id, null, since)));
    assertEquals(Set.of(Kind.AMENDED), verdict(), "it is on the relay");
    log.set(0, new Census.Event(THREAD, 1, "message", id, 1, 1, json(EventBody.Message.DELETED)));
    assertEquals(Set.of(), verdict());
    searches = (_, honest) -> List.of(new Screen.Found(Finder.EVERYTHING, Set.of(id)));
    assertTrue(verdict().contains(Kind.SEARCH), "it is found");
    searches = (_, honest) -> honest;
    on("ben-1").set(0, row(id, "one", PLAIN));
    assertEquals(Set.of(Kind.AMENDED), verdict(), "one device shows it");
  }

  @Test
  void a_message_without_its_file_is_found() {
    Attachment file = new Attachment(new BlobId("ab".repeat(32)), "notes.bin", 9, "a/b");
    String id = log.get(0).clientId();
    String content = json(new EventBody.Message("one", null, List.of(file)));
    log.set(0, new Census.Event(THREAD, 1, "message", id, 1, 1, content));
    assertEquals(Set.of(Kind.FILE), verdict());
    blobs.add(file.blob().value());
    assertEquals(Set.of(), verdict());
  }

  @Test
  void a_file_with_other_bytes_does_not_count(@TempDir Path folder) throws IOException {
    String hash = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    Path place = Files.createDirectories(folder.resolve("2c")).resolve(hash.substring(2));
    Files.writeString(place, "hello");
    assertEquals(Set.of(hash), BlobCensus.whole(folder));
    Files.writeString(place, "hell");
    assertEquals(Set.of(), BlobCensus.whole(folder));
  }
}
