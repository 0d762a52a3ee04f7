package dev.gonogo.engine.staging;

import dev.gonogo.engine.machine.Machine;
import dev.gonogo.engine.machine.Output;
import dev.gonogo.engine.machine.StagingException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes and copies the data directories of one run, and the servers for them.
 *
 * @param machine where they are
 * @param initialized new clusters, which are all the same but for their password
 */
record Cluster(Machine machine, KeptSetups initialized) {

  private static final List<String> INITDB =
      List.of(
          "--username=" + Login.SUPERUSER,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          // States are copies of everything, and a stopped cluster keeps two segments.
          "--wal-segsize=1",
          "--no-sync",
          "--no-instructions");

  /** Writes the configuration that all servers of the run share. */
  void configure(StagingRequest request, Login login) {
    machine.write(
        "postgresql.conf", Configuration.parameters(request.parameters(), machine.listenAddress()));
    machine.write("pg_hba.conf", Configuration.authentication(login, machine.clients()));
    machine.write("pg_ident.conf", "");
  }

  /** Makes a new cluster, and a server for it that is not started yet. */
  Server initialize(Login login) {
    String key = Setup.hashed(machine, String.join(" ", INITDB));
    return initialized
        .find(key, Instant.now())
        .flatMap(kept -> unpackInitialized(kept, login))
        .orElseGet(() -> initialize(login, key));
  }

  /** One that cannot be used is made again. */
  private Optional<Server> unpackInitialized(KeptSetups.Kept kept, Login login) {
    try {
      return Optional.of(unpack(kept.archive(), login.ofNewCluster()));
    } catch (StagingException exception) {
      initialized.remove(kept);
      return Optional.empty();
    }
  }

  private Server initialize(Login login, String key) {
    Path data = newData("server");
    Path password = machine.write("password", login.verifier());
    try {
      initdb(data, password);
    } finally {
      machine.remove(password);
    }
    keepInitialized(key, data);
    return server(data);
  }

  private void keepInitialized(String key, Path data) {
    try {
      initialized.keep(key, archive -> machine.pack(data, archive));
    } catch (StagingException exception) {
      // The next run initializes its own, as this one did.
    }
  }

  /** Makes a copy of a cleanly stopped cluster, and a server for it that is not started yet. */
  Server copy(State state) {
    Path data = newData("server");
    copy(state.data(), data);
    return server(data);
  }

  /** Makes a cluster that an earlier run has packed; the passwords of that run are replaced. */
  Server unpack(Path archive, Login login) {
    Path data = newData("server");
    try {
      machine.unpack(archive, data);
      setPasswords(data, login);
      return server(data);
    } catch (StagingException exception) {
      machine.remove(data.resolveSibling(".").normalize());
      throw exception;
    }
  }

  private void setPasswords(Path data, Login login) {
    Path passwords = machine.write("passwords.sql", login.passwords());
    try {
      alone(data, passwords);
    } finally {
      machine.remove(passwords);
    }
  }

  /** Runs statements, one in each line, without a server (PostgreSQL manual: postgres --single). */
  private void alone(Path data, Path statements) {
    List<String> command = new ArrayList<>(List.of("sh", "-c", "\"$@\" < \"$0\" 2>&1"));
    command.add(statements.toString());
    command.addAll(List.of(machine.program("postgres"), "--single"));
    command.addAll(arguments(data));
    command.add("postgres");
    Output output = machine.run(command);
    if (!output.succeeded() || output.text().contains("ERROR:")) {
      throw new StagingException(
          "the state kept after setup cannot be used: " + machine.explained(output.brief()));
    }
  }

  /** Keeps a copy of a cleanly stopped cluster. */
  State keep(String name, Path data) {
    Path kept = newData("state");
    copy(data, kept);
    return new State(name, kept);
  }

  /** Copies a data directory; the target must not exist. */
  void copy(Path data, Path target) {
    Output output = machine.run("cp", "-a", "--", data.toString(), target.toString());
    if (!output.succeeded()) {
      machine.remove(target);
      throw new StagingException(
          "the cluster cannot be copied: " + machine.explained(output.brief()));
    }
  }

  /** The place of a data directory that is not there yet. */
  Path newData(String purpose) {
    return machine.folderFor(purpose).resolve("data");
  }

  private void initdb(Path data, Path password) {
    List<String> command = new ArrayList<>(List.of(machine.program("initdb")));
    command.addAll(List.of("-D", data.toString()));
    command.addAll(List.of("--pwfile=" + password, "--locale=" + machine.locale()));
    command.addAll(INITDB);
    Output output = machine.run(command);
    if (!output.succeeded()) {
      throw new StagingException(
          "initdb cannot make a cluster: " + machine.explained(output.brief()));
    }
  }

  private Server server(Path data) {
    List<String> command = new ArrayList<>(List.of(machine.program("postgres")));
    command.addAll(arguments(data));
    Path folder = data.resolveSibling(".").normalize();
    ServerLog log = new ServerLog(machine, folder.resolveSibling(folder.getFileName() + ".log"));
    return new Server(machine, command, data, log);
  }

  /** Configuration lies outside the data: the same for all copies, and root writes only here. */
  private List<String> arguments(Path data) {
    return List.of(
        "-D",
        data.toString(),
        "-c",
        "config_file=" + machine.folder().resolve("postgresql.conf"),
        "-c",
        "hba_file=" + machine.folder().resolve("pg_hba.conf"),
        "-c",
        "ident_file=" + machine.folder().resolve("pg_ident.conf"));
  }
}
