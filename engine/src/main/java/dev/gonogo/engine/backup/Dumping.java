package dev.gonogo.engine.backup;

import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.machine.Output;
import dev.gonogo.engine.staging.Clients;
import dev.gonogo.engine.staging.Staging;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the dump that a check asks for. */
final class Dumping {

  private static final String PROGRAM = "pg_dump";

  /** How long a program may take, unless more is promised. */
  private static final Duration USUAL_LIMIT = Duration.ofHours(1);

  private static final Duration LONGEST_LIMIT = Duration.ofDays(1);

  private final RestoreCheck check;
  private final Staging staging;
  private final Judgement judgement;

  Dumping(RestoreCheck check, Staging staging, Judgement judgement) {
    this.check = check;
    this.staging = staging;
    this.judgement = judgement;
  }

  /** The dump; empty where it cannot be taken, and told why. */
  Optional<Backup> take(String database) {
    List<Clients> clients = staging.clients();
    Optional<Backup> dump = Optional.empty();
    try {
      dump =
          ClientPrograms.fitting(staging.majorVersion(), clients, judgement)
              .map(programs -> new ClientRuns(programs, clients, limit()))
              .flatMap(runs -> take(runs, database));
      return dump;
    } finally {
      if (dump.isEmpty()) {
        clients.forEach(Clients::close);
      }
    }
  }

  private Optional<Backup> take(ClientRuns clients, String database) {
    Optional<RolesDump> roles =
        check.withRoles() ? RolesDump.take(staging, clients, judgement) : Optional.empty();
    if (judgement.hasFindings()) {
      return Optional.empty();
    }
    Path file = clients.file("dump");
    Output ran = clients.run(PROGRAM, arguments(file), staging, check.dumpAs(), database);
    if (!ran.succeeded()) {
      clients.complaint(PROGRAM, ran).tell(judgement);
      return Optional.empty();
    }
    return Optional.of(new Dump(staging, check.restorer(), clients, file, roles));
  }

  private List<String> arguments(Path file) {
    List<String> arguments = new ArrayList<>(List.of("--no-password", "--create"));
    arguments.add("--format=" + (check.backup() == Kind.CUSTOM_DUMP ? "custom" : "plain"));
    arguments.add("--file=" + file);
    if (check.enableRowSecurity()) {
      arguments.add("--enable-row-security");
    }
    return arguments;
  }

  private Duration limit() {
    Duration promised = check.within().orElse(USUAL_LIMIT);
    Duration atLeast = promised.compareTo(USUAL_LIMIT) < 0 ? USUAL_LIMIT : promised;
    return atLeast.compareTo(LONGEST_LIMIT) > 0 ? LONGEST_LIMIT : atLeast;
  }
}
