package chat.hearth.parts;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Completes Maven's list of the parts of a package by what Maven does not know, the run-time image
 * and what lies in our own jars, and writes a page of licences beside it.
 */
@Command(name = "parts", mixinStandardHelpOptions = true)
public final class PartsMain implements Callable<Integer> {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Option(names = "--maven", required = true, description = "Maven's list (CycloneDX).")
  private Path maven = Path.of("sbom.json");

  @Option(names = "--also", description = "More components, as an array.")
  private @Nullable Path also;

  @Option(names = "--jars", required = true, description = "The jars of the package.")
  private Path jars = Path.of("jars");

  @Option(names = "--jdk", required = true, description = "The JDK of the run-time image.")
  private Path jdk = Path.of("jdk");

  @Option(names = "--runtime", required = true, description = "The run-time image.")
  private Path runtime = Path.of("runtime");

  @Option(names = "--licences", required = true, description = "Texts by whom they are for.")
  private Path licences = Path.of("licences");

  @Option(names = "--text", description = "One more: FOR=FILE.")
  private Map<String, Path> more = new HashMap<>();

  @Option(names = "--list", required = true, description = "Where the whole list goes.")
  private Path list = Path.of("list");

  @Option(names = "--page", required = true, description = "Where the page goes.")
  private Path page = Path.of("page");

  /** Ends with 0 when both are there. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new PartsMain()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    ObjectNode bom = (ObjectNode) JSON.readTree(Files.readString(maven));
    ArrayNode components = (ArrayNode) bom.get("components");
    if (also != null) {
      for (JsonNode component : JSON.readTree(Files.readString(also))) {
        components.add(component);
      }
    }
    components.add(image());
    List<Part> parts = new ArrayList<>();
    components.forEach(component -> parts.add(Part.of(component)));
    Map<String, Path> texts = new HashMap<>(LicenceTexts.in(licences));
    texts.putAll(more);
    Files.writeString(page, ThirdParty.page(parts, new LicenceTexts(jars, texts)));
    Files.writeString(list, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(bom) + "\n");
    return 0;
  }

  /** The run-time image has modules of the JDK and, in the app, of JavaFX, which Maven names. */
  private ObjectNode image() throws IOException {
    ObjectNode image = JSON.createObjectNode();
    image.put("type", "platform");
    image.put("bom-ref", "run-time-image");
    image.put("publisher", released(jdk, "IMPLEMENTOR"));
    image.put("name", "OpenJDK");
    image.put("version", released(jdk, "JAVA_RUNTIME_VERSION"));
    image.put("description", "Run-time image of the modules " + released(runtime, "MODULES"));
    ObjectNode licence = image.putArray("licenses").addObject().putObject("license");
    licence.put("id", "GPL-2.0-with-classpath-exception");
    return image;
  }

  /** A value of the file "release" of a JDK or of an image. */
  private static String released(Path home, String name) throws IOException {
    Properties release = new Properties();
    release.load(new StringReader(Files.readString(home.resolve("release"))));
    return release.getProperty(name, "unknown").replace("\"", "");
  }
}
