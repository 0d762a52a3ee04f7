package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.Word;
import dev.gonogo.engine.testing.ChecklistFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deployments and rollbacks by programs, from setup to verdict. */
class ProgramDeploymentTest {
  private static final String SPEC =
      """
      document: checklist.md
      staging: { setup: setup.sql, deploy as: { role: deployer, attributes: [%s] } }
      phases:
        One:
          deploy: [before.sql, { run: [./migrate.sh, %s], version: [./version.sh], files: tool }]
          rollback: [{ run: [./migrate.sh, %s], files: tool }, back.sql]
      items: { One: { a: { tables: { present: orders } } } }
      """;

  @TempDir Path folder;
  private ProgramFiles programs;
  private ChecklistFiles files;

  @BeforeEach
  void writeFiles() throws Exception {
    programs = new ProgramFiles(folder);
    files = programs.write();
    programs.program("version.sh", "echo migrate 1.2.3");
    files.file("before.sql", "CREATE TABLE notes (id int);");
    files.file("back.sql", "DROP TABLE IF EXISTS notes;");
    files.spec(
        SPEC.formatted("CREATEROLE", "CREATE TABLE bills (id int)", "DROP TABLE IF EXISTS bills"));
  }

  @Test
  void everything_is_rehearsed_that_can_be() throws IOException {
    Rehearsed rehearsed = Rehearsed.withStopPoints(files.plan(), folder.resolve("output"));

    assertThat(rehearsed.texts())
        .containsExactly(
            "setup passed: embedded PostgreSQL 17",
            "scripts passed: 2 statements of 2 scripts can be read",
            "one deploy-before-sql passed: 1 statement",
            "one deploy-migrate-sh-create-table-bills-id-int passed: exit code 0",
            "one a passed: present: orders",
            "one rollback-migrate-sh-drop-table-if-exists-bills passed: exit code 0",
            "one rollback-back-sql passed: 1 statement",
            "one identity passed: no difference: … objects, and the rows of 1 table",
            "one deploy-again passed: the same catalog as after the first time",
            """
            one stop-points blocked: restored from 2 stop points; rolled back twice; 2 of 3 mutated rollbacks tried, each would be noticed; at last every row was compared; deployed again with the same result
            no mistake was tried in the rollback ./migrate.sh "DROP TABLE IF EXISTS bills", which is a program
            the rollback was not tried after every statement of ./migrate.sh "CREATE TABLE bills (id int)": a program cannot be stopped at one""",
            "verdict passed: REHEARSED");
    assertThat(text(rehearsed, "one deploy-migrate-sh-create-table-bills-id-int", "output"))
        .isEqualTo("done: CREATE TABLE bills (id int)");
    assertThat(text(rehearsed, "one deploy-migrate-sh-create-table-bills-id-int", "locks"))
        .isEqualTo("not watched: which sessions a program opens is not known");
    Path file = folder.toRealPath().resolve("migrate.sh");
    assertThat(text(rehearsed, "setup", "programs"))
        .isEqualTo(
            """
            ./migrate.sh "CREATE TABLE bills (id int)": %s
              migrate 1.2.3
            ./migrate.sh "DROP TABLE IF EXISTS bills": %s"""
                .formatted(file, file));
  }

  /**
   * The third run, from the point after it, takes so long that the next one has ended before the
   * middle of that: then it is tried once more, in the middle of what it took then.
   */
  @Test
  void a_program_is_killed_in_the_middle_where_everything_is_tried(@TempDir Path elsewhere)
      throws IOException {
    Path runs = elsewhere.resolve("runs");
    programs.program(
        "slow.sh",
        "echo one >> %1$s; [ $(wc -l < %1$s) != 3 ] || sleep 10; ./migrate.sh 'CREATE TABLE one ()'; sleep 3; ./migrate.sh 'CREATE TABLE two ()'"
            .formatted(runs));
    files.spec(
        """
        document: checklist.md
        staging: { setup: setup.sql, deploy as: { role: deployer } }
        phases:
          One:
            deploy: { run: [./slow.sh] }
            rollback: { run: [./migrate.sh, DROP TABLE two, DROP TABLE one] }
        items: { One: { a: { tables: { present: orders } } } }
        """);

    Rehearsed rehearsed = Rehearsed.withStopPoints(files.plan(), folder.resolve("output"), true);

    Outcome outcome = rehearsed.outcome("one stop-points");
    assertThat(outcome.message())
        .startsWith("table one is left over, with ")
        .contains("\n  after: program killed in shop.spec.yaml:5\n")
        .endsWith(
            "\nthe rollback was not tried after every statement of ./slow.sh: a program cannot be"
                + " stopped at one");
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(text(rehearsed, "one stop-points", "stop points"))
        .matches(
            "statement +error after +program killed in +rolled back twice\n"
                + "shop.spec.yaml:5: ./slow.sh +restored +not restored +restored, with an error");
    // Deployed, again, up to the point, killed too late, killed; twice back, and again with
    // control.
    assertThat(runs).content().hasLineCount(8);
  }

  @Test
  void a_program_that_fails_blocks_what_needs_it() throws IOException {
    files.spec(SPEC.formatted("CREATEROLE", "CREATE TABLE orders ()", "SELECT 1"));

    Rehearsed rehearsed = Rehearsed.all(files.plan(), folder.resolve("output"));

    assertThat(Rehearsed.text(rehearsed.outcome("one deploy-migrate-sh-create-table-orders")))
        .isEqualTo(
            """
            failed: ./migrate.sh "CREATE TABLE orders ()" ended with exit code 3. Its last lines:
                ERROR: relation "orders" already exists""");
    assertThat(Rehearsed.text(rehearsed.outcome("one rollback-back-sql")))
        .isEqualTo(
            "blocked: \"deploy ./migrate.sh \"CREATE TABLE orders ()\"\" (checklist.md:1) is failed");
    assertThat(rehearsed.verdict().word()).isEqualTo(Word.NO_GO);
  }

  @Test
  void the_password_of_a_superuser_is_nowhere_in_the_evidence() throws IOException {
    programs.program(
        "migrate.sh",
        "echo \"$DATABASE_URL\"; echo \"$PGPASSWORD\"; printf %s \"$PGPASSWORD\" | base64;"
            + " printf %s \"$PGPASSWORD\" > password; exit 1");
    files.spec(SPEC.formatted("SUPERUSER", "x", "y"));

    Rehearsed rehearsed = Rehearsed.all(files.plan(), folder.resolve("output"));

    Outcome outcome = rehearsed.outcome("one deploy-migrate-sh-x");
    assertThat(outcome.message())
        .matches(
            """
            ./migrate.sh x ended with exit code 1. Its last lines:
                postgresql://deployer:\\*\\*\\*@127.0.0.1:[0-9]+/staging\\?sslmode=disable
                \\*\\*\\*
                \\*\\*\\*.{0,2}=*""");
    String password = Files.readString(folder.resolve("password"));
    assertThat(password).hasSizeGreaterThan(20);
    try (var written = Files.walk(folder.resolve("output"))) {
      assertThat(written.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain(password));
    }
  }

  @Test
  void what_cannot_be_run_here_blocks_before_anything_is_deployed() throws IOException {
    programs.program("version.sh", "echo no license; exit 2");
    files.spec(
        """
        document: checklist.md
        staging: { deploy as: { role: deployer } }
        phases:
          One:
            deploy:
            - { run: [no-such-tool, up], environment: [GONOGO_NO_SUCH_VARIABLE] }
            - { run: [migrate.sh] }
            - { run: [./migrate.sh], version: [./version.sh] }
            rollback: back.sql
        """);

    Rehearsed rehearsed = Rehearsed.all(files.plan(), folder.resolve("output"));

    assertThat(Rehearsed.text(rehearsed.outcome("setup")))
        .isEqualTo(
            """
            blocked: shop.spec.yaml:6: there is no program "no-such-tool" on the PATH of this machine. Install it here, or put its folder on the PATH
            shop.spec.yaml:6: the environment variable GONOGO_NO_SUCH_VARIABLE is not set, which no-such-tool needs. Set it where the rehearsal is started
            shop.spec.yaml:7: there is no program "migrate.sh" on the PATH of this machine. Install it here, or put its folder on the PATH; the one in the checklist's folder is written "./migrate.sh"
            shop.spec.yaml:8: the program does not tell its version: ./version.sh ended with exit code 2. Its last lines:
                no license""");
    assertThat(Rehearsed.text(rehearsed.outcome("one deploy-no-such-tool-up")))
        .isEqualTo(
            "blocked: \"the server starts, setup is applied\" (shop.spec.yaml:1) is blocked");
    assertThat(rehearsed.verdict().word()).isEqualTo(Word.NO_GO);
  }

  private static String text(Rehearsed rehearsed, String step, String name) {
    return rehearsed.outcome(step).observations().stream()
        .filter(seen -> seen.name().equals(name))
        .map(Observation::text)
        .findFirst()
        .orElse("");
  }
}
