package chat.hearth.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.Attachment;
import chat.hearth.model.BlobId;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Mention;
import chat.hearth.model.UserId;
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
    shows(row(id, "one more", Screen.Since.edited(version(1, "one"), version(3, "one more"))));
    assertEquals(Set.of(), verdict());
    on("ben-1").set(0, row(id, "one", PLAIN));
    assertEquals(Set.of(Kind.AMENDED), verdict());
  }

  @Test
  void a_history_of_edits_that_is_not_that_of_the_log_is_found() {
    String id = log.get(0).clientId();
    amended(new EventBody.Edited(ClientId.parse(id), "one more"));
    amended(new EventBody.Edited(ClientId.parse(id), "one less"));
    String first = version(1, "one");
    String last = version(4, "one less");
    shows(row(id, "one less", Screen.Since.edited(first, version(3, "one more"), last)));
    assertEquals(Set.of(), verdict());
    on("anna-2").set(0, row(id, "one less", Screen.Since.edited(first, last)));
    assertEquals(Set.of(Kind.AMENDED), verdict(), "a text is not there");
    String late = version(5, "one more");
    on("anna-2").set(0, row(id, "one less", Screen.Since.edited(first, late, last)));
    assertEquals(Set.of(Kind.AMENDED), verdict(), "it was not then");
  }

  @Test
  void a_reaction_that_one_device_does_not_show_is_found() {
    String id = log.get(0).clientId();
    amended(new EventBody.Reacted(ClientId.parse(id), "👍", true));
    Map<String, Set<Long>> reactions = Map.of("👍", Set.of(1L));
    shows(row(id, "one", new Screen.Since(List.of(), false, false, reactions, List.of())));
    assertEquals(Set.of(), verdict());
    on("anna-2").set(0, row(id, "one", PLAIN));
    assertEquals(Set.of(Kind.AMENDED), verdict());
  }

  @Test
  void what_was_deleted_must_be_gone_from_the_relay_and_every_screen() {
    String id = log.get(0).clientId();
    amended(new EventBody.Deleted(ClientId.parse(id)));
    shows(row(id, null, Screen.Since.DELETED));
    assertEquals(Set.of(Kind.AMENDED), verdict(), "it is on the relay");
    log.set(0, event(1, "message", id, 1, EventBody.Message.DELETED));
    assertEquals(Set.of(), verdict());
    searches = (_, honest) -> List.of(new Screen.Found(Finder.EVERYTHING, Set.of(id)));
    assertTrue(verdict().contains(Kind.SEARCH), "it is found");
    searches = (_, honest) -> honest;
    on("ben-1").set(0, row(id, "one", PLAIN));
    assertEquals(Set.of(Kind.AMENDED), verdict(), "one device shows it");
  }

  @Test
  void a_call_that_is_not_counted_is_found_and_so_is_one_that_was_read_or_edited_away() {
    calls.put("ben-1", 1);
    assertEquals(Set.of(Kind.UNREAD), verdict(), "nobody is called");
    ClientId id = ClientId.parse(log.get(0).clientId());
    Mention ben = new Mention(new UserId(2), "ben");
    amended(new EventBody.Edited(id, "@ben one", List.of(ben)));
    Screen.Since once = Screen.Since.edited(version(1, "one"), version(3, "@ben one"));
    shows(row(id.toString(), "@ben one", once));
    assertEquals(Set.of(), verdict());
    calls.put("anna-1", 1);
    assertEquals(Set.of(Kind.UNREAD), verdict(), "Anna is not called");
    calls.remove("anna-1");
    flags.add(new Census.Flags(2, THREAD, id.toString(), false, true));
    assertTrue(verdict().contains(Kind.UNREAD), "Ben has deleted it for himself");
    flags.clear();
    rows.set(1, new Census.OwnerRow(2, THREAD, "", false, false, false, 2, 0));
    unread = 0;
    assertEquals(Set.of(Kind.UNREAD), verdict(), "Ben has read it");
    rows.set(1, new Census.OwnerRow(2, THREAD, "", false, false, false, 0, 0));
    unread = 2;
    amended(new EventBody.Edited(id, "one"));
    String[] all = {version(1, "one"), version(3, "@ben one"), version(4, "one")};
    shows(row(id.toString(), "one", Screen.Since.edited(all)));
    assertEquals(Set.of(Kind.UNREAD), verdict(), "the edit calls him no more");
    calls.clear();
    assertEquals(Set.of(), verdict());
  }

  private void shows(Screen.Row first) {
    shown.values().forEach(list -> list.set(0, first));
  }

  @Test
  void a_message_without_its_file_is_found() {
    Attachment file = new Attachment(new BlobId("ab".repeat(32)), "notes.bin", 9, "a/b");
    List<String> files = List.of(file.blob().value());
    String id = log.get(0).clientId();
    log.set(0, event(1, "message", id, 1, new EventBody.Message("one", null, List.of(file))));
    shows(row(id, "one", new Screen.Since(List.of(), false, false, Map.of(), files)));
    assertEquals(Set.of(Kind.FILE), verdict());
    blobs.add(file.blob().value());
    assertEquals(Set.of(), verdict());
    missing.put("ben-1", List.of(new Screen.Missing(id, file.blob().value())));
    assertEquals(Set.of(Kind.FILE), verdict(), "Ben can't have it");
    missing.clear();
    on("ben-1").set(0, row(id, "one", PLAIN));
    assertEquals(Set.of(Kind.AMENDED), verdict(), "Ben is not shown that there is one");
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
