package dev.gonogo.engine.database;

import static dev.gonogo.engine.database.Comparison.catalog;
import static dev.gonogo.engine.database.Comparison.differences;
import static dev.gonogo.engine.database.Comparison.execute;
import static dev.gonogo.engine.database.Comparison.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.UserMapping;
import dev.gonogo.engine.testing.EveryMajor;
import java.sql.Connection;
import java.sql.SQLException;

class OtherDifferencesTest {

  private static final String SERVER =
      """
      create role catalog_user;
      create foreign data wrapper catalog_wrapper;
      create server catalog_server foreign data wrapper catalog_wrapper options (host 'db');
      create user mapping for gonogo server catalog_server options (user 'app', password 'one');
      """;

  @EveryMajor
  void every_kind_is_read_on_every_major(int major) throws SQLException {
    assertThat(
            differences(
                major,
                "create table t (id int primary key, n int); create role catalog_user;"
                    + "create function g() returns event_trigger language plpgsql as 'begin end';"
                    + "create function eq(int, text) returns boolean language sql as 'select true';"
                    + "create type mood as enum ('sad')",
                """
                create event trigger watch on sql_drop when tag in ('DROP OWNED') execute function g();
                create publication feed for table t;
                create subscription intake connection 'host=nowhere' publication feed
                  with (connect = false, slot_name = none);
                create statistics counts on id, n from t;
                create collation german (provider = icu, locale = 'de');
                create foreign data wrapper catalog_wrapper;
                create server catalog_server foreign data wrapper catalog_wrapper;
                create user mapping for public server catalog_server;
                create operator === (function = eq, leftarg = int, rightarg = text);
                create cast (mood as int) with inout;
                create text search configuration own (parser = default);
                select lo_create(4242);
                """))
        .containsExactlyInAnyOrder(
            "event trigger watch is left over",
            "publication feed is left over, with 1 published table",
            "subscription intake is left over",
            "statistics counts on t is left over",
            "collation german is left over",
            "foreign-data wrapper catalog_wrapper is left over, with 1 privilege",
            "foreign server catalog_server is left over, with 1 privilege and 1 user mapping",
            "operator ===(integer, text) is left over",
            "cast (public.mood AS integer) is left over",
            "text search configuration own is left over",
            "large object 4242 is left over, with 2 privileges");
  }

  @EveryMajor
  void a_clone_of_a_trigger_is_part_of_the_catalog(int major) throws SQLException {
    assertThat(
            differences(
                major,
                """
                create table p (n int) partition by list (n);
                create table c partition of p for values in (1);
                create function f() returns trigger language plpgsql as 'begin return new; end';
                create trigger touch after update on p for each row execute function f();
                """,
                "alter table c disable trigger touch"))
        .containsExactly("trigger touch on c: enabled was enabled, is disabled");
  }

  @EveryMajor
  void options_of_user_mappings_that_may_not_be_read_are_not_missing(int major)
      throws SQLException {
    try (RolledBack transaction = RolledBack.on(major)) {
      Connection connection = transaction.connection();
      execute(connection, SERVER);
      Catalog all = CatalogReader.read(connection);
      execute(connection, "set local role catalog_user");
      Catalog some = CatalogReader.read(connection);

      assertThat(some.notReadable())
          .containsExactly("which roles have a password", "which options all user mappings have");
      assertThat(sentences(all, some)).isEmpty();
      assertThat(sentences(some, all)).isEmpty();
    }
  }

  @EveryMajor
  void no_secret_is_kept(int major) throws SQLException {
    Catalog catalog =
        catalog(
            major,
            SERVER
                + "alter role catalog_user set app.api_key = 'hidden one';"
                + "create subscription intake connection 'host=nowhere password=one' publication p"
                + " with (connect = false, slot_name = none);"
                + "create function f() returns int language sql set app.token = 'hidden one'"
                + " as 'select 1'");

    assertThat(catalog.objects(UserMapping.class).get(0).options())
        .containsExactly("password=sha256:7692c3", "user=sha256:a172ce");
    assertThat(catalog.objects().toString()).doesNotContain("=one", "hidden one", "nowhere");
  }
}
