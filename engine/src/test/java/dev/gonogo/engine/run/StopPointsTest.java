package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.script.ScriptRunner;
import dev.gonogo.engine.testing.ChecklistFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rollbacks from wherever a deployment can stop. */
class StopPointsTest {
  private static final String STEP = "one stop-points";

  @TempDir Path folder;
  private ChecklistFiles files;

  @BeforeEach
  void writeShop() {
    files = new ChecklistFiles(folder);
    files.document("# One\n- [ ] a\n");
    files.file(
        "setup.sql",
        """
        SET ROLE deployer;
        CREATE TABLE orders (id int PRIMARY KEY, owner text, total int);
        INSERT INTO orders SELECT n, 'aiko', n FROM generate_series(1, 100) n;
        """);
    spec("");
  }

  private void spec(String staging) {
    files.spec(
        """
        document: checklist.md
        staging: { setup: setup.sql, %sdeploy as: { role: deployer, attributes: [CREATEROLE] } }
        phases:
          One: { deploy: one.sql, rollback: back.sql }
        """
            .formatted(staging));
  }

  private String rehearsed() throws IOException {
    return Rehearsed.text(
        Rehearsed.withStopPoints(files.plan(), folder.resolve("output")).outcome(STEP));
  }

  private List<JsonElement> rows() throws IOException {
    String json = Files.readString(Rehearsed.folder(folder.resolve("output")).stopPoints());
    JsonArray rows = JsonParser.parseString(json).getAsJsonArray();
    return StreamSupport.stream(rows.spliterator(), false).toList();
  }

  private static String text(JsonElement row, String key) {
    return row.getAsJsonObject().get(key).getAsString();
  }

  @Test
  void a_rollback_that_passes_over_what_is_not_there_restores_from_everywhere() throws Exception {
    files.file(
        "one.sql",
        """
        CREATE INDEX CONCURRENTLY orders_owner ON orders (owner);
        BEGIN;
        ALTER TABLE orders ADD COLUMN paid boolean;
        CREATE INDEX orders_total ON orders (total);
        COMMIT;
        """);
    files.file(
        "back.sql",
        """
        ALTER TABLE orders DROP COLUMN IF EXISTS paid;
        DROP INDEX IF EXISTS orders_total;
        DROP INDEX CONCURRENTLY IF EXISTS orders_owner;
        """);

    assertThat(rehearsed())
        .isEqualTo(
            "passed: restored from 6 stop points; rolled back twice; 3 of 7 mutated rollbacks"
                + " tried, each would be noticed; at last every row was compared; deployed again with the same"
                + " result");

    int statements = new ScriptRunner(folder).statements(Path.of("one.sql")).size();
    assertThat(rows().stream().filter(row -> text(row, "way").equals("error after")))
        .hasSize(statements);
    assertThat(rows())
        .extracting(row -> text(row, "way") + " " + text(row, "line") + " " + text(row, "outcome"))
        .containsExactly(
            "error after 1 restored",
            "lock timeout in 1 restored",
            "error after 2 restored",
            "error after 3 restored",
            "error after 4 restored",
            "error after 5 restored",
            "rolled back twice 5 restored");
    assertThat(rows().get(1).getAsJsonObject().keySet())
        .contains("phase", "step", "statement", "line", "way", "outcome", "difference", "repeat");
    assertThat(text(rows().get(1), "repeat"))
        .isEqualTo(
            "mvn verify -Dgonogo.checklist=shop \"-Dgonogo.stop.point=lock timeout in one.sql:1\"");
  }

  @Test
  void a_phase_that_fails_on_the_reduced_data_is_told() throws IOException {
    files.file("reduced.sql", "SELECT 1;");
    files.file("one.sql", "CREATE INDEX orders_owner ON orders (owner);");
    files.file("back.sql", "DROP INDEX IF EXISTS orders_owner;");
    spec("reduced setup: reduced.sql, ");

    assertThat(rehearsed())
        .isEqualTo(
            """
            broken: one.sql:1:1: ERROR 42P01: relation "orders" does not exist
                CREATE INDEX orders_owner ON orders (owner);
                ^""");
  }

  @Test
  void a_deployment_without_statements_has_nothing_to_stop() throws IOException {
    files.empty("one.sql", "back.sql");

    assertThat(rehearsed())
        .isEqualTo("vacuous: nothing is deployed, so there is no point where it could stop");
  }

  @Test
  void a_statement_of_the_rollback_that_does_nothing_is_a_mutant_that_nobody_notices()
      throws IOException {
    files.file("one.sql", "CREATE INDEX orders_owner ON orders (owner);");
    files.file(
        "back.sql", "DROP INDEX IF EXISTS orders_owner;\nDROP INDEX IF EXISTS orders_never_made;");

    Outcome outcome =
        Rehearsed.withStopPoints(files.plan(), folder.resolve("output"), true).outcome(STEP);

    assertThat(Rehearsed.text(outcome))
        .isEqualTo(
            """
            failed: not noticed: back.sql:2 left out: DROP INDEX IF EXISTS orders_never_made
            not noticed: back.sql:2 misspelt, hidden by IF EXISTS: DROP INDEX IF EXISTS orders_never_madex""");
    assertThat(
            outcome.observations().stream()
                .filter(seen -> seen.name().equals("mutated rollbacks"))
                .map(Observation::text))
        .singleElement()
        .asString()
        .contains(
            "back.sql:1 left out: DROP INDEX IF EXISTS orders_owner",
            "noticed     index orders_owner on orders is left over",
            "back.sql:1 with CASCADE",
            "equivalent  restores from every point");
  }

  @Test
  void rows_that_are_written_meanwhile_survive_and_the_seed_repeats_them() throws IOException {
    files.file(
        "setup.sql",
        "SET ROLE deployer; CREATE TABLE orders (id serial PRIMARY KEY, owner text, total int);"
            + " INSERT INTO orders (owner, total) SELECT 'aiko', n FROM generate_series(1, 9) n;");
    files.file("order.sql", "INSERT INTO orders (owner, total) VALUES ('kenta', 1);");
    files.file("one.sql", "ALTER TABLE orders ADD COLUMN paid boolean;");
    files.file("back.sql", "ALTER TABLE orders DROP COLUMN IF EXISTS paid;");
    files.spec(
        """
        document: checklist.md
        staging: { setup: setup.sql, deploy as: { role: deployer, attributes: [CREATEROLE] } }
        actors: { owner: { role: deployer } }
        traffic: { order: { actor: owner, file: order.sql } }
        phases: { One: { deploy: one.sql, rollback: back.sql } }
        """);

    Outcome outcome =
        Rehearsed.withStopPoints(files.plan(), folder.resolve("output"), true).outcome(STEP);

    assertThat(Rehearsed.text(outcome)).startsWith("passed: restored from 7 stop points; ");
    assertThat(
            outcome.observations().stream()
                .filter(seen -> seen.name().equals("generated rows"))
                .map(Observation::text))
        .singleElement()
        .asString()
        .matches("[1-6] values? generated, with seed 17");
  }

  @Test
  void rows_that_a_rollback_throws_away_are_named() throws IOException {
    files.file("order.sql", "INSERT INTO orders VALUES (1000, 'kenta', 1);");
    files.file("one.sql", "CREATE TABLE backup AS TABLE orders;");
    files.file(
        "back.sql",
        "BEGIN;\nDELETE FROM orders;\nINSERT INTO orders TABLE backup;\nDROP TABLE backup;\nCOMMIT;");
    files.spec(
        """
        document: checklist.md
        staging: { setup: setup.sql, deploy as: { role: deployer, attributes: [CREATEROLE] } }
        actors: { owner: { role: deployer } }
        traffic: { order: { actor: owner, file: order.sql } }
        phases: { One: { deploy: one.sql, rollback: back.sql } }
        """);

    assertThat(
            Rehearsed.withStopPoints(files.plan(), folder.resolve("output"), true)
                .outcome(STEP)
                .message())
        .contains("row of orders is missing: 1000\n  after: error after one.sql:1;");
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 16, 18})
  void every_way_to_stop_is_tried_where_everything_is(int major) throws Exception {
    spec("postgres: %d, ".formatted(major));
    files.file(
        "one.sql",
        """
        CREATE INDEX CONCURRENTLY orders_owner ON orders (owner);
        BEGIN;
        CREATE ROLE stopped_%d;
        ALTER TABLE orders ADD COLUMN paid boolean;
        COMMIT;
        """
            .formatted(major));
    files.file(
        "back.sql",
        """
        ALTER TABLE orders DROP COLUMN IF EXISTS paid;
        DROP INDEX CONCURRENTLY IF EXISTS orders_owner;
        DROP ROLE IF EXISTS stopped_%d;
        """
            .formatted(major));

    assertThat(
            Rehearsed.withStopPoints(files.plan(), folder.resolve("output"), true)
                .outcome(STEP)
                .message())
        .startsWith("restored from 23 stop points; rolled back twice;");
    assertThat(rows()).filteredOn(row -> !text(row, "way").contains("twice")).hasSize(27);
    assertThat(rows().stream().filter(row -> text(row, "outcome").contains("it waits for nobody")))
        .extracting(row -> text(row, "statement"))
        .hasSize(4)
        .allMatch(statement -> statement.startsWith("CREATE ROLE"));
    assertThat(rows().stream().map(row -> text(row, "way")).distinct())
        .containsExactly(
            "error after",
            "connection lost after",
            "server killed after",
            "lock timeout in",
            "statement timeout in",
            "connection lost in",
            "server killed in",
            "rolled back twice");
    assertThat(text(rows().get(0), "repeat"))
        .endsWith(" -Dgonogo.postgres=%d -Dgonogo.sample=all -Dgonogo.seed=17".formatted(major));
  }
}
