package dev.gonogo.engine.spec;

import dev.gonogo.engine.yaml.Default;
import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The server that a rehearsal deploys to.
 *
 * @param postgres the major version, 14 to 18
 * @param parameters server parameters by name
 * @param setup scripts that make the state before the deployment, run as superuser
 * @param reducedSetup scripts that make the same with fewer rows, run as superuser
 * @param deployAs the role that deploys
 */
@Doc("The server that the deployment is rehearsed on.")
public record StagingServer(
    @Doc("Major version of PostgreSQL, 14 to 18.") @Default("17") int postgres,
    @Doc("Server parameters, as in postgresql.conf.") Map<String, String> parameters,
    @Doc("Scripts that make production as it is before this deployment; run as superuser.")
        List<Text> setup,
    @Doc(
            "Scripts that make the same with fewer rows: where they are given, a short run stops the"
                + " deployment wherever it can stop on them, and only `-Pnightly` on all rows.")
        List<Text> reducedSetup,
    @Doc("The role that deploys.") Deployer deployAs) {

  /** Checks the major version and copies the collections, which stay in the order written. */
  public StagingServer {
    if (postgres < 14 || postgres > 18) {
      throw new IllegalArgumentException(
          "PostgreSQL %d is not supported. Allowed: 14, 15, 16, 17, 18".formatted(postgres));
    }
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    setup = List.copyOf(setup);
    reducedSetup = List.copyOf(reducedSetup);
  }

  /** The same on another major version. */
  StagingServer onPostgres(int major) {
    return new StagingServer(major, parameters, setup, reducedSetup, deployAs);
  }
}
