package dev.gonogo.engine.backup;

import dev.gonogo.engine.check.RehearsalCheck;
import dev.gonogo.engine.check.Traffic;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.engine.yaml.Default;
import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

@Doc(
    "A backup of the state that the line is checked in is taken, restored into a fresh server,"
        + " timed and compared: roles, structure, rows, sequences. The traffic of the spec file"
        + " runs while a base backup is taken, and once more after any backup: what it writes then"
        + " is lost by a restore, and is counted.")
record RestoreCheck(
    @Doc("Which backup is taken.") Kind backup,
    @Doc(
            "The program that restores the dump: `pg_restore` or `psql`. Absent, the one that fits;"
                + " the wrong one is run all the same, and what it says is the finding.")
        Optional<String> with,
    @Doc(
            "The role that takes the dump, as it is and without quotes; absent, staging's"
                + " superuser.")
        Optional<String> dumpAs,
    @Doc(
            "Whether the dump is taken with --enable-row-security: a role that policies filter then"
                + " dumps the rows that it sees, instead of an error.")
        @Default("false")
        boolean enableRowSecurity,
    @Doc(
            "Whether the roles are made in the fresh server first, from pg_dumpall --globals-only"
                + " without passwords, which are not compared; a dump itself holds no roles. Absent,"
                + " true; a base backup holds them anyway.")
        Optional<Boolean> roles,
    @Doc(
            "How long the restore may take: of a base backup until the server has recovered, of a"
                + " dump from an empty server until roles and data are there.")
        Optional<Duration> within)
    implements RehearsalCheck {

  RestoreCheck {
    if (backup == Kind.BASE_BACKUP) {
      refuse("with", with.isPresent());
      refuse("dump as", dumpAs.isPresent());
      refuse("enable row security", enableRowSecurity);
      refuse("roles", roles.isPresent());
    }
    if (with.isPresent() && Restorer.named(with.get()).isEmpty()) {
      throw new IllegalArgumentException(
          "\"%s\" restores no dumps here: write pg_restore or psql".formatted(with.get()));
    }
  }

  private static void refuse(String key, boolean written) {
    if (written) {
      throw new IllegalArgumentException(
          "\"%s\" is for dumps: a base backup needs no client programs and holds everything"
              .formatted(key));
    }
  }

  @Shorthand
  static RestoreCheck of(Kind backup) {
    return new RestoreCheck(
        backup, Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty());
  }

  Restorer restorer() {
    return with.flatMap(Restorer::named).orElse(Restorer.of(backup));
  }

  boolean withRoles() {
    return roles.orElse(true);
  }

  @Override
  public Outcome check(Staging staging, Traffic traffic) throws SQLException {
    return new RestoreRehearsal(this, staging, traffic).perform(taken -> {});
  }
}
