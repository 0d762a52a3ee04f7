package dev.gonogo.load.generator;

import com.google.gson.Gson;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.load.injector.Order;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** How the JVM of an injector is started. */
final class Command {
  private static final String MAIN = "dev.gonogo.load.injector.Injector";

  /** What of our own class path the injector needs beside Gatling. */
  private static final List<Class<?>> OURS =
      List.of(Order.class, Staging.class, Histogram.class, Gson.class);

  private static final String DRIVER = "org.postgresql.Driver";

  /**
   * A small young generation is collected in a millisecond; the rest is for requests that wait
   * while a server stands still. The second compiler would take what the server and punctuality
   * need, for seconds. Gatling looks into strings.
   */
  private static final List<String> OPTIONS =
      List.of(
          "-Xms256m",
          "-Xmx1g",
          "-Xmn128m",
          "-XX:+UseSerialGC",
          "-XX:+AlwaysPreTouch",
          "-XX:-UsePerfData",
          "-XX:TieredStopAtLevel=1",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");

  private Command() {}

  static ProcessBuilder of(GeneratorSettings settings) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(settings.jvmOptions());
    command.add("-Djava.util.prefs.userRoot=" + settings.workspace().resolve("injector"));
    command.add("-cp");
    command.add(classPath(settings.workspace()));
    command.add(MAIN);
    ProcessBuilder builder = new ProcessBuilder(command).directory(settings.results().toFile());
    keepOnly(builder.environment(), List.of("PATH", "LANG", "LC_ALL", "TZ", "HOME"));
    return builder;
  }

  /** What else is there may be a secret. */
  private static void keepOnly(Map<String, String> environment, List<String> names) {
    environment.keySet().retainAll(names);
  }

  private static String classPath(Path workspace) throws IOException {
    Stream<Path> ours = Stream.concat(OURS.stream(), Stream.of(driver())).map(Command::place);
    return Stream.concat(ours, Libraries.in(workspace).stream())
        .map(Path::toString)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Class<?> driver() {
    try {
      return Class.forName(DRIVER);
    } catch (ClassNotFoundException exception) {
      throw new InjectionException("the driver of PostgreSQL is not on the class path", exception);
    }
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException exception) {
      throw new InjectionException("nobody knows where " + type + " is", exception);
    }
  }
}
