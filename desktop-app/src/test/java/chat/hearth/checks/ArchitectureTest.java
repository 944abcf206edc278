package chat.hearth.checks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

  private static final JavaClasses PROJECT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("chat.hearth");

  @TestFactory
  Stream<DynamicTest> every_import_rule_holds() {
    return ImportRules.all().entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(), () -> rule.getValue().allowEmptyShould(true).check(PROJECT)));
  }

  @Test
  void all_three_modules_are_seen() {
    for (String name :
        new String[] {"chat.hearth.model", "chat.hearth.wire", "chat.hearth.client"}) {
      assertTrue(PROJECT.containPackage(name), name);
    }
  }
}
