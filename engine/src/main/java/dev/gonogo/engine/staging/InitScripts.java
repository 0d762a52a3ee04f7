package dev.gonogo.engine.staging;

import static java.util.Objects.requireNonNull;

import dev.gonogo.engine.container.ContainerMachine;
import dev.gonogo.engine.machine.Address;
import dev.gonogo.engine.machine.Machine;
import dev.gonogo.engine.machine.Output;
import dev.gonogo.engine.machine.StagingException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What an image of the team's choice runs on a new cluster when its own entry point makes one.
 *
 * <p>Ours are made without that entry point, and without what these scripts bring such an image is
 * not what it is on production.
 *
 * @param machine the container
 * @param names what is in the folder
 */
record InitScripts(Machine machine, List<String> names) {

  private static final Path FOLDER = Path.of("/docker-entrypoint-initdb.d");
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final int LINES_TOLD = 20;

  /** In the file of names, the line that is none. */
  private static final String END = "/";

  InitScripts {
    names = List.copyOf(names);
  }

  /** Those of the image; none where that is the default one, or nothing runs in a container. */
  static InitScripts of(StagingRequest request, Machine machine) {
    boolean chosen = request.image().isPresent() && machine instanceof ContainerMachine;
    return new InitScripts(
        machine, chosen && machine.isFolder(FOLDER) ? machine.names(FOLDER) : List.<String>of());
  }

  /**
   * Runs them on a server, which is started anew afterwards, as it would be there.
   *
   * @param progress is told which ones
   * @return the names of those that ran, in their order
   * @throws StagingException where one fails
   */
  List<String> run(Server server, Login login, String database, Consumer<String> progress) {
    if (names.isEmpty()) {
      return List.of();
    }
    Path folder = machine.folderFor("init-scripts");
    try {
      List<String> ran = run(folder, environment(server, login, database), login.password());
      if (!ran.isEmpty()) {
        progress.accept("ran the image's init scripts " + String.join(", ", ran));
        server.stop();
        server.start();
      }
      return ran;
    } finally {
      machine.remove(folder);
    }
  }

  private static Map<String, String> environment(Server server, Login login, String database) {
    Address beside = new Address("127.0.0.1", server.port());
    Map<String, String> environment =
        new HashMap<>(login.environment(beside, database, Login.SUPERUSER));
    environment.put("POSTGRES_USER", Login.SUPERUSER);
    environment.put("POSTGRES_PASSWORD", login.password());
    environment.put("POSTGRES_DB", database);
    environment.put("PGDATA", server.data().toString());
    return environment;
  }

  private List<String> run(Path folder, Map<String, String> environment, String password) {
    Path begun = folder.resolve("begun");
    Path printed = folder.resolve("printed");
    Path script = machine.write("init-scripts.sh", Resource.read("init-scripts.sh"));
    List<String> command =
        List.of(
            "sh",
            script.toString(),
            FOLDER.toString(),
            requireNonNull(Path.of(machine.program("postgres")).getParent()).toString(),
            begun.toString(),
            printed.toString());
    Output output = machine.run(command, environment, LIMIT);
    List<String> ran = machine.read(begun, 0).lines().toList();
    int last = ran.size() - 1;
    if (last >= 0 && ran.get(last).equals(END)) {
      return ran.subList(0, last);
    }
    String said = machine.read(printed, 0).replace(password, "***");
    throw failed(last < 0 ? "" : " " + ran.get(last), output, lastLines(said));
  }

  /** One that ends the shell it is sourced by leaves the others out, whatever its exit code. */
  private StagingException failed(String name, Output output, String said) {
    String end = " ended with exit code " + output.exit();
    if (output.exit() < 0) {
      end = ": " + output.text();
    } else if (output.succeeded()) {
      end = " ended the shell that runs them all";
    }
    String detail = said.isEmpty() ? ". It printed nothing." : ":\n" + said;
    return new StagingException(machine.explained("the image's init script" + name + end + detail));
  }

  private static String lastLines(String text) {
    List<String> lines = text.strip().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_TOLD), lines.size()));
  }
}
