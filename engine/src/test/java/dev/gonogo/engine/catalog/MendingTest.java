package dev.gonogo.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MendingTest {

  private static final QualifiedName T = new QualifiedName("app", "My Table");

  @Test
  void every_kind_can_be_asked_and_has_its_place() {
    assertThat(Mending.kinds())
        .containsExactlyInAnyOrder(CatalogObject.class.getPermittedSubclasses());
    assertThat(Set.<Class<?>>copyOf(MendingOrder.KINDS)).isEqualTo(Mending.kinds());
  }

  @Test
  void what_depends_on_others_goes_first_and_comes_last() {
    Schema schema = new Schema("app", "owner", null);
    Policy policy =
        new Policy(T, "own", Policy.Command.ALL, true, List.of("public"), "true", null, null);
    Policy old =
        new Policy(T, "old", Policy.Command.SELECT, false, List.of("me"), null, null, "it's");
    Role role =
        new Role("me", false, true, false, false, false, false, false, -1, null, false, null);

    assertThat(
            Differences.mending(
                List.of(
                    new Difference.LeftOver(schema, List.of()),
                    new Difference.Missing(old, List.of()),
                    new Difference.Missing(role, List.of()),
                    new Difference.LeftOver(policy, List.of()))))
        .containsExactly(
            "DROP POLICY own ON app.\"My Table\"",
            "CREATE ROLE me NOSUPERUSER INHERIT NOCREATEROLE NOCREATEDB NOLOGIN NOREPLICATION"
                + " NOBYPASSRLS CONNECTION LIMIT -1 VALID UNTIL 'infinity'",
            "CREATE POLICY old ON app.\"My Table\" AS RESTRICTIVE FOR SELECT TO me;\n"
                + "COMMENT ON POLICY old ON app.\"My Table\" IS 'it''s'",
            "DROP SCHEMA app CASCADE");
  }

  @Test
  void a_security_label_is_put_back() {
    SecurityLabel open = new SecurityLabel("anon", "table public.t", "open");
    SecurityLabel secret = new SecurityLabel("anon", "table public.t", "secret");

    assertThat(new Difference.Changed(open, secret, "label", "secret", "open").mending())
        .contains("SECURITY LABEL FOR anon ON table public.t IS 'secret'");
    assertThat(new Difference.LeftOver(open, List.of()).mending())
        .contains("SECURITY LABEL FOR anon ON table public.t IS NULL");
  }

  @Test
  void a_parsed_body_is_written_without_quotes() {
    Function tidy =
        new Function(
            new QualifiedName("public", "tidy"),
            "",
            "procedure",
            "owner",
            "",
            null,
            "sql",
            Function.Volatility.VOLATILE,
            false,
            false,
            false,
            "unsafe",
            "100",
            "0",
            List.of(),
            null,
            List.of(),
            "BEGIN ATOMIC\n SELECT 1;\nEND",
            null);

    assertThat(new Difference.Missing(tidy, List.of()).mending())
        .contains(
            "CREATE PROCEDURE tidy() LANGUAGE sql BEGIN ATOMIC\n SELECT 1;\nEND;\n"
                + "ALTER PROCEDURE tidy() OWNER TO owner");
  }
}
