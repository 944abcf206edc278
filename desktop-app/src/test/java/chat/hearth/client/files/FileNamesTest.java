package chat.hearth.client.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

  @ParameterizedTest
  @CsvSource({
    "report.pdf,report.pdf",
    "../../etc/passwd,_.._etc_passwd",
    "C:\\Windows\\x.dll,C__Windows_x.dll",
    ".bashrc,bashrc",
    "..,file",
    "'  ',file",
    "con,_con",
    "Com1.txt,_Com1.txt",
    "'trailing. . ','trailing'",
    "a:b*c?.txt,a_b_c_.txt",
    "封面 2026.png,封面 2026.png"
  })
  void a_name_is_one_name_and_no_more(String given, String wanted) {
    assertEquals(wanted, FileNames.clean(given));
  }

  @ParameterizedTest
  @CsvSource({
    "a.pdf,0,a.pdf",
    "a.pdf,1,a (1).pdf",
    "a.tar.gz,2,a.tar (2).gz",
    "README,3,README (3)",
    ".x,4,.x (4)"
  })
  void a_number_stands_before_the_end(String name, int number, String wanted) {
    assertEquals(wanted, FileNames.numbered(name, number));
  }

  @Test
  void what_hides_in_a_name_is_seen() {
    assertEquals("invoice fdp.exe", FileNames.clean("invoice\u202Efdp.exe"));
    assertEquals("a b", FileNames.clean("a\u0000b"));
    assertEquals("ab", FileNames.clean("ab\n"));
    assertTrue(FileNames.isRisky("invoice\u202Efdp.exe"));
  }

  @Test
  void a_long_name_keeps_its_end() {
    String clean = FileNames.clean("x".repeat(300) + ".docx");
    assertTrue(clean.length() <= 127 && clean.endsWith("x.docx"), clean);
    String emoji = FileNames.clean("🎂".repeat(100) + ".png");
    assertTrue(emoji.codePoints().allMatch(c -> c == 0x1F382 || c < 128), emoji);
  }

  @Test
  void nothing_leads_out_of_the_folder() {
    Path folder = Path.of("/safe").toAbsolutePath();
    for (String name : new String[] {"..", "../x", "/etc/passwd", "a/../../b", "\\\\host\\x"}) {
      Path there = folder.resolve(FileNames.clean(name)).normalize();
      assertEquals(folder, there.getParent(), name);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "setup.exe",
        "a.PDF.BAT",
        "run.sh",
        "x.desktop",
        "page.html",
        "noend",
        "a.jar",
        "a.exe. ",
        "a.docm",
        "x.lnk",
        "photo.jpg.scr"
      })
  void what_may_start_something_is_asked_about(String name) {
    assertTrue(FileNames.isRisky(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.pdf", "a.png", "notes.txt", "table.xlsx", "film.mp4", "a.zip"})
  void what_only_shows_itself_is_not(String name) {
    assertFalse(FileNames.isRisky(name));
  }
}
