package dev.gonogo.engine.run;

import dev.gonogo.engine.machine.StagingSettings;
import dev.gonogo.engine.machine.Where;
import dev.gonogo.engine.spec.StagingServer;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.engine.staging.StagingRequest;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The server that a spec file asks for.
 *
 * @param written empty where its files have problems; then none can be started
 */
record ServerWanted(Optional<StagingServer> written, StagingSettings settings) {

  /**
   * Starts one.
   *
   * @param setup the hash of what will be run on it first
   * @param progress is told what takes long
   */
  Staging start(String setup, Consumer<String> progress) {
    StagingServer wanted =
        written.orElseThrow(() -> new IllegalStateException("the plan has no staging"));
    StagingRequest request =
        new StagingRequest(
            wanted.postgres(),
            where(wanted),
            wanted.imageOfVersion(),
            Optional.of(setup),
            wanted.extensions(),
            wanted.parameters(),
            wanted.deployAs().role(),
            wanted.deployAs().attributes(),
            StagedCluster.DATABASE);
    return Staging.start(request, settings, progress);
  }

  /** The same server, where another one of it runs: that is not found out twice. */
  ServerWanted at(Staging running) {
    return new ServerWanted(written, settings.at(running.where()));
  }

  private static Where where(StagingServer wanted) {
    return switch (wanted.server()) {
      case AUTO -> Where.AUTO;
      case CONTAINER -> Where.CONTAINER;
      case EMBEDDED -> Where.EMBEDDED;
      case EXISTING -> Where.EXISTING;
    };
  }
}
