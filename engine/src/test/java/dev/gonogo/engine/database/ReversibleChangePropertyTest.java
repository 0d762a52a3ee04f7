package dev.gonogo.engine.database;

import static dev.gonogo.engine.database.Comparison.execute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.Differences;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

@SuppressWarnings("NullAway.Init") // begin() is called first.
class ReversibleChangePropertyTest {

  private static final String SETUP =
      """
      create role catalog_user;
      create role catalog_reader;
      create table u (id int primary key);
      create table t (id int primary key, n int, m int not null, note text);
      create view v as select n from t;
      create sequence s;
      create function f() returns trigger language plpgsql as 'begin return new; end';
      create function g() returns event_trigger language plpgsql as 'begin end';
      create trigger touch before update on t for each row execute function f();
      create policy own on t using (true);
      """;

  private static RolledBack transaction;
  private static Catalog before;

  @BeforeContainer
  static void begin() throws SQLException {
    transaction = RolledBack.on(17);
    execute(transaction.connection(), SETUP);
    before = CatalogReader.read(transaction.connection());
  }

  @AfterContainer
  static void rollback() throws SQLException {
    transaction.close();
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void changes_and_their_inverse_leave_no_difference(
      @ForAll("sequences") List<ReversibleChange> changes) throws SQLException {
    List<String> statements = new ArrayList<>();
    changes.forEach(change -> statements.add(change.change()));
    List<ReversibleChange> backwards = new ArrayList<>(changes);
    Collections.reverse(backwards);
    backwards.forEach(change -> statements.add(change.inverse()));

    assertThat(differencesAfter(statements)).as("after %s", statements).isEmpty();
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void a_single_change_is_a_difference(@ForAll("changes") ReversibleChange change)
      throws SQLException {
    assertThat(differencesAfter(List.of(change.change()))).as("after %s", change).isNotEmpty();
  }

  @Property(tries = 25, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void changes_are_mended(@ForAll("sequences") List<ReversibleChange> changes) throws SQLException {
    List<String> statements = new ArrayList<>();
    changes.forEach(change -> statements.add(change.change()));
    statements.addAll(Differences.mending(differencesAfter(statements)));

    assertThat(differencesAfter(statements)).as("after %s", statements).isEmpty();
  }

  private static List<Difference> differencesAfter(List<String> statements) throws SQLException {
    Connection connection = transaction.connection();
    execute(connection, "savepoint before_changes");
    try {
      for (String statement : statements) {
        execute(connection, statement);
      }
      return Differences.between(before, CatalogReader.read(connection));
    } finally {
      execute(connection, "rollback to savepoint before_changes");
    }
  }

  @Provide
  Arbitrary<ReversibleChange> changes() {
    return ReversibleChange.any();
  }

  @Provide
  Arbitrary<List<ReversibleChange>> sequences() {
    return ReversibleChange.any()
        .list()
        .uniqueElements(ReversibleChange::name)
        .ofMinSize(1)
        .ofMaxSize(6);
  }
}
