package chat.hearth.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.model.Installer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which installer a computer takes, and what it never takes from a relay. */
class FitTest {

  private static final String HASH = "ab".repeat(32);
  private static final Fit DEBIAN = new Fit("linux", "amd64", List.of("deb", "appimage"));

  private static final List<Installer> ALL =
      List.of(
          named("Hearth-1.4.0-x86_64.AppImage", "linux"),
          named("hearth_1.4.0_arm64.deb", "linux"),
          named("hearth_1.4.0_amd64.deb", "linux"),
          named("hearth-1.4.0-1.x86_64.rpm", "linux"),
          named("hearth-1.4.0-1.aarch64.rpm", "linux"),
          named("hearth-1.4.0.msi", "windows"),
          named("hearth-1.4.0.dmg", "macos"));

  @Test
  void each_system_and_processor_gets_its_own() {
    assertEquals("hearth_1.4.0_amd64.deb", of(DEBIAN, ALL));
    assertEquals("hearth_1.4.0_arm64.deb", of(new Fit("linux", "aarch64", List.of("deb")), ALL));
    assertEquals("hearth-1.4.0-1.x86_64.rpm", of(new Fit("linux", "amd64", List.of("rpm")), ALL));
    assertEquals(
        "hearth-1.4.0-1.aarch64.rpm", of(new Fit("linux", "aarch64", List.of("rpm")), ALL));
    assertEquals("hearth-1.4.0.msi", of(new Fit("windows", "amd64", List.of("msi")), ALL));
    assertEquals("hearth-1.4.0.dmg", of(new Fit("macos", "aarch64", List.of("dmg")), ALL));
    assertEquals("", of(new Fit("linux", "riscv64", List.of("deb")), ALL));
  }

  @Test
  void the_second_best_is_better_than_none() {
    assertEquals("Hearth-1.4.0-x86_64.AppImage", of(DEBIAN, ALL.subList(0, 2)));
    assertEquals("", of(DEBIAN, ALL.subList(3, 7)));
  }

  @Test
  void what_no_honest_relay_says_is_passed_over() {
    for (Installer bad :
        List.of(
            named("../hearth_1.4.0_amd64.deb", "linux"),
            named(".hearth_1.4.0_amd64.deb", "linux"),
            named("a/b.deb", "linux"),
            named("a\\b.deb", "linux"),
            named("a b.deb", "linux"),
            named("x".repeat(120) + ".deb", "linux"),
            new Installer("a.deb", "linux", 0, HASH),
            new Installer("a.deb", "linux", Long.MAX_VALUE, HASH),
            new Installer("a.deb", "linux", 5, HASH.substring(1)),
            new Installer("a.deb", "linux", 5, "AB".repeat(32)))) {
      assertEquals("", of(DEBIAN, List.of(bad)), bad.toString());
    }
  }

  private static Installer named(String name, String system) {
    return new Installer(name, system, 5, HASH);
  }

  private static String of(Fit fit, List<Installer> installers) {
    return fit.of(installers).map(Installer::name).orElse("");
  }
}
