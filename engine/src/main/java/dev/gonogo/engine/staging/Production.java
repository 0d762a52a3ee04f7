package dev.gonogo.engine.staging;

import dev.gonogo.engine.address.ServerUrl;
import dev.gonogo.engine.address.WrittenUrl;
import dev.gonogo.engine.database.ServerIdentity;
import dev.gonogo.engine.machine.ServerAccess;
import dev.gonogo.engine.machine.StagingException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

/** Production's server, on which nothing is rehearsed. */
final class Production {

  private static final String URL = ServerAccess.PRODUCTION;

  private Production() {}

  /**
   * Asks production who it is.
   *
   * @return a remark for the description of the server; empty where there is nothing to say
   * @throws StagingException when it is this server, or cannot be asked
   */
  static String isAnotherThan(
      ServerIdentity staging, String server, ServerAccess access, Consumer<String> progress) {
    if (access.production().isEmpty()) {
      progress.accept(
          "%s is not set: nobody has looked whether %s is production's".formatted(URL, server));
      return "";
    }
    ServerIdentity production = identity(access);
    if (production.isSameServerAs(staging)) {
      throw new StagingException(
          "%s is production's server, the one of %s: nothing is rehearsed there"
              .formatted(server, URL));
    }
    return production.systemIdentifier().equals(staging.systemIdentifier())
        ? ", a copy of production's server"
        : "";
  }

  private static ServerIdentity identity(ServerAccess access) {
    ServerUrl url =
        WrittenUrl.read(URL, access.production().orElseThrow(), access.productionPassword());
    try (Connection connection = url.connect(url.database(), "")) {
      return ServerIdentity.read(connection);
    } catch (SQLException exception) {
      throw new StagingException(
          "production's server cannot be asked whether it is the one to rehearse on: %s. Mend or remove %s"
              .formatted(exception.getMessage(), URL),
          exception);
    }
  }
}
