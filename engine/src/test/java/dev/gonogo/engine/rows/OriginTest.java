package dev.gonogo.engine.rows;

import static dev.gonogo.engine.rows.TwoDatabases.execute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.engine.staging.StagingRequest;
import dev.gonogo.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** Two copies of one cluster: comparing places finds what comparing contents finds. */
class OriginTest {
  private static final int TABLES = 40;
  private static final String ROWS =
      """
      create table t (id int primary key, name text, amount int default 7);
      insert into t
      select n, case n %% 3 when 0 then md5(n::text) when 1 then repeat(md5(n::text), 200) end, n
      from generate_series(1, 9) as n;
      alter table t rename to t%d;
      alter index t_pkey rename to t%d_pkey
      """;

  /** What somebody does on one of the two. */
  private static final List<String> EDITS =
      List.of(
          "update t%d set name = 'x' where id = 3",
          "update t%d set name = name where id = 4",
          "update t%d set amount = amount + 1 where id = 5; update t%d set amount = amount - 1 where id = 5",
          "delete from t%d where id = 6",
          "delete from t%d where id = 7; insert into t%d (id, name, amount) select 7, repeat(md5('7'), 200), 7 on conflict do nothing",
          "insert into t%d (id, name) values (100, 'new') on conflict do nothing",
          "delete from t%d where id = 100",
          "alter table t%d drop name; alter table t%d add name text",
          "alter table t%d drop amount; alter table t%d add amount int default 7",
          "alter table t%d drop amount; alter table t%d add amount int default 8",
          "alter table t%d alter amount type bigint; alter table t%d alter amount type int",
          "vacuum full t%d",
          "vacuum (freeze) t%d",
          "cluster t%d using t%d_pkey",
          "truncate t%d",
          "begin; insert into t%d (id) values (200); rollback");

  private static final Staging ORIGINAL =
      Staging.start(StagingRequest.of(TestServer.DEFAULT_MAJOR), TestServer.settings());
  private static final Origin ORIGIN = fill();
  private static final Staging COPY = ORIGINAL.startCopy(ORIGINAL.save("origin"));
  private static int table;

  private static Origin fill() {
    try (Connection connection = ORIGINAL.connectAsSuperuser()) {
      for (int number = 1; number <= TABLES; number++) {
        execute(connection, ROWS.formatted(number, number));
      }
      return Origin.of(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterContainer
  static void close() {
    ORIGINAL.close();
  }

  /** Every try has a table of its own, because the files are copied only once. */
  @Property(tries = 10, shrinking = ShrinkingMode.OFF)
  void comparing_places_finds_what_comparing_contents_finds(@ForAll("edits") List<Edit> edits)
      throws SQLException {
    table++;
    try {
      for (Edit edit : edits) {
        edit.make();
      }
      assertThat(differences(Optional.of(ORIGIN))).isEqualTo(differences(Optional.empty()));
    } finally {
      new Edit("drop table if exists t%d", true).make();
      new Edit("drop table if exists t%d", false).make();
    }
  }

  @Example
  void a_table_is_covered_until_it_is_written_anew_or_laid_out_differently() throws SQLException {
    assertThat(isCovered("update t%d set name = 'x'")).isTrue();
    assertThat(isCovered("vacuum (freeze) t%d")).isTrue();
    assertThat(isCovered("vacuum full t%d")).isFalse();
    assertThat(isCovered("alter table t%d drop name; alter table t%d add name text")).isFalse();
    assertThat(isCovered("alter table t%d add more int default 8")).isFalse();
  }

  private static boolean isCovered(String sql) throws SQLException {
    table++;
    new Edit(sql, false).make();
    try (Connection connection = ORIGINAL.connectAsSuperuser();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select 't%d'::regclass::oid".formatted(table))) {
      row.next();
      String id = row.getString(1);
      return String.valueOf(Origin.of(connection).files().get(id)).equals(ORIGIN.files().get(id));
    }
  }

  @Provide
  Arbitrary<List<Edit>> edits() {
    return Combinators.combine(Arbitraries.of(EDITS), Arbitraries.of(true, false))
        .as(Edit::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  /** An edit of one side. */
  record Edit(String sql, boolean onCopy) {
    void make() throws SQLException {
      try (Connection connection = (onCopy ? COPY : ORIGINAL).connectAsSuperuser()) {
        for (String statement : sql.split("; ", -1)) {
          execute(connection, statement.replace("%d", String.valueOf(table)));
        }
      }
    }
  }

  private static List<String> differences(Optional<Origin> from) throws SQLException {
    List<Difference> differences =
        from.isPresent()
            ? DataComparison.between(side(ORIGINAL), side(COPY), VolatileColumns.NONE, from.get())
            : DataComparison.between(side(ORIGINAL), side(COPY), VolatileColumns.NONE);
    return differences.stream().map(Difference::toString).toList();
  }

  private static ComparedDatabase side(Staging staging) {
    return ComparedDatabase.read(staging::connectAsSuperuser);
  }
}
