package chat.hearth.relay;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.Logger;

/**
 * What a relay that runs alone says on its console. In Java, as a file of settings would be read at
 * each start by a parser of its own, for which 600 classes are loaded.
 */
public final class RelayLog extends ContextAwareBase implements Configurator {

  private static final String ALONE = "hearth.relay.alone";

  /** For the logging itself, which finds it by its name. */
  public RelayLog() {}

  /** To be called before the first logger is made; without it another's settings hold. */
  public static void alone() {
    System.setProperty(ALONE, "true");
  }

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    if (!Boolean.getBoolean(ALONE)) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    level(context, "org.glassfish", Level.ERROR);
    level(context, "javax.jmdns", Level.OFF); // it complains of whatever strangers send
    level(context, "chat.hearth", Level.INFO);
    level(context, Logger.ROOT_LOGGER_NAME, Level.WARN);
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(console(context));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static void level(LoggerContext context, String name, Level level) {
    context.getLogger(name).setLevel(level);
  }

  private static ConsoleAppender<ILoggingEvent> console(LoggerContext context) {
    PatternLayoutEncoder words = new PatternLayoutEncoder();
    words.setContext(context);
    words.setPattern("%d{HH:mm:ss.SSS} %-5level %logger{20} %msg%n%ex{12}");
    words.start();
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(context);
    console.setName("err");
    console.setTarget("System.err");
    console.setEncoder(words);
    console.start();
    return console;
  }
}
