package dev.gonogo.engine.check;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * A test needs a service that is declared and does not run here: its line is blocked, which is
 * neither a failure nor an error.
 */
public final class ServiceNotRunningException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ServiceNotRunningException(Set<String> services, String reason) {
    super(message(services, reason));
  }

  private static String message(Set<String> services, String reason) {
    String names =
        services.stream().sorted().map("\"%s\""::formatted).collect(Collectors.joining(", "));
    return services.size() == 1
        ? "service %s does not run: %s".formatted(names, reason)
        : "services %s do not run: %s".formatted(names, reason);
  }
}
