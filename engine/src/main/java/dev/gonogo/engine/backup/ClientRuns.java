package dev.gonogo.engine.backup;

import dev.gonogo.engine.machine.Output;
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
 * @param all those whose machines were looked at; closed with this
 * @param limit how long each may take
 */
record ClientRuns(ClientPrograms programs, List<Clients> all, Duration limit)
    implements AutoCloseable {

  Path file(String name) {
    return programs.clients().file(name);
  }

  /** Runs one as the superuser. */
  Output run(String program, List<String> arguments, Staging on, String database) {
    return run(program, arguments, on, Optional.empty(), database);
  }

  /** Runs one as a role, or as the superuser where none is given. */
  Output run(
      String program, List<String> arguments, Staging on, Optional<String> role, String database) {
    List<String> command = new ArrayList<>();
    command.add(programs.path(program));
    command.addAll(arguments);
    return programs.clients().run(command, on, role, database, limit);
  }

  /** What one said when it failed. */
  Complaint complaint(String program, Output ran) {
    return Complaint.of(program, ran.text(), programs.clients().file(""));
  }

  @Override
  public void close() {
    all.forEach(Clients::close);
  }
}
