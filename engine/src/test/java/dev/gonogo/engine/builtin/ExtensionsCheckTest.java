package dev.gonogo.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.testing.Databases;
import dev.gonogo.engine.testing.Spec;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionsCheckTest {
  private static final String TOOLS =
      """
      create schema "Tools";
      create extension "uuid-ossp" schema "Tools";
      create extension pg_trgm version '1.3' schema public;
      """;

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void passes_where_they_are_as_expected(int major) {
    String spec =
        """
        installed: { uuid-ossp: 1.1, pg_trgm: 1.2 or later, plpgsql: any }
        absent: hstore
        available: [hstore, pg_stat_statements]
        """;

    assertThat(check(major, spec))
        .isEqualTo(
            Outcome.passed(
                "installed: uuid-ossp, pg_trgm, plpgsql; absent: hstore; available: hstore,"
                    + " pg_stat_statements"));
  }

  @Test
  void finds_the_extension_that_is_not_installed() {
    assertThat(failure("installed: { hstore: any, uuid-osp: any }"))
        .isEqualTo(
            """
            extension hstore is not installed: CREATE EXTENSION hstore
            extension "uuid-osp" is not installed, and the server does not have it: install its package""");
  }

  @Test
  void finds_the_extension_of_another_version() {
    Outcome outcome = check(17, "installed: { pg_trgm: 1.10 or later, plpgsql: 1.1 }");

    assertThat(outcome.findings())
        .containsExactly(
            new Finding(
                "extension pg_trgm is version 1.3, not 1.10 or later", "1.10 or later", "1.3"),
            new Finding("extension plpgsql is version 1.0, not 1.1", "1.1", "1.0"));
  }

  @Test
  void finds_the_update_that_waits_only_when_asked() {
    assertThat(check(17, "installed: { pg_trgm: any }").status()).isEqualTo(Status.PASSED);
    assertThat(failure("{ installed: { pg_trgm: any, uuid-ossp: any }, current: true }"))
        .isEqualTo(
            "extension pg_trgm is version 1.3, and the server has 1.6: ALTER EXTENSION pg_trgm"
                + " UPDATE");
  }

  @Test
  void finds_the_extension_in_another_schema() {
    assertThat(failure("{ installed: { pg_trgm: any, uuid-ossp: any }, schema: '\"Tools\"' }"))
        .isEqualTo("extension pg_trgm is in schema public, not in \"Tools\"");
  }

  @Test
  void finds_the_extension_that_should_not_be_there() {
    assertThat(failure("absent: [pg_trgm, uuid-ossp, hstore]"))
        .isEqualTo(
            """
            extension pg_trgm is installed, but should not be
            extension "uuid-ossp" is installed, but should not be""");
  }

  @Test
  void finds_the_extension_that_the_server_does_not_have() {
    assertThat(failure("available: [hstore, postgis_of_nobody]"))
        .isEqualTo("extension postgis_of_nobody is not on the server: install its package");
  }

  @ParameterizedTest
  @CsvSource({
    "1.10 or later, 1.10, true", "1.10 or later, 1.9, false", "1.10 or later, 2, true",
    "1.10 or later, 1.10.1, true", "1.10, 1.10.1, false", "1.9 or later, 1.10dev, true",
    "any, unpackaged, true", "3.4.0 or later, 3.4, false"
  })
  void versions_are_compared_number_by_number(String wanted, String installed, boolean accepted) {
    assertThat(ExtensionVersion.parse(wanted).accepts(installed)).isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          {}                                          | 1:1: name at least one extension under "installed", "absent" or "available"
          { installed: { a: new } }                   | 1:1: "new" is not the version of an extension. Write such as "1.10 or later", "1.10" or "any"
          { installed: { a: 1.0 and later } }         | 1:1: "1.0 and later" is not the version of an extension. Write such as "1.10 or later", "1.10" or "any"
          { installed: { a: any }, absent: a }        | 1:1: extension a is both under "installed" and under "absent"
          { absent: a, current: true }                | 1:1: "current" and "schema" are about extensions under "installed": name one
          { instaled: { a: any } }                    | 1:3: unknown key "instaled". Allowed: absent, available, current, installed, schema. Did you mean "installed"?
          """)
  void what_cannot_be_is_a_problem_at_its_place(String written, String problem) {
    assertThat(Spec.problems(ExtensionsCheck.class, written)).contains("f.yaml:" + problem);
  }

  private static String failure(String spec) {
    Outcome outcome = check(17, spec);
    assertThat(outcome.status()).as(outcome.message()).isEqualTo(Status.FAILED);
    return outcome.message();
  }

  private static Outcome check(int major, String spec) {
    try (ReadOnlyDatabase database = Databases.after(major, "check_extensions", TOOLS)) {
      return Spec.bound(ExtensionsCheck.class, spec)
          .check(database, new Application(Path.of(""), Map.of(), Map.of(), Map.of()));
    }
  }
}
