package chat.hearth.relay;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What {@code --config FILE} names: lines {@code option = value}, in UTF-8, that hold wherever the
 * command line says nothing else.
 */
final class ConfigFile implements IDefaultValueProvider {

  static final String OPTION = "--config";

  /** The file can't be read or says what nobody understands; the message is for people. */
  static final class ConfigException extends Exception {

    private static final long serialVersionUID = 1L;

    ConfigException(String sentence) {
      super(sentence);
    }
  }

  private final Properties lines;

  private ConfigFile(Properties lines) {
    this.lines = lines;
  }

  /** The file that these arguments name, if any; it has to be known before the rest is read. */
  static Optional<Path> named(String... args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith(OPTION + "=")) {
        return Optional.of(Path.of(args[i].substring(OPTION.length() + 1)));
      }
      if (args[i].equals(OPTION) && i + 1 < args.length) {
        return Optional.of(Path.of(args[i + 1]));
      }
    }
    return Optional.empty();
  }

  /** Reads the file; every line must be an option of the command. */
  static ConfigFile read(Path file, CommandSpec command) throws ConfigException {
    Properties lines = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      lines.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigException("The file " + file + " can't be read.");
    }
    for (String key : lines.stringPropertyNames()) {
      OptionSpec option = command.optionsMap().get("--" + key);
      if (option == null || option.arity().max() == 0 || option.names()[0].equals(OPTION)) {
        throw new ConfigException(file + ": there is no option \"" + key + "\". See --help.");
      }
    }
    return new ConfigFile(lines);
  }

  @Override
  public @Nullable String defaultValue(ArgSpec arg) {
    if (!(arg instanceof OptionSpec option)) {
      return null;
    }
    String value = lines.getProperty(option.longestName().substring("--".length()));
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Lets the file's lines hold for a command and what is below it. */
  void apply(CommandLine line) {
    var _ = line.setDefaultValueProvider(this);
  }
}
