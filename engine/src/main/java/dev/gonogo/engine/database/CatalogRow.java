package dev.gonogo.engine.database;

import static java.util.Objects.requireNonNull;

import dev.gonogo.engine.catalog.QualifiedName;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The current row of a catalog query; columns by the names that the query gives them. */
final class CatalogRow {

  /** Makes a value of a row. */
  interface Mapping<T> {
    T map(CatalogRow row) throws SQLException;
  }

  private final ResultSet rows;

  CatalogRow(ResultSet rows) {
    this.rows = rows;
  }

  /** One value for each row. */
  static <T> List<T> mapped(ResultSet rows, Mapping<? extends T> mapping) throws SQLException {
    List<T> mapped = new ArrayList<>();
    CatalogRow row = new CatalogRow(rows);
    while (rows.next()) {
      mapped.add(mapping.map(row));
    }
    return mapped;
  }

  @Nullable String textOrNull(String column) throws SQLException {
    return rows.getString(column);
  }

  String text(String column) throws SQLException {
    return requireNonNull(rows.getString(column), column);
  }

  boolean flag(String column) throws SQLException {
    return rows.getBoolean(column);
  }

  @Nullable Boolean flagOrNull(String column) throws SQLException {
    boolean flag = rows.getBoolean(column);
    return rows.wasNull() ? null : flag;
  }

  int number(String column) throws SQLException {
    return rows.getInt(column);
  }

  long longNumber(String column) throws SQLException {
    return rows.getLong(column);
  }

  <E extends Enum<E>> E word(String column, Class<E> words) throws SQLException {
    return Enum.valueOf(words, text(column));
  }

  /** Empty for null: the catalogs have null where there are none. */
  List<String> list(String column) throws SQLException {
    Array array = rows.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  /** As {@link #list}, of entries {@code name=value}, secrets by their fingerprint. */
  List<String> options(String column) throws SQLException {
    List<String> options = list(column);
    return options.isEmpty() ? options : options.stream().map(Secrets::hidden).toList();
  }

  /** The name in columns {@code schema} and the one given. */
  QualifiedName name(String column) throws SQLException {
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
