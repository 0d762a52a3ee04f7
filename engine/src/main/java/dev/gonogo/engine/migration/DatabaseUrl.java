package dev.gonogo.engine.migration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A login as a connection URI (PostgreSQL manual: Connection URIs). */
final class DatabaseUrl {
  /** What every driver understands: one of the others is an error to some of them. */
  private static final Map<String, String> PARAMETERS = new LinkedHashMap<>();

  static {
    PARAMETERS.put("PGSSLMODE", "sslmode");
    PARAMETERS.put("PGSSLROOTCERT", "sslrootcert");
    PARAMETERS.put("PGOPTIONS", "options");
  }

  private DatabaseUrl() {}

  /**
   * The URI that says the same as these variables of libpq.
   *
   * @param server with {@code PGHOST}, {@code PGPORT}, {@code PGUSER} and {@code PGDATABASE}
   */
  static String of(Map<String, String> server) {
    String password =
        Optional.ofNullable(server.get("PGPASSWORD")).map(word -> ":" + encoded(word)).orElse("");
    String host = server.getOrDefault("PGHOST", "");
    String parameters =
        PARAMETERS.entrySet().stream()
            .filter(parameter -> server.containsKey(parameter.getKey()))
            .map(
                parameter ->
                    parameter.getValue()
                        + "="
                        + encoded(server.getOrDefault(parameter.getKey(), "")))
            .collect(Collectors.joining("&"));
    return "postgresql://%s%s@%s:%s/%s%s"
        .formatted(
            encoded(server.getOrDefault("PGUSER", "")),
            password,
            host.contains(":") ? "[" + host + "]" : encoded(host),
            server.getOrDefault("PGPORT", ""),
            encoded(server.getOrDefault("PGDATABASE", "")),
            parameters.isEmpty() ? "" : "?" + parameters);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
