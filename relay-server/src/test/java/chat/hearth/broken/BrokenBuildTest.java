package chat.hearth.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenBuildTest {

  private static final String VERSION =
      "relay-server/src/main/java/chat/hearth/relay/log/LogSettings.java";

  @TempDir Path folder;

  @Test
  void the_changed_class_comes_before_the_real_one() throws Exception {
    BrokenBuild build = new BrokenBuild(folder);
    Path classes = build.replace(VERSION, "8192", "3");
    URL[] first = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(first, ClassLoader.getPlatformClassLoader())) {
      Object settings =
          loader.loadClass("chat.hearth.relay.log.LogSettings").getField("DEFAULT").get(null);
      assertTrue(settings.toString().contains("queue=3"), settings.toString());
    }
    assertTrue(build.classPath().startsWith(classes + File.pathSeparator));
  }

  @Test
  void several_classes_can_be_broken_together() throws IOException {
    BrokenBuild build = new BrokenBuild(folder);
    Path one = build.replace(VERSION, "8192", "3");
    assertEquals(
        one,
        build.replace(
            "relay-server/src/main/java/chat/hearth/relay/log/AppendQueue.java",
            "closed || waiting.size() >= capacity",
            "closed"));
  }

  @Test
  void a_flaw_that_would_not_be_made_is_told() {
    BrokenBuild build = new BrokenBuild(folder);
    assertThrows(IllegalStateException.class, () -> build.replace(VERSION, "not there", "x"));
    assertThrows(IllegalStateException.class, () -> build.replace(VERSION, "@param", "x"));
    assertThrows(IllegalStateException.class, () -> build.replace(VERSION, "8192", "no Java"));
  }
}
