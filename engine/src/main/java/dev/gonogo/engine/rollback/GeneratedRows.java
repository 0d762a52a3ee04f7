package dev.gonogo.engine.rollback;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Column;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.catalog.TableKind;
import dev.gonogo.engine.sql.Literal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the data with values that nobody thought of, as far as constraints allow them: what the
 * data does not hold today, production may hold tomorrow.
 *
 * <p>Keys and generated columns stay. The same seed gives the same data the same values.
 */
public final class GeneratedRows {
  private static final int ROWS = 3;
  private static final int GENERATIONS = 1_000;

  private final Connection superuser;
  private final Catalog catalog;
  private final long seed;
  private int varied;

  private GeneratedRows(Connection superuser, Catalog catalog, long seed) {
    this.superuser = superuser;
    this.catalog = catalog;
    this.seed = seed;
  }

  /**
   * Gives some rows of every table other values.
   *
   * @param superuser a session in the database, in autocommit mode
   * @param catalog of the same database
   * @return how many values are others now
   */
  public static int vary(Connection superuser, Catalog catalog, long seed) throws SQLException {
    GeneratedRows rows = new GeneratedRows(superuser, catalog, seed);
    for (Table table : catalog.objects(Table.class)) {
      if (table.kind() == TableKind.TABLE) {
        rows.vary(table.name());
      }
    }
    return rows.varied;
  }

  private void vary(QualifiedName table) throws SQLException {
    Map<String, List<@Nullable String>> values = values(table);
    if (values.isEmpty()) {
      return;
    }
    List<String> places = places(table);
    for (int row = 0; row < places.size(); row++) {
      String place = places.get(row);
      for (Map.Entry<String, List<@Nullable String>> column : values.entrySet()) {
        place = updated(table, column.getKey(), column.getValue().get(row), place);
      }
    }
  }

  /** One value for each row, of each column that can be varied. */
  private Map<String, List<@Nullable String>> values(QualifiedName table) {
    List<String> key = catalog.primaryKey(table).orElse(List.of());
    Random random = new Random(seed + table.toString().hashCode());
    Map<String, List<@Nullable String>> values = new LinkedHashMap<>();
    JqwikSession.run(
        () -> {
          for (Column column : catalog.columns(table)) {
            String name = QualifiedName.quoted(column.name());
            boolean fixed =
                key.contains(name) || column.generated() != null || column.identity() != null;
            Optional<Arbitrary<String>> arbitrary =
                fixed ? Optional.empty() : GeneratedValues.of(column);
            arbitrary.ifPresent(of -> values.put(name, drawn(of, random)));
          }
        });
    return values;
  }

  private static List<@Nullable String> drawn(Arbitrary<String> arbitrary, Random random) {
    RandomGenerator<String> generator = arbitrary.generator(GENERATIONS, true);
    List<@Nullable String> drawn = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      drawn.add(generator.next(random).value());
    }
    return drawn;
  }

  private List<String> places(QualifiedName table) throws SQLException {
    List<String> places = new ArrayList<>();
    try (Statement statement = superuser.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select ctid from only %s order by hashtextextended(ctid::text, %d) limit %d"
                    .formatted(table.inFull(), seed, ROWS))) {
      while (rows.next()) {
        places.add(rows.getString(1));
      }
    }
    return places;
  }

  /** Where the row is now; where it was, if a constraint or a trigger does not want the value. */
  private String updated(QualifiedName table, String column, @Nullable String value, String place)
      throws SQLException {
    String literal = value == null ? "NULL" : Literal.of(value);
    String update =
        "update only %s set %s = %s where ctid = '%s' returning ctid"
            .formatted(table.inFull(), column, literal, place);
    try (Statement statement = superuser.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet row = statement.executeQuery(update)) {
        boolean done = row.next();
        varied += done ? 1 : 0;
        return done ? row.getString(1) : place;
      } catch (SQLException refused) {
        return place;
      }
    }
  }
}
