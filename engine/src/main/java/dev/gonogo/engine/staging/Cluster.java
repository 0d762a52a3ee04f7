package dev.gonogo.engine.staging;

import dev.gonogo.engine.staging.Command.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Makes and copies the data directories of one run, and the servers for them.
 *
 * <p>Everything that touches data is done by the server's user, to whom it has to belong.
 */
record Cluster(Run run, Binaries binaries, ServerUser user, IntSupplier ports) {

  /** Makes a new cluster, and a server for it that is not started yet. */
  Server initialize(StagingRequest request, Login login) {
    write("postgresql.conf", Configuration.parameters(request.parameters()));
    write("pg_hba.conf", Configuration.authentication(login));
    write("pg_ident.conf", "");
    return initializeAnother(login);
  }

  /** Makes a new cluster with the configuration of the first, and a server for it. */
  Server initializeAnother(Login login) {
    Path data = run.folderFor(user, "server").resolve("data");
    Path password = write("password", login.password());
    try {
      initdb(data, password);
    } finally {
      remove(password);
    }
    return server(data);
  }

  /** Makes a copy of a cleanly stopped cluster, and a server for it that is not started yet. */
  Server copy(State state) {
    Path data = run.folderFor(user, "server").resolve("data");
    copy(state.data(), data);
    return server(data);
  }

  /** Keeps a copy of a cleanly stopped cluster. */
  State keep(String name, Path data) {
    Path kept = run.folderFor(user, "state").resolve("data");
    copy(data, kept);
    return new State(name, kept);
  }

  /** Copies a data directory; the target must not exist. */
  void copy(Path data, Path target) {
    Output output = user.run("cp", "-a", "--", data.toString(), target.toString());
    if (!output.succeeded()) {
      Removal.remove(target);
      throw new StagingException(
          "the cluster cannot be copied: " + Disk.explained(output.brief(), run.folder()));
    }
  }

  private void initdb(Path data, Path password) {
    Output output =
        user.run(
            binaries.program("initdb"),
            "-D",
            data.toString(),
            "--username=" + Login.SUPERUSER,
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=" + locale(),
            // States are copies of everything, and a stopped cluster keeps two segments.
            "--wal-segsize=1",
            "--no-sync",
            "--no-instructions");
    if (!output.succeeded()) {
      throw new StagingException(
          "initdb cannot make a cluster: " + Disk.explained(output.brief(), run.folder()));
    }
  }

  /** macOS has no C.UTF-8. */
  private static String locale() {
    return System.getProperty("os.name", "").equals("Linux") ? "C.UTF-8" : "C";
  }

  /** Configuration lies outside the data: the same for all copies, and root writes only here. */
  private Server server(Path data) {
    List<String> command =
        List.of(
            binaries.program("postgres"),
            "-D",
            data.toString(),
            "-c",
            "config_file=" + run.folder().resolve("postgresql.conf"),
            "-c",
            "hba_file=" + run.folder().resolve("pg_hba.conf"),
            "-c",
            "ident_file=" + run.folder().resolve("pg_ident.conf"));
    Path folder = data.resolveSibling(".").normalize();
    ServerLog log = new ServerLog(folder.resolveSibling(folder.getFileName() + ".log"));
    Server server = new Server(user.command(command), data, log, ports);
    run.add(server);
    return server;
  }

  /** Writes a file that belongs to the server's user beside the folders of the servers. */
  Path write(String name, String content) {
    try {
      Path file = Files.createFile(run.folder().resolve(name), Folders.onlyOwner());
      user.own(Files.writeString(file, content));
      return file;
    } catch (IOException exception) {
      throw new StagingException(name + " cannot be written into " + run.folder(), exception);
    }
  }

  static void remove(Path file) {
    try {
      Files.delete(file);
    } catch (IOException exception) {
      throw new StagingException(file + " cannot be removed", exception);
    }
  }
}
