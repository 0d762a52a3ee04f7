package dev.gonogo.engine.database;

import static java.util.Objects.requireNonNull;

import dev.gonogo.engine.catalog.QualifiedName;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The current row of a query of ours; columns by the names that the query gives them.
 *
 * <p>Used by the thread that reads the rows. A column that the query does not return, or that holds
 * another kind of value, is an {@code SQLException}.
 */
public final class CatalogRow {

  /** Makes a value of a row. */
  @FunctionalInterface
  public interface Mapping<T> {

    /** The value of the current row, which is another one afterwards: only the value is kept. */
    T map(CatalogRow row) throws SQLException;
  }

  private final ResultSet rows;

  CatalogRow(ResultSet rows) {
    this.rows = rows;
  }

  /** One value for each row that is left, in their order. */
  public static <T> List<T> mapped(ResultSet rows, Mapping<? extends T> mapping)
      throws SQLException {
    List<T> mapped = new ArrayList<>();
    CatalogRow row = new CatalogRow(rows);
    while (rows.next()) {
      mapped.add(mapping.map(row));
    }
    return mapped;
  }

  /** A text, {@code null} for SQL's NULL. */
  public @Nullable String textOrNull(String column) throws SQLException {
    return rows.getString(column);
  }

  /** A text, in a column that never holds NULL. */
  public String text(String column) throws SQLException {
    return requireNonNull(rows.getString(column), column);
  }

  /** A boolean, {@code false} for NULL. */
  public boolean flag(String column) throws SQLException {
    return rows.getBoolean(column);
  }

  @Nullable Boolean flagOrNull(String column) throws SQLException {
    boolean flag = rows.getBoolean(column);
    return rows.wasNull() ? null : flag;
  }

  /** An integer, 0 for NULL. */
  public int number(String column) throws SQLException {
    return rows.getInt(column);
  }

  /** A bigint, 0 for NULL. */
  public long longNumber(String column) throws SQLException {
    return rows.getLong(column);
  }

  <E extends Enum<E>> E word(String column, Class<E> words) throws SQLException {
    return Enum.valueOf(words, text(column));
  }

  /** An array of texts; empty for NULL: the catalogs have NULL where there are none. */
  public List<String> list(String column) throws SQLException {
    Array array = rows.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  /** As {@link #list}, of entries {@code name=value}, secrets by their fingerprint. */
  List<String> options(String column) throws SQLException {
    List<String> options = list(column);
    return options.isEmpty() ? options : options.stream().map(Secrets::hidden).toList();
  }

  /** The name in columns {@code schema} and the one given, neither of which is NULL. */
  public QualifiedName name(String column) throws SQLException {
    return new QualifiedName(text("schema"), text(column));
  }

  QualifiedName name(String schema, String name) throws SQLException {
    return new QualifiedName(text(schema), text(name));
  }

  @Nullable QualifiedName nameOrNull(String schema, String name) throws SQLException {
    String inSchema = textOrNull(schema);
    return inSchema == null ? null : new QualifiedName(inSchema, text(name));
  }

  List<QualifiedName> names(String schemas, String names) throws SQLException {
    List<String> inSchemas = list(schemas);
    List<QualifiedName> qualified = new ArrayList<>();
    for (String name : list(names)) {
      qualified.add(new QualifiedName(inSchemas.get(qualified.size()), name));
    }
    return qualified;
  }
}
