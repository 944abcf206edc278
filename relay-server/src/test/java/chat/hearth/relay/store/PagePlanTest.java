package chat.hearth.relay.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page costs what it holds, and not what lies behind it: the engine says how it reads. */
class PagePlanTest extends StoreContract {

  static List<String> pages() {
    return List.of(
        OwnerThreadStore.CHANGED,
        OwnerThreadStore.LIST,
        ContactStore.CHANGED,
        NoteStore.CHANGED_FLAGS,
        NoteStore.CHANGED_DRAFTS);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_of_an_owners_rows_follows_an_index(String page) {
    String plan =
        stores.database.read(
            c -> {
              try (var statement = c.prepareStatement("explain " + page)) {
                int values = statement.getParameterMetaData().getParameterCount();
                for (int i = 1; i <= values; i++) {
                  statement.setLong(i, 9);
                }
                try (var rows = statement.executeQuery()) {
                  return rows.next() ? rows.getString(1) : "";
                }
              }
            });
    assertTrue(plan.contains("index sorted"), plan);
  }
}
