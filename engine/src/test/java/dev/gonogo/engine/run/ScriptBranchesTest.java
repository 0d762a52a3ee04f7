package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.gonogo.engine.testing.ChecklistFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that decide by themselves what they execute, in a rehearsal. */
class ScriptBranchesTest {

  @TempDir private Path folder;
  private ChecklistFiles files;

  @BeforeEach
  void writeShop() {
    files = new ChecklistFiles(folder);
    files.document("# One\n- [ ] a\n");
    files.file(
        "setup.sql",
        """
        SET ROLE deployer;
        CREATE TABLE orders (id int PRIMARY KEY, owner text);
        INSERT INTO orders SELECT n, 'aiko' FROM generate_series(1, 100) n;
        SET search_path = nowhere;
        SET row_security = off;
        SET standard_conforming_strings = off;
        """);
    files.file("second.sql", asserted());
    files.spec(
        """
        document: checklist.md
        staging: { setup: [setup.sql, second.sql], deploy as: { role: deployer } }
        phases:
          One: { deploy: one.sql, rollback: back.sql }
        """);
  }

  /** Fails where the session is not a new one. */
  private static String asserted() {
    return """
        DO $$ BEGIN
          ASSERT current_setting('search_path') = '"$user", public', 'search_path';
          ASSERT current_setting('row_security') = 'on', 'row_security';
          ASSERT current_setting('standard_conforming_strings') = 'on', 'strings';
          ASSERT current_user = session_user, 'role';
        END $$;
        """;
  }

  @Test
  void points_in_a_branch_that_is_not_taken_are_told_and_are_no_finding() throws IOException {
    files.file(
        "one.sql",
        """
        SELECT count(*) > 1000 AS many FROM orders \\gset
        \\if :many
        CREATE INDEX orders_owner ON orders (owner);
        \\else
        ALTER TABLE orders ADD COLUMN paid boolean;
        \\endif
        """);
    files.file(
        "back.sql",
        """
        SELECT to_regclass('orders_owner') IS NOT NULL AS indexed \\gset
        \\if :indexed
        DROP INDEX orders_owner;
        \\endif
        ALTER TABLE orders DROP COLUMN IF EXISTS paid;
        """);

    Rehearsed rehearsed = Rehearsed.withStopPoints(files.plan(), folder.resolve("output"), true);

    assertThat(Rehearsed.text(rehearsed.outcome("one stop-points")))
        .startsWith("passed: restored from 10 stop points; rolled back twice; ");
    assertThat(rows())
        .contains(
            "error after 1 restored",
            "error after 3 restored; not reached, since its branch is not taken",
            "error after 5 restored",
            "rolled back twice 5 restored");
  }

  @Test
  void every_script_has_a_session_of_its_own() throws IOException {
    files.file(
        "one.sql",
        "SET search_path = nowhere; SET row_security = off; SET standard_conforming_strings = off;");
    files.file("back.sql", asserted());

    Rehearsed rehearsed = Rehearsed.all(files.plan(), folder.resolve("output"));

    assertThat(Rehearsed.text(rehearsed.outcome("setup"))).startsWith("passed: ");
    assertThat(Rehearsed.text(rehearsed.outcome("one rollback-back-sql"))).startsWith("passed: ");
  }

  private List<String> rows() throws IOException {
    String json = Files.readString(Rehearsed.folder(folder.resolve("output")).stopPoints());
    return StreamSupport.stream(JsonParser.parseString(json).getAsJsonArray().spliterator(), false)
        .map(row -> "%s %s %s".formatted(text(row, "way"), text(row, "line"), text(row, "outcome")))
        .toList();
  }

  private static String text(JsonElement row, String key) {
    return row.getAsJsonObject().get(key).getAsString();
  }
}
