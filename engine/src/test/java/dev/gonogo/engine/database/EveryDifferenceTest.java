package dev.gonogo.engine.database;

import static dev.gonogo.engine.database.Comparison.execute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.Differences;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each case makes exactly its differences on a real server, and none else; executing what would
 * mend them leaves none, except where the case says that it cannot.
 */
class EveryDifferenceTest {

  private static final Coverage COVERAGE = new Coverage();

  static List<DifferenceCase> cases() {
    return DifferenceCase.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void says_and_mends(DifferenceCase example) throws SQLException {
    try (RolledBack transaction = RolledBack.on(example.major())) {
      Connection connection = transaction.connection();
      execute(connection, example.setup());
      Catalog before = CatalogReader.read(connection);
      execute(connection, example.change());
      List<Difference> differences = Differences.between(before, CatalogReader.read(connection));
      COVERAGE.add(differences);

      assertThat(differences)
          .extracting(Difference::toString)
          .containsExactlyInAnyOrderElementsOf(example.sentences());
      if (example.executed()) {
        assertMended(example, before, Differences.mending(differences), connection);
      }
    }
  }

  private static void assertMended(
      DifferenceCase example, Catalog before, List<String> mending, Connection connection)
      throws SQLException {
    for (String statements : mending) {
      execute(connection, statements);
    }
    List<Difference> left = Differences.between(before, CatalogReader.read(connection));
    if (example.mended()) {
      assertThat(left).as("left after %s", mending).isEmpty();
    } else {
      assertThat(left).as("left after %s, though not all can be mended", mending).isNotEmpty();
    }
  }

  @AfterAll
  static void every_component_of_every_kind_has_a_case() {
    COVERAGE.assertCompleteAfter(cases().size());
  }
}
