package dev.gonogo.engine.address;

import dev.gonogo.engine.machine.StagingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.postgresql.jdbcurlresolver.PgServiceConfParser;

/** A server by the name that a service file gives it (libpq, The Connection Service File). */
final class Service {

  /** What says where the server is, and who logs in; everything else is a parameter. */
  static final Set<String> PLACE = Set.of("host", "port", "database", "user", "password");

  /** As the driver calls them. */
  private static final Map<String, String> DRIVER_NAMES =
      Map.of("PGHOST", "host", "PGPORT", "port", "PGDBNAME", "database");

  private Service() {}

  /**
   * What the file says of it; empty where no service is named.
   *
   * @throws StagingException when no service file has it
   */
  static Map<String, String> read(String variable, Optional<String> name) {
    Map<String, String> read = new LinkedHashMap<>();
    name.ifPresent(
        wanted -> {
          Properties found = PgServiceConfParser.getServiceProperties(wanted);
          if (found == null) {
            throw new StagingException(
                "%s names the service %s, which no service file has. Write it into ~/.pg_service.conf, or name its file with PGSERVICEFILE"
                    .formatted(variable, wanted));
          }
          found
              .stringPropertyNames()
              .forEach(
                  key -> read.put(DRIVER_NAMES.getOrDefault(key, key), found.getProperty(key)));
        });
    return read;
  }
}
