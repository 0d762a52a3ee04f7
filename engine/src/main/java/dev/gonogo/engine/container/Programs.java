package dev.gonogo.engine.container;

import dev.gonogo.engine.machine.Output;
import dev.gonogo.engine.machine.StagingException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The programs of PostgreSQL in a container. */
final class Programs {

  /** On the path, or where packages of Debian and Red Hat and builds of one's own put them. */
  private static final String FIND =
      """
      command -v initdb || ls /usr/lib/postgresql/*/bin/initdb /usr/pgsql-*/bin/initdb \
      /usr/local/pgsql/bin/initdb /usr/local/bin/initdb 2>/dev/null | tail -n 1
      """
          .strip();

  private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

  /**
   * What the program timeout ends with where it had to end another: GNU's own code, or a signal.
   */
  private static final Set<Integer> ENDED = Set.of(124, 128 + 15, 128 + 9);

  private Programs() {}

  /**
   * The folder of the server's programs.
   *
   * @throws StagingException where there are none, or those of another version
   */
  static Path of(int major, Image image, Function<String, Output> shell) {
    String initdb = shell.apply(FIND).text().strip();
    if (initdb.isEmpty()) {
      throw new StagingException(
          "the image %s has no initdb, on its PATH or where packages put it: name one of a PostgreSQL server."
              .formatted(image));
    }
    Path folder = Path.of(initdb).resolveSibling(".").normalize();
    String said = shell.apply(Shell.quoted(List.of(initdb, "--version"))).text().strip();
    Matcher version = VERSION.matcher(said);
    if (!version.find() || Integer.parseInt(version.group(1)) != major) {
      throw new StagingException(
          "staging asks for PostgreSQL %d, and the image %s has %s. Make \"postgres\" and \"image\" agree."
              .formatted(major, image, said));
    }
    return folder;
  }

  /** Runs one in a richer environment to its end, or ends it after some time. */
  static Output run(
      List<String> command, Map<String, String> environment, Duration limit, Shell shell) {
    String exports =
        environment.entrySet().stream()
            .map(
                entry -> "export " + entry.getKey() + "=" + Shell.quoted(List.of(entry.getValue())))
            .collect(Collectors.joining("; "));
    String line =
        "(%s; exec timeout -k 5 %d %s)"
            .formatted(exports.isEmpty() ? ":" : exports, limit.toSeconds(), Shell.quoted(command));
    Deadline deadline = Deadline.in(limit);
    Output output = shell.run(line, limit.plusSeconds(30));
    return deadline.nanosLeft() == 0 && ENDED.contains(output.exit())
        ? new Output(-1, "it did not end in %d s and was ended".formatted(limit.toSeconds()))
        : new Output(output.exit(), output.text().strip());
  }
}
