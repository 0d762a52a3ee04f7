package dev.gonogo.engine.backup;

import dev.gonogo.engine.staging.Clients;
import dev.gonogo.engine.staging.Staging;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The client programs of one version, ready to be run against servers.
 *
 * @param programs where they lie
 * @param clients how they are run; closed with this
 * @param limit how long each may take
 */
record ClientRuns(ClientPrograms programs, Clients clients, Duration limit)
    implements AutoCloseable {

  Path file(String name) {
    return clients.file(name);
  }

  /** Runs one as the superuser. */
  Clients.Ran run(String program, List<String> arguments, Staging on, String database) {
    return run(program, arguments, on, Optional.empty(), database);
  }

  /** Runs one as a role, or as the superuser where none is given. */
  Clients.Ran run(
      String program, List<String> arguments, Staging on, Optional<String> role, String database) {
    List<String> command = new ArrayList<>();
    command.add(programs.path(program));
    command.addAll(arguments);
    return clients.run(command, on, role, database, limit);
  }

  /** What one said when it failed. */
  Complaint complaint(String program, Clients.Ran ran) {
    return Complaint.of(program, ran.text(), clients.file(""));
  }

  @Override
  public void close() {
    clients.close();
  }
}
