package dev.gonogo.engine.staging;

import dev.gonogo.engine.machine.ServerAccess;
import dev.gonogo.engine.testing.HostServer;
import java.sql.Connection;
import java.util.Optional;

/** A JVM of its own that rehearses on a server that was there, until it is killed. */
final class KilledOnHost {

  private KilledOnHost() {}

  /** Is told the URL in its environment, as everybody is. */
  public static void main(String[] arguments) throws Exception {
    ServerAccess access =
        new ServerAccess(
            Optional.ofNullable(System.getenv("GONOGO_STAGING_URL")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Staging staging = Staging.start(StagingRequest.of(17), HostServer.settings(access));
    try (Connection connection = staging.connectAsSuperuser()) {
      Servers.execute(
          connection,
          "create role made_by_killed",
          "create table kept (id int)",
          "grant select on kept to made_by_killed");
    }
    State state = staging.save("state");
    staging.startCopy(state);
    System.out.println("ready");
    System.out.flush();
    Thread.sleep(600_000);
  }
}
