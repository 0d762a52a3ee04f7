package dev.gonogo.engine.spec;

import dev.gonogo.engine.yaml.Doc;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * How it is known that a service can be used: one of a log, a path, a command, a port.
 *
 * @param log a regular expression that a line of the log matches
 * @param path what is asked for by HTTP
 * @param port where that is asked, or what listens
 * @param status how the path is answered
 * @param command what succeeds in the container
 */
@Doc("How it is known that a service can be used: write one of `log`, `path`, `command`, `port`.")
public record HealthyWhen(
    @Doc("A line of its log matches this regular expression, somewhere in the line.")
        Optional<String> log,
    @Doc("An HTTP request for this path is answered, such as `/health`.") Optional<String> path,
    @Doc("The port that listens; beside `path`, where that is asked: absent for the first port.")
        Optional<Integer> port,
    @Doc("Beside `path`: the status of the answer; absent for 200.") Optional<Integer> status,
    @Doc("A command in the container succeeds, written as a list: `[redis-cli, ping]`.")
        List<String> command) {

  private static final int HIGHEST_PORT = 65_535;

  /** Checks that it is one thing, and that it can be asked. */
  public HealthyWhen {
    long ways =
        Stream.of(
                log.isPresent(),
                path.isPresent(),
                !command.isEmpty(),
                port.isPresent() && path.isEmpty())
            .filter(way -> way)
            .count();
    if (ways != 1) {
      throw new IllegalArgumentException(
          "write under \"healthy when\" one of \"log\", \"path\" (with \"port\" and \"status\","
              + " where needed), \"command\" or \"port\"");
    }
    if (status.isPresent() && path.isEmpty()) {
      throw new IllegalArgumentException(
          "\"status\" is how a \"path\" is answered. Write the path");
    }
    log.ifPresent(HealthyWhen::checkExpression);
    path.ifPresent(HealthyWhen::checkPath);
    port.ifPresent(HealthyWhen::checkNumber);
    status.ifPresent(HealthyWhen::checkStatus);
    Commands.check(command);
    command = List.copyOf(command);
  }

  static void checkNumber(int port) {
    if (port < 1 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException(
          "%d is not a port. Write one of 1 to %d".formatted(port, HIGHEST_PORT));
    }
  }

  /** Checks that it is a port of the service, where these are written. */
  void checkPort(List<Integer> ports) {
    if (port.isPresent() && !ports.isEmpty() && !ports.contains(port.get())) {
      throw new IllegalArgumentException(
          "\"healthy when\" asks port %d, which is not under \"ports\". Add it there"
              .formatted(port.get()));
    }
  }

  private static void checkExpression(String log) {
    try {
      Pattern.compile(log);
    } catch (PatternSyntaxException exception) {
      throw new IllegalArgumentException(
          "\"%s\" is not a regular expression: %s. Write a \\ before a character that stands for itself"
              .formatted(log, exception.getDescription()),
          exception);
    }
  }

  private static void checkPath(String path) {
    if (!path.startsWith("/") || path.startsWith("//") || !isUri(path)) {
      throw new IllegalArgumentException(
          "\"%s\" is not a path. Write one that begins with /, such as /health".formatted(path));
    }
  }

  private static boolean isUri(String path) {
    try {
      return URI.create(path).getRawPath() != null;
    } catch (IllegalArgumentException exception) {
      return false;
    }
  }

  private static void checkStatus(int status) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException(
          "%d is not a status. Write one of 200 to 599".formatted(status));
    }
  }
}
