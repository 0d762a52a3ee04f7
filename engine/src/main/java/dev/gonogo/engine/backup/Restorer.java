package dev.gonogo.engine.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A program that restores dumps. */
enum Restorer {
  PG_RESTORE("pg_restore"),
  PSQL("psql");

  private final String program;

  Restorer(String program) {
    this.program = program;
  }

  static Optional<Restorer> named(String written) {
    return Stream.of(values()).filter(value -> value.program.equals(written)).findFirst();
  }

  /** The one that a dump was made for. */
  static Restorer of(Kind dump) {
    return dump == Kind.PLAIN_DUMP ? PSQL : PG_RESTORE;
  }

  String program() {
    return program;
  }

  /** What it is told to restore a dump with its database; it logs in to another one. */
  List<String> arguments(Path dump) {
    return switch (this) {
      case PG_RESTORE -> List.of("--no-password", "--create", "--dbname=postgres", dump.toString());
      case PSQL ->
          List.of(
              "--no-password",
              "--no-psqlrc",
              "--quiet",
              "--output=/dev/null",
              "--set=VERBOSITY=terse",
              "--set=ON_ERROR_STOP=1",
              "--file=" + dump);
    };
  }
}
