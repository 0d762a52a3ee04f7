package dev.gonogo.engine.staging;

import dev.gonogo.engine.machine.StagingException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The configuration files of a staging server. */
final class Configuration {

  /** What staging itself decides, or a copy could not be started beside its original. */
  private static final Set<String> DECIDED =
      new TreeSet<>(
          Set.of(
              "config_file",
              "data_directory",
              "external_pid_file",
              "hba_file",
              "ident_file",
              "listen_addresses",
              "log_destination",
              "logging_collector",
              "port",
              "unix_socket_directories"));

  private Configuration() {}

  /** postgresql.conf: Gonogo's parameters, then those of the spec file, the last of a name wins. */
  static String parameters(Map<String, String> parameters, String listenAddress) {
    return Resource.read("postgresql.conf")
        + "listen_addresses = '%s'\n".formatted(listenAddress)
        + parameters.entrySet().stream()
            .map(entry -> line(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining());
  }

  /** pg_hba.conf for a cluster with this superuser and this deploy role, for these clients. */
  static String authentication(Login login, String clients) {
    return Resource.read("pg_hba.conf")
        + login.roles().stream()
            .map(role -> "host all %s %s password\n".formatted(quotedRole(role), clients))
            .collect(Collectors.joining())
        + "host all all %s trust\n".formatted(clients);
  }

  private static String line(String name, String value) {
    if (!name.matches("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_$]*)?")) {
      throw new StagingException(
          "parameter %s is no name of a server parameter (like work_mem or my.setting)."
              .formatted(name));
    }
    if (DECIDED.contains(name.toLowerCase(Locale.ROOT))) {
      throw new StagingException(
          "parameter %s is decided by staging itself, as are %s. Remove it."
              .formatted(name, String.join(", ", DECIDED)));
    }
    return "%s = '%s'\n".formatted(name, escaped(value));
  }

  /** Backslashes are escapes in quoted values (PostgreSQL manual: Setting Parameters). */
  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("'", "''").replace("\n", "\\n");
  }

  private static String quotedRole(String role) {
    return "\"" + role.replace("\"", "\"\"") + "\"";
  }
}
