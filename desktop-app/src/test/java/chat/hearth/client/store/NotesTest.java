package chat.hearth.client.store;

import static chat.hearth.client.store.StoreFile.ONE;
import static chat.hearth.client.store.StoreFile.TWO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.store.FlagStore.Flags;
import chat.hearth.model.ClientId;
import chat.hearth.model.Draft;
import chat.hearth.model.MessageFlags;
import chat.hearth.wire.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the owner keeps about messages and what they began to write, told and untold. */
class NotesTest {

  private static final ClientId CAKE = ClientId.parse("01a20900-de17-7f4b-9cb8-1f0eb9845cea");
  private static final ClientId TEA = ClientId.parse("01a20900-de18-7f4b-9cb8-1f0eb9845cea");

  @TempDir private Path folder;
  private StoreFile file;
  private FlagStore flags;
  private DraftStore drafts;

  @BeforeEach
  void open() {
    file = new StoreFile(folder);
    flags = file.stores().flags();
    drafts = file.stores().drafts();
    file.run(tx -> file.stores().threads().put(tx, StoreFile.row(ONE)));
    file.run(tx -> file.stores().threads().head(tx, StoreFile.head(ONE, 4, 2)));
  }

  @AfterEach
  void close() {
    file.close();
  }

  @Test
  void a_flag_of_here_waits_to_be_told_and_the_relays_does_not_change_it() {
    set(true, null);
    file.reopen();
    assertEquals(List.of(new Request.SetMessage(ONE, CAKE, true, null)), file.call(flags::untold));
    assertTrue(take(false, true), "something untold lies over it");
    assertEquals(Map.of(CAKE, new Flags(true, true)), now(), "each flag for itself");
    told(new Request.SetMessage(ONE, CAKE, true, null));
    assertEquals(List.of(), file.call(flags::untold));
    assertFalse(take(false, true));
    assertEquals(Map.of(CAKE, new Flags(false, true)), now());
  }

  @Test
  void a_flag_that_is_changed_while_it_is_told_is_told_again() {
    set(true, null);
    Request.SetMessage before = file.call(flags::untold).getFirst();
    set(false, null);
    told(before);
    assertEquals(List.of(new Request.SetMessage(ONE, CAKE, false, null)), file.call(flags::untold));
  }

  @Test
  void a_relay_that_may_have_forgotten_is_told_everything() {
    assertFalse(take(true, true));
    assertEquals(List.of(), file.call(flags::untold));
    file.run(flags::tellAgain);
    assertEquals(List.of(new Request.SetMessage(ONE, CAKE, true, true)), file.call(flags::untold));
  }

  @Test
  void what_is_noted_in_a_thread_that_the_relay_lacks_waits_for_it() {
    file.run(tx -> file.stores().threads().put(tx, StoreFile.row(TWO)));
    file.run(tx -> file.stores().threads().started(tx, TWO, true));
    file.run(tx -> drafts.put(tx, TWO, "And the", null));
    file.run(tx -> flags.set(tx, new Request.SetMessage(TWO, CAKE, true, null)));
    assertEquals(List.of(), file.call(drafts::untold));
    assertEquals(List.of(), file.call(flags::untold));
    assertTrue(file.call(drafts::waits));
    assertTrue(file.call(flags::waits));
    file.run(tx -> file.stores().threads().head(tx, StoreFile.head(TWO, 1, 1)));
    assertEquals(1, file.call(drafts::untold).size());
    assertEquals(1, file.call(flags::untold).size());
    assertFalse(file.call(drafts::waits));
    assertFalse(file.call(flags::waits));
  }

  @Test
  void what_is_starred_and_hidden_is_found() {
    set(true, null);
    file.run(tx -> flags.set(tx, new Request.SetMessage(ONE, TEA, true, true)));
    assertEquals(Map.of(ONE, Set.of(CAKE)), file.call(flags::starred));
    assertEquals(Set.of(TEA), file.call(tx -> flags.hidden(tx, ONE)));
    assertEquals(Set.of(TEA), file.call(tx -> flags.hidden(tx)));
    assertEquals(Set.of(), file.call(tx -> flags.hidden(tx, TWO)));
    assertEquals(Map.of(), file.call(tx -> flags.of(tx, TWO, Set.of(CAKE, TEA))));
  }

  @Test
  void a_thread_that_the_relay_has_not_is_not_told_of() {
    file.run(tx -> flags.set(tx, new Request.SetMessage(TWO, CAKE, true, null)));
    file.run(tx -> drafts.put(tx, TWO, "later", null));
    assertEquals(List.of(), file.call(flags::untold));
    assertEquals(List.of(), file.call(drafts::untold));
  }

  @Test
  void a_draft_stays_over_a_restart_until_it_is_emptied() {
    file.run(tx -> drafts.put(tx, ONE, "line one\nline two 😀", CAKE));
    file.run(tx -> drafts.put(tx, TWO, "x".repeat(16_384), null));
    file.reopen();
    assertEquals(new Draft(ONE, "line one\nline two 😀", CAKE, 0), draft());
    assertEquals(Set.of(ONE, TWO), file.call(drafts::texts).keySet());
    file.run(tx -> drafts.put(tx, ONE, "", null));
    assertEquals(Draft.none(ONE), draft());
    assertEquals(Set.of(TWO), file.call(drafts::texts).keySet());
    file.run(tx -> drafts.forget(tx, TWO));
    assertEquals(Set.of(), file.call(drafts::texts).keySet());
  }

  @Test
  void a_draft_of_here_stays_until_the_relay_has_it() {
    file.run(tx -> drafts.put(tx, ONE, "mine", null));
    assertFalse(takeDraft());
    assertEquals("mine", draft().text());
    Draft sent = file.call(drafts::untold).getFirst();
    file.run(tx -> drafts.put(tx, ONE, "mine, longer", null));
    file.run(tx -> drafts.told(tx, sent));
    assertEquals("mine, longer", file.call(drafts::untold).getFirst().text(), "typed meanwhile");
    Draft now = draft();
    file.run(tx -> drafts.told(tx, now));
    assertEquals(List.of(), file.call(drafts::untold));
    file.run(tx -> drafts.put(tx, ONE, "mine, longer", null));
    assertEquals(List.of(), file.call(drafts::untold), "the same again is nothing new");
    assertTrue(takeDraft());
    assertEquals("theirs", draft().text());
    file.run(drafts::tellAgain);
    assertEquals("theirs", file.call(drafts::untold).getFirst().text());
  }

  private void set(@Nullable Boolean starred, @Nullable Boolean hidden) {
    file.run(tx -> flags.set(tx, new Request.SetMessage(ONE, CAKE, starred, hidden)));
  }

  private boolean take(boolean starred, boolean hidden) {
    return file.call(tx -> flags.take(tx, new MessageFlags(ONE, CAKE, starred, hidden, 7)));
  }

  private void told(Request.SetMessage change) {
    file.run(tx -> flags.told(tx, change));
  }

  private Map<ClientId, Flags> now() {
    return file.call(tx -> flags.of(tx, ONE, Set.of(CAKE)));
  }

  private boolean takeDraft() {
    return file.call(tx -> drafts.take(tx, new Draft(ONE, "theirs", null, 0)));
  }

  private Draft draft() {
    return file.call(tx -> drafts.find(tx, ONE));
  }
}
