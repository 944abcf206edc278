package chat.hearth.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentTest {

  private static final BlobId BLOB = new BlobId("ab".repeat(32));

  private static Attachment named(String name) {
    return new Attachment(BLOB, name, 5, "text/plain");
  }

  private static Attachment sized(@Nullable Integer width, @Nullable Integer height) {
    return new Attachment(BLOB, "a.png", 5, "image/png", width, height);
  }

  private static EventBody message(String text, List<Attachment> files) {
    return new EventBody.Message(text, null, files).checked();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", ".", "..", "a/b", "a\\b", "a\nb", "a\u0000b", "exe\u202Egnp.", "\uD800"})
  void a_name_that_could_lead_elsewhere_is_refused(String name) {
    assertThrows(IllegalArgumentException.class, () -> message("", List.of(named(name))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", ".profile", "Übersicht 2026 (final).pdf", "封面.png"})
  void usual_names_are_taken(String name) {
    assertEquals(name, named(name).checked().name());
  }

  @Test
  void lengths_numbers_and_types_are_bounded() {
    assertEquals(255, named("n".repeat(255)).checked().name().length());
    assertThrows(IllegalArgumentException.class, () -> named("n".repeat(256)).checked());
    assertThrows(
        IllegalArgumentException.class, () -> new Attachment(BLOB, "a", 0, "text/plain").checked());
    assertThrows(
        IllegalArgumentException.class,
        () -> new Attachment(BLOB, "a", 1, "text/plain; charset=x").checked());
    assertThrows(IllegalArgumentException.class, () -> sized(3, null).checked());
    assertThrows(IllegalArgumentException.class, () -> sized(0, 3).checked());
    assertThrows(IllegalArgumentException.class, () -> sized(3, 100_001).checked());
    assertTrue(sized(3, 4).checked().isPicture());
    assertFalse(sized(null, null).checked().isPicture());
  }

  @Test
  void a_message_needs_a_text_or_a_file_and_has_at_most_ten() {
    assertThrows(IllegalArgumentException.class, () -> message("", List.of()));
    assertThrows(IllegalArgumentException.class, () -> message(" ", List.of(named("a"))));
    assertEquals(
        10, ((EventBody.Message) message("", Collections.nCopies(10, named("a")))).files().size());
    assertThrows(
        IllegalArgumentException.class, () -> message("", Collections.nCopies(11, named("a"))));
  }

  @Test
  void a_message_with_a_file_alone_is_not_deleted() {
    assertFalse(new EventBody.Message("", null, List.of(named("a"))).isDeleted());
    assertTrue(EventBody.Message.DELETED.isDeleted());
  }

  @Test
  void a_blob_is_named_by_its_digest() {
    assertEquals(BLOB, BlobId.of(digest()));
    assertThrows(IllegalArgumentException.class, () -> new BlobId("AB".repeat(32)));
    assertThrows(IllegalArgumentException.class, () -> new BlobId("../../../etc/passwd"));
  }

  private static byte[] digest() {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) 0xab);
    return bytes;
  }
}
