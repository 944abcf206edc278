package chat.hearth.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.status.Status;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The app's log is set up without complaint, which would go to the console, and is kept. */
class LogTest {

  @TempDir private Path folder;

  @Test
  void what_is_logged_lies_in_the_profile_and_nothing_is_wrong_with_the_setting() throws Exception {
    Path file = folder.resolve("hearth.log");
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    context.putProperty("hearth.log", file.toString());
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    URL setting = Objects.requireNonNull(LogTest.class.getResource("/logback.xml"));
    configurator.doConfigure(setting);
    context.getLogger("chat.hearth").info("the fire is lit");
    List<String> complaints =
        context.getStatusManager().getCopyOfStatusList().stream()
            .filter(s -> s.getEffectiveLevel() > Status.INFO)
            .map(Status::getMessage)
            .toList();
    context.stop();
    assertEquals(List.of(), complaints);
    String kept = Files.readString(file);
    assertTrue(kept.contains("the fire is lit"), kept);
  }
}
