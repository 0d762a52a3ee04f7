package dev.gonogo.load.downtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.check.Witness;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.migration.Migrator;
import dev.gonogo.engine.migration.Program;
import dev.gonogo.engine.script.ScriptWatch;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.load.testing.PlayedScripts;
import dev.gonogo.load.testing.StartedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.Driver;

/** Deployments by a program, of whose sessions nothing is known. */
class ProgramDowntimeTest {
  private static Staging staging;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws SQLException {
    staging =
        StartedServer.with(
            Map.of("log_line_prefix", "", "deadlock_timeout", "10s", "autovacuum", "off"),
            "create table reservations (id bigserial primary key, slot int);");
  }

  @AfterAll
  static void stop() {
    staging.close();
  }

  @Test
  void a_program_that_holds_a_lock_is_named_though_nobody_knows_what_it_sends() throws Exception {
    Files.writeString(
        folder.resolve("Migrate.java"),
        """
        class Migrate {
          public static void main(String[] words) throws Exception {
            String url = "jdbc:postgresql://%s:%s/%s?user=%s".formatted(
                System.getenv("PGHOST"), System.getenv("PGPORT"), System.getenv("PGDATABASE"),
                System.getenv("PGUSER"));
            try (var session = java.sql.DriverManager.getConnection(url);
                var statement = session.createStatement()) {
              statement.execute("begin; lock table reservations; select pg_sleep(1.5); commit");
            }
          }
        }
        """);
    Path driver = Path.of(Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path program = folder.resolve("migrate.sh");
    Files.writeString(
        program,
        "#!/bin/sh\nexec '%s/bin/java' -cp '%s' Migrate.java\n"
            .formatted(System.getProperty("java.home"), driver));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));

    try (Witness.Watching watching = new DowntimeWitness().begin(scene())) {
      ScriptWatch deploying = watching.during(Witness.Part.DEPLOY);
      new Migrator(folder).run(program(), staging, deploying);
      Outcome outcome = watching.end().outcome();

      assertThat(outcome.message())
          .matches(
              "shop.spec.yaml:4 \\(./migrate.sh\\) held a lock on reservations: requests \"book a"
                  + " slot\" waited up to \\S+ m?s, longer than the 200 ms of \"downtime\"");
      assertThat(outcome.findings())
          .extracting(Finding::text)
          .containsExactly(
              "shop.spec.yaml:4 (./migrate.sh) holds a lock on reservations for longer than requests"
                  + " may wait");
    }
  }

  private static Program program() {
    return new Program(
        List.of("./migrate.sh"),
        Duration.ofMinutes(1),
        List.of(),
        List.of(),
        false,
        "shop.spec.yaml",
        4);
  }

  private Witness.Scene scene() throws IOException {
    Files.writeString(folder.resolve("book.sql"), "insert into reservations (slot) values (1);");
    return new Witness.Scene(
        staging,
        new PlayedScripts(folder, Map.of("book a slot", "book.sql"), 100),
        Duration.ofMillis(200),
        Files.createDirectories(folder.resolve("files")),
        StartedServer.workspace().resolve("load"),
        told -> {});
  }
}
