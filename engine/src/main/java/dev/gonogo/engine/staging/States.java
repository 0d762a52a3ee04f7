package dev.gonogo.engine.staging;

import dev.gonogo.engine.machine.Machine;
import dev.gonogo.engine.machine.Output;
import dev.gonogo.engine.machine.StagingException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The two moves of a state: out of a server and back into it. */
final class States {

  private States() {}

  /**
   * Has as much as possible written while the server still runs, so that it stops quickly.
   *
   * @throws StagingException when a copy would share files with its original
   */
  static void prepare(Staging staging) {
    try (Connection connection = staging.connectAsSuperuser();
        Statement statement = connection.createStatement()) {
      refuseTablespaces(statement);
      statement.execute("CHECKPOINT");
    } catch (SQLException exception) {
      throw new StagingException(
          "the staging server cannot be saved: " + exception.getMessage(), exception);
    }
  }

  /** Copies while the old server still runs, and then only renames. */
  static void exchange(Cluster cluster, Server server, State state) {
    Path data = server.data();
    Path next = data.resolveSibling("next");
    Path old = data.resolveSibling("old");
    cluster.copy(state.data(), next);
    server.kill();
    exchange(cluster.machine(), data, next, old, state);
    server.start();
    cluster.machine().remove(old);
  }

  private static void exchange(Machine machine, Path data, Path next, Path old, State state) {
    Output moved =
        machine.run(
            "sh",
            "-c",
            "mv -- \"$1\" \"$3\" && mv -- \"$2\" \"$1\"",
            "sh",
            data.toString(),
            next.toString(),
            old.toString());
    if (!moved.succeeded()) {
      throw new StagingException(
          "state %s cannot be restored: %s".formatted(state.name(), moved.brief()));
    }
  }

  /**
   * Nothing is copied that shares files with its original.
   *
   * @throws StagingException where tablespaces lie outside the data directory
   */
  static void refuseTablespaces(Statement statement) throws SQLException {
    List<String> found = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(Resource.read("tablespaces.sql"))) {
      while (row.next()) {
        found.add(row.getString("name") + " in " + row.getString("location"));
      }
    }
    if (!found.isEmpty()) {
      throw new StagingException(
          "the cluster has tablespaces outside its data directory: %s."
                  .formatted(String.join(", ", found))
              + " A copy would write into the files of its original, so no state can be saved;"
              + " create these tables without TABLESPACE on staging.");
    }
  }
}
