package chat.hearth.checks;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who may import whom, each rule with its reason. The table is in docs/architecture.md. */
final class ImportRules {

  private static final String UI = "chat.hearth.ui..";

  private ImportRules() {}

  static final ArchRule NO_CYCLES =
      slices()
          .matching("chat.hearth.(**)")
          .should()
          .beFreeOfCycles()
          .because("a circle of packages can only be understood, tested and changed as one lump");

  static final ArchRule MODEL_ALONE =
      classes()
          .that()
          .resideInAPackage("chat.hearth.model..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "chat.hearth.model..", "java..", "org.jspecify..", "com.fasterxml.jackson.annotation")
          .because("everybody shares the nouns, so they know nobody");

  static final ArchRule WIRE_KNOWS_MODEL =
      noClasses()
          .that()
          .resideInAPackage("chat.hearth.wire..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("chat.hearth..")
                  .and(not(resideInAnyPackage("chat.hearth.wire..", "chat.hearth.model.."))))
          .because("the protocol is the same for every relay and every client");

  static final ArchRule NO_FX_BELOW_UI =
      noClasses()
          .that()
          .resideOutsideOfPackages(UI, "chat.hearth.desktop..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javafx..")
          .because("everything below the screens runs without a window");

  static final ArchRule UI_KNOWS_THE_FACADE =
      noClasses()
          .that()
          .resideInAPackage(UI)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "chat.hearth.wire..",
              "chat.hearth.nearby..",
              "chat.hearth.client.sync..",
              "chat.hearth.client.net..",
              "chat.hearth.client.files..",
              "chat.hearth.client.search..",
              "chat.hearth.client.store..",
              "chat.hearth.relay..",
              "java.sql..")
          .because("a screen asks the client and nobody behind it");

  static final ArchRule SCREENS_APART =
      slices()
          .assignedFrom(new Screens())
          .should()
          .notDependOnEachOther()
          .because("a screen can be opened, tested and thrown away alone; the shell joins them");

  static final ArchRule TYRUS =
      noClasses()
          .that()
          .resideOutsideOfPackages("chat.hearth.relay.socket..", "chat.hearth.client.net..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.glassfish..", "jakarta.websocket..")
          .because("only two rooms know the socket");

  static final ArchRule SQL =
      noClasses()
          .that()
          .resideOutsideOfPackages("chat.hearth.relay.store..", "chat.hearth.client.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..", "javax.sql..", "org.h2..", "com.zaxxer..", "org.flywaydb..")
          .because("only the two store rooms know SQL");

  static final ArchRule STRANGERS =
      noClasses()
          .that()
          .resideOutsideOfPackage("chat.hearth.client.files..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.imageio..", "java.awt.image..", "java.net.http..")
          .because("files of strangers are fetched and decoded in one room, which is careful");

  static final ArchRule LUCENE =
      noClasses()
          .that()
          .resideOutsideOfPackage("chat.hearth.client.search..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..")
          .because("only the search knows how it finds");

  static final ArchRule COMMONMARK =
      noClasses()
          .that()
          .resideOutsideOfPackage("chat.hearth.ui.kit.markup..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.commonmark..")
          .because("screens know what is marked, not how it was read");

  static final ArchRule OPUS =
      noClasses()
          .that()
          .resideOutsideOfPackage("chat.hearth.client.sound..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.github.jaredmdobson..", "org.gagravarr..")
          .because("only one room knows how speech is packed");

  static final ArchRule SOUND_LINES =
      noClasses()
          .that()
          .resideOutsideOfPackage("chat.hearth.desktop.computer..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javax.sound..")
          .because("microphone and loudspeaker belong to the computer, and tests have neither");

  static final ArchRule DATABIND =
      noClasses()
          .that()
          .resideOutsideOfPackage("chat.hearth.wire..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tools.jackson..")
          .because("FrameCodec is the only door to JSON");

  static final ArchRule MULTICAST =
      noClasses()
          .that()
          .resideOutsideOfPackage("chat.hearth.nearby..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javax.jmdns..")
          .because("relay and app hear of each other in one room, which believes nobody");

  static final ArchRule NEARBY_KNOWS_MODEL =
      noClasses()
          .that()
          .resideInAPackage("chat.hearth.nearby..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("chat.hearth..")
                  .and(not(resideInAnyPackage("chat.hearth.nearby..", "chat.hearth.model.."))))
          .because("announcements are the same for every relay and every app");

  static final ArchRule ONE_DOOR_TO_THE_RELAY =
      noClasses()
          .that()
          .resideInAnyPackage("chat.hearth.desktop..", UI, "chat.hearth.client..")
          .and()
          .haveNameNotMatching(".*\\.EmbeddedRelay(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("chat.hearth.relay..")
          .because("EmbeddedRelay is the one door from the app to the relay");

  static final ArchRule STORE_IS_THE_GROUND =
      noClasses()
          .that()
          .resideInAPackage("chat.hearth.relay.store..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("chat.hearth.relay..")
                  .and(not(resideInAPackage("chat.hearth.relay.store.."))))
          .because("the relay's rooms stand on the store and not the other way round");

  static final ArchRule ONE_RUN_LATER =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("chat.hearth.ui.kit.Fx")
          .should()
          .callMethod("javafx.application.Platform", "runLater", Runnable.class.getName())
          .because("ui.kit.Fx is the one bridge to the FX thread");

  static final ArchRule NAMES =
      noClasses()
          .should()
          .haveNameMatching(".*(Manager|Helper|Utils?|Impl)")
          .because("a name says what a thing is, not that it does something");

  static final ArchRule NO_STATIC_STATE =
      noFields()
          .that()
          .areStatic()
          .should()
          .notHaveModifier(JavaModifier.FINAL)
          .because("two windows with two users live in one process");

  static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("no cycles", NO_CYCLES);
    rules.put("model alone", MODEL_ALONE);
    rules.put("wire knows model", WIRE_KNOWS_MODEL);
    rules.put("no JavaFX below ui", NO_FX_BELOW_UI);
    rules.put("ui knows the facade", UI_KNOWS_THE_FACADE);
    rules.put("screens apart", SCREENS_APART);
    rules.put("Tyrus", TYRUS);
    rules.put("SQL", SQL);
    rules.put("files of strangers", STRANGERS);
    rules.put("Lucene", LUCENE);
    rules.put("commonmark", COMMONMARK);
    rules.put("Opus", OPUS);
    rules.put("sound lines", SOUND_LINES);
    rules.put("databind", DATABIND);
    rules.put("multicast", MULTICAST);
    rules.put("nearby knows model", NEARBY_KNOWS_MODEL);
    rules.put("one door to the relay", ONE_DOOR_TO_THE_RELAY);
    rules.put("store is the ground", STORE_IS_THE_GROUND);
    rules.put("one runLater", ONE_RUN_LATER);
    rules.put("names", NAMES);
    rules.put("no static state", NO_STATIC_STATE);
    return rules;
  }

  /** A slice a screen; the kit, which all may use, and the shell, which uses all, are none. */
  private static final class Screens implements SliceAssignment {

    private static final Pattern SCREEN = Pattern.compile("chat\\.hearth\\.ui\\.(\\w+)(\\..*)?");

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      Matcher m = SCREEN.matcher(type.getPackageName());
      return m.matches() && !m.group(1).equals("kit") && !m.group(1).equals("shell")
          ? SliceIdentifier.of(m.group(1))
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "screens";
    }
  }
}
