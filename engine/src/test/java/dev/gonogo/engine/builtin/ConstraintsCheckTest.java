package dev.gonogo.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.testing.Catalogs;
import dev.gonogo.engine.testing.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintsCheckTest {
  private static final String SHOP =
      """
      create table users (id int primary key, email text unique, age int constraint adult check (age >= 18 and age <> 99));
      create table orders (id int primary key, user_id int, constraint "By User" foreign key (user_id) references users on delete cascade deferrable initially deferred);
      alter table orders add constraint positive check (id > 0) not valid;
      """;

  @ParameterizedTest
  @ValueSource(ints = {14, 17, 18})
  void passes_where_the_constraints_are_as_defined(int major) {
    String spec =
        """
        defined:
          users: [primary key (id), unique (EMAIL), constraint adult check (age >= 18 and age != 99), adult]
          orders:
            - constraint "By User" foreign key (user_id) references users (id) on delete cascade deferrable initially deferred
            - foreign key (user_id) references users on delete cascade initially deferred
            - '"By User"'
            - check (id > 0) not valid
        absent: { users: [minor, unique (id)] }
        """;

    assertThat(check(major, spec, SHOP))
        .isEqualTo(Outcome.passed("8 constraints as defined; 2 constraints absent"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          defined: { users: minor }                 | constraint minor on users is missing
          defined: { users: unique (id) }           | users has no constraint "unique (id)"
          defined: { users: check (age > 18) }      | users has no constraint "check (age > 18)"
          defined: { users: constraint adult check (age > 18) } | constraint adult on users is "CHECK (((age >= 18) AND (age <> 99)))", not "check (age > 18)"
          defined: { users: 'constraint adult unique (id)' } | constraint adult on users is "CHECK (((age >= 18) AND (age <> 99)))", not "unique (id)"
          defined: { orders: foreign key (user_id) references users } | constraint "By User" on orders is "FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED", not "foreign key (user_id) references users"
          defined: { orders: foreign key (user_id) references users on delete cascade deferrable } | constraint "By User" on orders is "FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED", not "foreign key (user_id) references users on delete cascade deferrable"
          defined: { orders: check (id > 0) }       | constraint positive on orders is "CHECK ((id > 0)) NOT VALID", not "check (id > 0)"
          defined: { orders: positive }             | constraint positive on orders is NOT VALID: rows from before it may break it. ALTER TABLE orders VALIDATE CONSTRAINT positive
          defined: { users: unique nulls not distinct (email) } | constraint users_email_key on users is "UNIQUE (email)", not "unique nulls not distinct (email)"
          absent: { users: adult }                  | constraint adult on users exists, but should not
          absent: { users: unique (email) }         | constraint users_email_key on users exists, but should not
          validated: all                            | constraint positive on orders is NOT VALID: rows from before it may break it. ALTER TABLE orders VALIDATE CONSTRAINT positive
          { defined: { orders: check (id > 0) }, validated: all } | constraint positive on orders is "CHECK ((id > 0)) NOT VALID", not "check (id > 0)"
          defined: { user: adult }                  | table "user" is missing
          """)
  void finds_what_is_otherwise(String spec, String finding) {
    Outcome outcome = check(17, spec, SHOP);

    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.message()).isEqualTo(finding);
  }

  @Test
  void what_is_expected_and_what_is_are_told_apart() {
    assertThat(check(17, "defined: { orders: check (id > 0) }", SHOP).findings())
        .containsExactly(
            new Finding(
                "constraint positive on orders is \"CHECK ((id > 0)) NOT VALID\", not \"check (id >"
                    + " 0)\"",
                "check (id > 0)",
                "CHECK ((id > 0)) NOT VALID"));
  }

  @Test
  void from_18_on_a_constraint_can_be_there_and_not_be_enforced() {
    String sql = "create table t (a int constraint c check (a > 0) not enforced);";

    assertThat(check(18, "defined: { t: check (a > 0) }", sql).message())
        .isEqualTo("constraint c on t is \"CHECK ((a > 0)) NOT ENFORCED\", not \"check (a > 0)\"");
    assertThat(check(18, "defined: { t: check (a > 0) not enforced }", sql).status())
        .isEqualTo(Status.PASSED);
    assertThat(check(18, "validated: all", sql).message())
        .isEqualTo("constraint c on t is NOT ENFORCED: no row is checked");
    assertThat(check(18, "defined: { t: c }", sql).message())
        .isEqualTo("constraint c on t is NOT ENFORCED: no row is checked");
  }

  @Test
  void from_18_on_not_null_can_be_not_valid() {
    String sql = "create table t (c int); alter table t add constraint nn not null c not valid";

    assertThat(check(18, "validated: all", sql).message())
        .isEqualTo(
            "constraint nn on t is NOT VALID: rows from before it may break it. ALTER TABLE t"
                + " VALIDATE CONSTRAINT nn");
  }

  @Test
  void constraints_of_partitioned_tables_and_quoted_names() {
    String sql =
        """
        create schema "Shop";
        create table "Shop"."Days" ("Day" date, n int, constraint "Per %" unique (n, "Day")) partition by range ("Day");
        create table "Shop".rest partition of "Shop"."Days" default;
        """;

    assertThat(
            check(
                17,
                "{ defined: { '\"Shop\".\"Days\"': ['unique (n, \"Day\")', '\"Per %\"'], '\"Shop\".rest': 'unique (n, \"Day\")' }, validated: all }",
                sql))
        .isEqualTo(Outcome.passed("3 constraints as defined; all of 2 constraints validated"));
    assertThat(check(17, "defined: { '\"Shop\".\"Days\"': 'unique (\"Day\", n)' }", sql).message())
        .isEqualTo("\"Shop\".\"Days\" has no constraint \"unique (\"Day\", n)\"");
  }

  @Test
  void a_database_without_constraints_proves_nothing() {
    assertThat(check(17, "validated: all", "create table t ()"))
        .isEqualTo(Outcome.of(Status.VACUOUS, "the database has no constraint"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          unique email                 | expected "(", found "email"
          primary key id               | expected "(", found "id"
          primary (id)                 | expected primary key, unique, check, foreign key or exclude, found "primary"
          check age > 0                | expected "(", found "age"
          check (age > 0) valid        | expected deferrable, initially, not valid, not enforced or the end, found "valid"
          foreign key (a) reference b  | expected "references", found "reference"
          foreign key (a) references b on delete | expected an action, found the end
          exclude (a)                  | expected "with" and an operator in "a"
          constraint c                 | expected primary key, unique, check, foreign key or exclude, found the end
          """)
  void a_constraint_that_is_none_is_a_problem(String written, String why) {
    assertThat(Spec.problems(ConstraintsCheck.class, "defined:\n  t: '" + written + "'"))
        .containsExactly(
            "f.yaml:1:1: \"%s\" is not a constraint: %s. Write its name, or it as in CREATE TABLE, such as \"unique (email)\" or \"constraint users_age check (age > 0)\""
                .formatted(written, why));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          {}                | 1:1: name at least one table under "defined" or "absent", or write "validated: all"
          defined: { t: [] } | 1:1: name at least one constraint of t
          absent: { a.b.c: x } | 1:1: "a.b.c" is not the name of an object: write name, schema.name or "Quoted".name
          validated: al     | 1:12: "al" is not one of: all. Did you mean "all"?
          define: { t: x }  | 1:1: unknown key "define". Allowed: absent, defined, validated. Did you mean "defined"?
          """)
  void a_misspelling_is_a_problem(String written, String problem) {
    assertThat(Spec.problems(ConstraintsCheck.class, written)).containsExactly("f.yaml:" + problem);
  }

  private static Outcome check(int major, String spec, String sql) {
    return Spec.bound(ConstraintsCheck.class, spec).check(Catalogs.after(major, sql));
  }
}
