package dev.gonogo.engine.run;

import static java.util.Objects.requireNonNull;

import dev.gonogo.engine.check.RunningServices;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.service.Services;
import dev.gonogo.engine.spec.Spec;
import dev.gonogo.engine.staging.Staging;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The services of a run, or why there are none.
 *
 * @param services those that run; empty where they cannot, or none is declared
 * @param running what checks are handed
 */
record ServicesBeside(Optional<Services> services, RunningServices running)
    implements AutoCloseable {

  /** Where nothing was started yet, or nothing is declared. */
  static final ServicesBeside NONE = new ServicesBeside(Optional.empty(), RunningServices.none());

  /** The name of the database in the network of the services. */
  private static final String HOST = "database";

  /** Starts those of the spec file, where the database is in a container. */
  static ServicesBeside start(Spec spec, Staging staging, Consumer<String> progress) {
    if (spec.servicesByName().isEmpty()) {
      return NONE;
    }
    Optional<String> container = staging.container();
    if (container.isEmpty()) {
      String reason =
          "services run beside a database in a container, and this is " + staging.description();
      return new ServicesBeside(Optional.empty(), ServicesStarted.absent(spec, reason));
    }
    Services services = ServicesStarted.start(spec, container.get(), variables(staging), progress);
    return new ServicesBeside(Optional.of(services), ServicesStarted.running(services));
  }

  /** Where the database is, as seen by services; the deploying role needs no password there. */
  private static Map<String, String> variables(Staging staging) {
    String database = StagedCluster.DATABASE;
    Map<String, String> own = staging.environment(staging.deployRole(), database, true);
    String role = staging.deployRole();
    String port = requireNonNull(own.get("PGPORT"), "the port of the server");
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("DATABASE_HOST", HOST);
    variables.put("DATABASE_PORT", port);
    variables.put("DATABASE_NAME", database);
    variables.put("DATABASE_USER", role);
    String password = own.containsKey("PGPASSWORD") ? ":" + own.get("PGPASSWORD") : "";
    variables.put(
        "DATABASE_URL",
        "postgresql://%s%s@%s:%s/%s".formatted(role, password, HOST, port, database));
    return variables;
  }

  /** An outcome that somebody has to explain, with what the services have written. */
  Outcome withLogs(Outcome outcome) {
    Outcome told = outcome;
    if (services.isPresent()) {
      for (Map.Entry<String, String> log : services.get().logs().entrySet()) {
        told = told.with(new Observation("log of service " + log.getKey(), log.getValue()));
      }
    }
    return told;
  }

  @Override
  public void close() {
    services.ifPresent(Services::close);
  }
}
