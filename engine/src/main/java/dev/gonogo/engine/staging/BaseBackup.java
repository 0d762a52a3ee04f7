package dev.gonogo.engine.staging;

import dev.gonogo.engine.machine.Machine;
import dev.gonogo.engine.machine.Output;
import dev.gonogo.engine.machine.StagingException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * Copies the data directory of a server that goes on working (PostgreSQL manual, Making a Base
 * Backup Using the Low Level API).
 *
 * <p>The files of the tables are copied first, then the application works, then everything else is
 * copied: the copy is torn, and only recovery from the label on can make it whole.
 */
final class BaseBackup {

  /** Copied when the server has said which part of it is needed. */
  private static final String LOG = "pg_wal";

  private static final String TABLES = "base";

  private static final Set<String> OF_THE_RUNNING_SERVER =
      Set.of("postmaster.pid", "postmaster.opts");

  /** Folders whose content means nothing to another server. */
  private static final Set<String> LEFT_EMPTY =
      Set.of(
          "pg_dynshmem",
          "pg_notify",
          "pg_replslot",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private final Machine machine;
  private final Path data;
  private final Path backup;

  BaseBackup(Cluster cluster, Path data) {
    this.machine = cluster.machine();
    this.data = data;
    this.backup = cluster.newData("backup");
  }

  /** Takes it; nothing is left of it where that fails. */
  State take(String name, Staging staging, Staging.Meanwhile meanwhile) throws SQLException {
    boolean complete = false;
    try (Connection connection = staging.connectAsSuperuser();
        Statement statement = connection.createStatement()) {
      States.refuseTablespaces(statement);
      boolean old = staging.majorVersion() < 15;
      // Else a checkpoint meanwhile could remove the log that the copy needs.
      statement.execute("SELECT pg_create_physical_replication_slot('gonogo_backup', true, true)");
      statement.execute(
          old
              ? "SELECT pg_start_backup('gonogo', true, false)"
              : "SELECT pg_backup_start('gonogo', true)");
      run("mkdir", "-m", "700", "--", backup.toString());
      copy(TABLES);
      meanwhile.work();
      // As happens to backups that take longer: what is copied next knows of rows that are not
      // there.
      statement.execute("CHECKPOINT");
      copyTheRest();
      stop(statement, old ? "pg_stop_backup(false, false)" : "pg_backup_stop(false)");
      complete = true;
      return new State(name, backup);
    } finally {
      if (!complete) {
        machine.remove(backup.resolveSibling(".").normalize());
      }
    }
  }

  private void copyTheRest() {
    for (String name : machine.names(data)) {
      if (LEFT_EMPTY.contains(name)) {
        run("mkdir", "-m", "700", "--", backup.resolve(name).toString());
      } else if (!name.equals(TABLES)
          && !name.equals(LOG)
          && !OF_THE_RUNNING_SERVER.contains(name)) {
        copy(name);
      }
    }
  }

  /** The label says where recovery begins; without it the copy would be a damaged cluster. */
  private void stop(Statement statement, String function) throws SQLException {
    try (ResultSet files = statement.executeQuery("SELECT * FROM " + function)) {
      files.next();
      write("backup_label", files.getString("labelfile"));
      String tablespaces = files.getString("spcmapfile");
      if (tablespaces != null && !tablespaces.isEmpty()) {
        write("tablespace_map", tablespaces);
      }
    }
    copy(LOG);
  }

  /** Files that the server removes meanwhile are not needed: the log says that they are gone. */
  private void copy(String name) {
    Output output = machine.run("cp", "-a", "--", data.resolve(name).toString(), backup.toString());
    boolean onlyVanished =
        output.text().lines().allMatch(line -> line.endsWith("No such file or directory"));
    if (!output.succeeded() && !onlyVanished) {
      throw failed(output);
    }
  }

  private void write(String name, String content) {
    Path file = machine.write(name, content);
    try {
      run("cp", "--", file.toString(), backup.resolve(name).toString());
    } finally {
      machine.remove(file);
    }
  }

  private void run(String... command) {
    Output output = machine.run(command);
    if (!output.succeeded()) {
      throw failed(output);
    }
  }

  private StagingException failed(Output output) {
    return new StagingException(
        "the base backup cannot be written: " + machine.explained(output.brief()));
  }
}
