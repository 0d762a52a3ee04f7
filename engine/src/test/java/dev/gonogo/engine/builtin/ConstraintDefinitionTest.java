package dev.gonogo.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Constraint;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.testing.Catalogs;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A constraint is the same however it is spelt, and whatever the server makes of it. */
class ConstraintDefinitionTest {
  private static final String TABLES =
      """
      create table users (id int primary key, email text unique, x int, y int, unique (x, y));
      create table t (id int, a int, b int, name varchar(20), "Mixed" text, during tsrange, kind text);
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "primary key (id)",
        "primary key (id, a) include (b)",
        "unique (name)",
        "unique (a, \"Mixed\") deferrable",
        "unique (a) deferrable initially deferred",
        "unique (a) initially deferred",
        "unique (a) not deferrable initially immediate",
        "unique (a) include (b, name)",
        "check (a > 0)",
        "check (a > 0 and b between 1 and 5) no inherit",
        "check (name in ('x', 'y'))",
        "check (kind in ('x', 'y') or kind is null)",
        "check (length(name) <= 10) not valid",
        "check (\"Mixed\" ~* '^[a-z]+$')",
        "foreign key (a) references users",
        "foreign key (a) references public.users (id) match full",
        "foreign key (a) references users match simple on delete no action on update restrict",
        "foreign key (a, b) references users (x, y) on update cascade on delete set null",
        "foreign key (name) references users (email) on delete set default deferrable not valid",
        "exclude using gist (during with &&)",
        "exclude using gist (during with &&, int4range(a, b) with &&) where (a > 0) deferrable",
        "exclude (a with =)",
        "exclude using btree (lower(name) text_pattern_ops with =)"
      })
  void what_was_executed_is_what_the_server_says(String written) {
    for (int major : new int[] {14, 18}) {
      Catalog catalog = Catalogs.after(major, TABLES + "alter table t add " + written);

      assertThat(isPrinted(written, catalog)).as("%s on %s", written, major).isTrue();
      assertThat(isPrinted("constraint c " + written, catalog)).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          primary key (id, a)                | primary key (a, id)
          primary key (id)                   | unique (id)
          unique (a) include (b)             | unique (a)
          unique (a) deferrable              | unique (a)
          unique (a)                         | unique (a) deferrable
          check (a > 0)                      | check (a >= 0)
          check (a > 0) no inherit           | check (a > 0)
          check (a > 0) not valid            | check (a > 0)
          foreign key (a) references users   | foreign key (a) references users (email)
          foreign key (x) references users   | foreign key (a) references users
          foreign key (a) references users match full | foreign key (a) references users
          foreign key (a) references users on delete cascade | foreign key (a) references users on delete restrict
          exclude using gist (during with &&) | exclude using gist (during with =)
          exclude using gist (during with &&) where (a > 0) | exclude using gist (during with &&)
          """)
  void another_definition_is_another(String executed, String written) {
    Catalog catalog =
        Catalogs.after(17, TABLES + "alter table t add x int; alter table t add " + executed);

    assertThat(isPrinted(executed, catalog)).isTrue();
    assertThat(isPrinted(written, catalog)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unique nulls not distinct (a)",
        "foreign key (a, b) references users (x, y) on delete set null (b)"
      })
  void from_15_on(String written) {
    assertThat(isPrinted(written, Catalogs.after(15, TABLES + "alter table t add " + written)))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check (a > 0) not enforced",
        "foreign key (a) references users not enforced",
        "unique (span, during without overlaps)"
      })
  void from_18_on(String written) {
    String sql = TABLES + "alter table t add span int4range; alter table t add " + written;

    assertThat(isPrinted(written, Catalogs.after(18, sql))).isTrue();
  }

  private static boolean isPrinted(String written, Catalog catalog) {
    QualifiedName table = QualifiedName.parse("t");
    NamedConstraint constraint = NamedConstraint.parse(written);
    List<Constraint> found = constraint.in(table, catalog).stream().toList();
    return found.stream().anyMatch(one -> constraint.isExactly(one, catalog));
  }
}
