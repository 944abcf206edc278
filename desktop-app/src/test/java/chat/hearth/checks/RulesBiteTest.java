package chat.hearth.checks;

import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.hearth.ui.fixture.TouchesEverything;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesBiteTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ui knows the facade",
        "Tyrus",
        "SQL",
        "files of strangers",
        "Lucene",
        "Opus",
        "sound lines",
        "databind",
        "multicast",
        "one runLater",
        "names",
        "no static state"
      })
  void a_class_that_breaks_the_rule_is_caught(String name) {
    JavaClasses bad = new ClassFileImporter().importPackagesOf(TouchesEverything.class);
    ArchRule rule = Objects.requireNonNull(ImportRules.all().get(name));
    assertThrows(AssertionError.class, () -> rule.check(bad));
  }

  @Test
  void a_circle_is_caught() {
    JavaClasses circle = new ClassFileImporter().importPackages("chat.hearth.checks.circle");
    assertThrows(AssertionError.class, () -> ImportRules.NO_CYCLES.check(circle));
  }
}
