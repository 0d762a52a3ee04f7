package dev.gonogo.engine.catalog;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Columns lose their values when they are dropped, so none is created again. */
final class ColumnMending implements Mender<Column> {

  @Override
  public String named(Column column) {
    return "COLUMN " + column.table() + "." + Identifier.quoted(column.name());
  }

  @Override
  public Optional<String> drop(Column column) {
    return column.of().isView() || column.inherited()
        ? Optional.empty()
        : Optional.of(alterTable(column) + " DROP COLUMN " + Identifier.quoted(column.name()));
  }

  private static String alterTable(Column column) {
    return "ALTER " + TableMending.keyword(column.of()) + " " + column.table();
  }

  @Override
  public Optional<String> alter(Column column, Column former, String property) {
    String alter = alterTable(column) + " ALTER COLUMN " + Identifier.quoted(column.name());
    return switch (property) {
      case "notNull" ->
          column.inherited()
              ? Optional.empty()
              : Optional.of(alter + (former.notNull() ? " SET" : " DROP") + " NOT NULL");
      case "defaultExpression" ->
          Optional.of(
              former.defaultExpression() == null
                  ? alter + " DROP DEFAULT"
                  : alter + " SET DEFAULT " + former.defaultExpression());
      case "identity" -> identity(alter, column.identity(), former.identity());
      case "generated" ->
          former.generated() == null && !String.valueOf(column.generated()).endsWith(" virtual")
              ? Optional.of(alter + " DROP EXPRESSION")
              : Optional.empty();
      case "collation" ->
          Optional.of(
              alter + " TYPE " + former.type() + Sql.optional("COLLATE", former.collation()));
      case "storage" ->
          Optional.of(alter + " SET STORAGE " + former.storage().toUpperCase(Locale.ROOT));
      case "compression" ->
          Optional.of(
              alter
                  + " SET COMPRESSION "
                  + (former.compression() == null ? "DEFAULT" : former.compression()));
      case "statisticsTarget" ->
          Optional.of(alter + " SET STATISTICS " + former.statisticsTarget());
      case "options" -> Sql.options(alter, column.options(), former.options());
      case "serverOptions" ->
          Sql.serverOptions(alter, column.serverOptions(), former.serverOptions());
      default -> Optional.empty();
    };
  }

  /** The sequence of a lost identity was at a number that nobody knows. */
  private static Optional<String> identity(
      String alter, @Nullable String identity, @Nullable String former) {
    if (former == null) {
      return Optional.of(alter + " DROP IDENTITY");
    }
    return identity == null
        ? Optional.empty()
        : Optional.of(alter + " SET GENERATED " + former.toUpperCase(Locale.ROOT));
  }
}
