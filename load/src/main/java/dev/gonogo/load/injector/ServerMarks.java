package dev.gonogo.load.injector;

import dev.gonogo.load.workload.Login;
import dev.gonogo.load.workload.Request;
import dev.gonogo.load.workload.ServerMark;
import dev.gonogo.load.workload.Target;
import dev.gonogo.load.workload.Workload;
import java.sql.Connection;
import java.sql.SQLException;

/** Asks every server which one it is, before anything is sent to it. */
final class ServerMarks {

  private ServerMarks() {}

  static void verify(Workload workload) throws SQLException {
    for (Target target : workload.targets()) {
      for (Login login : target.requests().stream().map(Request::login).distinct().toList()) {
        verify(target, login);
      }
    }
  }

  private static void verify(Target target, Login login) throws SQLException {
    try (Connection session = Logins.connect(login)) {
      ServerMark found = ServerMark.read(session);
      if (!found.equals(target.server())) {
        throw new IllegalStateException(
            "nothing is sent: %s is not the server that target \"%s\" was made for (system identifier %s, started %s, instead of %s, started %s)"
                .formatted(
                    login.url(),
                    target.name(),
                    found.systemIdentifier(),
                    found.startedAt(),
                    target.server().systemIdentifier(),
                    target.server().startedAt()));
      }
    } catch (SQLException exception) {
      throw new SQLException(
          "%s cannot log in to target \"%s\": %s"
              .formatted(login, target.name(), exception.getMessage()),
          exception.getSQLState(),
          exception);
    }
  }
}
