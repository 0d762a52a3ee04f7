package dev.gonogo.engine.spec;

import dev.gonogo.engine.yaml.Default;
import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Text;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The server that a rehearsal deploys to.
 *
 * @param postgres the major version, 14 to 18
 * @param server where it runs
 * @param image the image of its container; empty for the official one of the major version
 * @param extensions extensions that the database has before the setup scripts run
 * @param parameters server parameters by name
 * @param setup scripts that make the state before the deployment, run as superuser
 * @param reducedSetup scripts that make the same with fewer rows, run as superuser
 * @param setupWithin how long each of the setup scripts may take
 * @param deployAs the role that deploys
 */
@Doc("The server that the deployment is rehearsed on.")
public record StagingServer(
    @Doc("Major version of PostgreSQL, 14 to 18.") @Default("17") int postgres,
    @Doc("Where it runs; `-Dgonogo.staging=…` says otherwise for one run.") @Default("auto")
        Place server,
    @Doc(
            "Image of the container, such as `postgis/postgis:17-3.5`; by default `postgres:` and the"
                + " major version. `{postgres}` in it stands for the major version.")
        Optional<String> image,
    @Doc("Extensions that the database has before the setup scripts run, such as `postgis`.")
        List<String> extensions,
    @Doc("Server parameters, as in postgresql.conf.") Map<String, String> parameters,
    @Doc("Scripts that make production as it is before this deployment; run as superuser.")
        List<Text> setup,
    @Doc(
            "Scripts that make the same with fewer rows: where they are given, a short run stops the"
                + " deployment wherever it can stop on them, and only `-Pnightly` on all rows.")
        List<Text> reducedSetup,
    @Doc("How long each of the setup scripts may take.") @Default("1 h") Duration setupWithin,
    @Doc("The role that deploys.") Deployer deployAs) {

  /** Checks the major version and copies the collections, which stay in the order written. */
  public StagingServer {
    if (postgres < 14 || postgres > 18) {
      throw new IllegalArgumentException(
          "PostgreSQL %d is not supported. Allowed: 14, 15, 16, 17, 18".formatted(postgres));
    }
    if (setupWithin.isZero()) {
      throw new IllegalArgumentException("nothing is done within no time. Write more, such as 1 h");
    }
    image.map(name -> named(name, postgres)).ifPresent(ImageName::check);
    extensions = List.copyOf(extensions);
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    setup = List.copyOf(setup);
    reducedSetup = List.copyOf(reducedSetup);
  }

  /** The image of this major version, where one is named. */
  public Optional<String> imageOfVersion() {
    return image.map(name -> named(name, postgres));
  }

  private static String named(String image, int major) {
    return image.replace("{postgres}", Integer.toString(major));
  }

  /** The same on another major version. */
  StagingServer onPostgres(int major) {
    return new StagingServer(
        major, server, image, extensions, parameters, setup, reducedSetup, setupWithin, deployAs);
  }
}
