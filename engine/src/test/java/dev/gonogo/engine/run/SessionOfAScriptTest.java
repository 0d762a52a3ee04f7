package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Word;
import dev.gonogo.engine.testing.ChecklistFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a script does to its session ends with it. */
class SessionOfAScriptTest {
  @TempDir Path folder;

  @Test
  void scripts_and_checks_after_it_begin_anew() throws IOException {
    ChecklistFiles files = new ChecklistFiles(folder);
    files.file("schema.sql", "CREATE SCHEMA hidden AUTHORIZATION deployer; CREATE ROLE helper;");
    files.file(
        "one.sql",
        """
        CREATE TABLE public.orders (id int);
        CREATE TABLE hidden.orders (id int);
        PREPARE kept AS SELECT 1;
        CREATE TEMP TABLE orders (id int);
        SELECT pg_advisory_lock(42);
        SET SESSION AUTHORIZATION deployer;
        SET search_path = hidden;
        SET row_security = off;
        SET standard_conforming_strings = off;
        SET default_transaction_read_only = on;
        SET lock_timeout = '1ms';
        SET client_min_messages = error;
        SET TIME ZONE 'Asia/Tokyo';
        SET DateStyle = 'ISO, DMY';
        """);
    files.file(
        "two.sql",
        """
        DO $$ BEGIN
          ASSERT (SELECT string_agg(name || '=' || setting, ' ' ORDER BY name) FROM pg_settings
            WHERE source = 'session' AND name NOT IN
              ('application_name', 'client_encoding', 'DateStyle', 'extra_float_digits', 'TimeZone'))
            IS NULL;
          ASSERT 'orders'::regclass = 'public.orders'::regclass;
          ASSERT NOT EXISTS (SELECT FROM pg_prepared_statements WHERE name = 'kept');
          ASSERT current_user = 'deployer' AND session_user = 'deployer';
          ASSERT current_setting('DateStyle') = 'ISO, MDY';
          ASSERT current_setting('TimeZone') <> 'Asia/Tokyo';
          ASSERT pg_try_advisory_lock(42);
        END $$;
        INSERT INTO orders VALUES (1);
        """);
    files.file("one.back.sql", "DROP TABLE public.orders, hidden.orders;");
    files.file("two.back.sql", "DELETE FROM public.orders;");
    files.document("# One\n- [ ] Orders exist\n# Two\n- [ ] Orders has a row\n");
    files.spec(
        """
        document: checklist.md
        staging: { setup: schema.sql, deploy as: { role: deployer, attributes: [CREATEROLE] } }
        phases:
          One: { deploy: one.sql, rollback: one.back.sql }
          Two: { deploy: two.sql, rollback: two.back.sql }
        items:
          One: { Orders exist: { tables: { present: orders } } }
          Two: { Orders has a row: { query: { sql: "select count(*) from orders", value: 1 } } }
        """);

    Rehearsed rehearsed = Rehearsed.all(files.plan(), folder.resolve("output"));

    assertThat(rehearsed.texts())
        .contains(
            "one orders-exist passed: present: orders",
            "two deploy-two-sql passed: 2 statements",
            "two rollback-two-back-sql passed: 1 statement");
    assertThat(Rehearsed.text(rehearsed.outcome("two orders-has-a-row"))).startsWith("passed");
    assertThat(rehearsed.verdict().word()).isEqualTo(Word.REHEARSED);
  }
}
