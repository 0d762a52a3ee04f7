package dev.gonogo.engine.login;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Role;
import dev.gonogo.engine.testing.Catalogs;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the catalog says of memberships is what the server itself answers. */
class ReachTest {
  private static final String ROLES =
      """
      create role login_gonogo; create role login_a; create role login_b noinherit; create role login_c;
      create role login_d; create role login_e; create role login_f; create role login_g; create role login_h;
      create role login_grantor; grant login_h to login_grantor with admin option;
      """;
  private static final String PLAIN =
      ROLES
          + """
          grant login_a, login_b to login_gonogo; grant login_c to login_b; grant login_d to login_a;
          grant login_e to login_d; grant login_g to login_f;
          """;
  private static final String WITH_OPTIONS =
      ROLES
          + """
          grant login_a to login_gonogo with inherit true, set false; grant login_b to login_a;
          grant login_c to login_gonogo with inherit false, set true;
          grant login_d to login_c with inherit true, set false;
          grant login_e to login_c with inherit false, set true;
          grant login_f to login_e with inherit false, set false;
          grant login_g to login_b with inherit true, set true;
          grant login_h to login_gonogo with inherit false, set false;
          set role login_grantor; grant login_h to login_gonogo with inherit true, set false; reset role;
          """;

  /** The server's answers, kept where the catalog shows them. */
  private static final String ANSWERS =
      """
      do $$
      declare one name;
      begin
        for one in select rolname from pg_roles where rolname like 'login\\_%%' loop
          execute format('comment on role %%I is %%L', one, concat_ws(' and ',
            case when pg_has_role('login_gonogo', one, '%s') then 'becomes' end,
            case when pg_has_role('login_gonogo', one, 'USAGE') then 'inherits' end));
        end loop;
      end $$""";

  @ParameterizedTest
  @ValueSource(ints = {14, 15})
  void before_memberships_had_options(int major) {
    agree(Catalogs.after(major, PLAIN + ANSWERS.formatted("MEMBER")), 6, 5);
    agree(
        Catalogs.after(
            major, PLAIN + "alter role login_gonogo noinherit;" + ANSWERS.formatted("MEMBER")),
        6,
        1);
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 17, 18})
  void by_their_options(int major) {
    agree(Catalogs.after(major, WITH_OPTIONS + ANSWERS.formatted("SET")), 3, 5);
  }

  /** A membership that no catalog shows. */
  @ParameterizedTest
  @CsvSource({
    "14, inherit, true", "14, noinherit, false", "15, noinherit, false",
    "16, noinherit, true", "17, noinherit, true", "18, inherit, true"
  })
  void whoever_owns_the_database(int major, String attribute, boolean inherits) {
    Catalog catalog =
        Catalogs.after(
            major,
            """
            create role login_gonogo %s; alter database check_catalogs owner to login_gonogo;
            do $$
            begin
              execute format('comment on role login_gonogo is %%L',
                concat(pg_has_role('login_gonogo', 'pg_database_owner', 'MEMBER'), ' ',
                       pg_has_role('login_gonogo', 'pg_database_owner', 'USAGE')));
            end $$"""
                .formatted(attribute));
    Reach reach = new Reach(catalog, "login_gonogo", Set.of());

    assertThat(catalog.role("login_gonogo").map(Role::comment))
        .contains("t " + (inherits ? "t" : "f"));
    assertThat(reach.becomes()).containsKey("pg_database_owner");
    assertThat(reach.inherits().containsKey("pg_database_owner")).isEqualTo(inherits);
  }

  private static void agree(Catalog catalog, int becoming, int inheriting) {
    Reach reach = new Reach(catalog, "login_gonogo", Set.of());

    assertThat(reach.becomes().keySet())
        .hasSize(becoming)
        .isEqualTo(roles(catalog, comment -> comment.contains("becomes")));
    assertThat(reach.inherits().keySet())
        .hasSize(inheriting)
        .isEqualTo(roles(catalog, comment -> comment.contains("inherits")));
  }

  private static Set<String> roles(Catalog catalog, Predicate<String> answer) {
    return catalog.roles().stream()
        .filter(role -> answer.test(String.valueOf(role.comment())))
        .map(Role::name)
        .collect(toSet());
  }
}
