package dev.gonogo.engine.catalog;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Tables lose their rows when they are dropped: only views are created again. */
final class TableMending implements Mender<Table> {

  @Override
  public String named(Table table) {
    return keyword(table.kind()) + " " + table.name();
  }

  static String keyword(TableKind kind) {
    return switch (kind) {
      case TABLE, PARTITIONED_TABLE -> "TABLE";
      case VIEW -> "VIEW";
      case MATERIALIZED_VIEW -> "MATERIALIZED VIEW";
      case FOREIGN_TABLE -> "FOREIGN TABLE";
    };
  }

  @Override
  public Optional<String> create(Table table) {
    return query(table)
        .map(
            query ->
                Sql.all(
                    "CREATE " + named(table) + Sql.with(table.options()) + " AS\n" + query,
                    Sql.owner(named(table), table.owner()),
                    Sql.commentIfAny(named(table), table.comment())));
  }

  private static Optional<String> query(Table table) {
    String definition = table.definition();
    if (definition == null || table.tablespace() != null) {
      return Optional.empty();
    }
    String query = Sql.withoutEnd(definition);
    return Optional.of(table.populated() ? query : query + "\nWITH NO DATA");
  }

  @Override
  public boolean brings(Table whole, CatalogObject part) {
    return part instanceof Column column
        && column.comment() == null
        && column.defaultExpression() == null
        && column.options().isEmpty();
  }

  @Override
  public Optional<String> alter(Table table, Table former, String property) {
    String alter = "ALTER " + named(table);
    return switch (property) {
      case "rowSecurity" ->
          Optional.of(
              alter + (former.rowSecurity() ? " ENABLE" : " DISABLE") + " ROW LEVEL SECURITY");
      case "forceRowSecurity" ->
          Optional.of(
              alter + (former.forceRowSecurity() ? " FORCE" : " NO FORCE") + " ROW LEVEL SECURITY");
      case "persistence" ->
          Optional.of(
              alter + (former.persistence().equals("permanent") ? " SET LOGGED" : " SET UNLOGGED"));
      case "options" -> Sql.options(alter, table.options(), former.options());
      case "replicaIdentity" -> replicaIdentity(alter, former.replicaIdentity());
      case "tablespace" ->
          Optional.ofNullable(former.tablespace())
              .map(tablespace -> alter + " SET TABLESPACE " + Identifier.quoted(tablespace));
      case "definition" -> definition(former);
      case "populated" ->
          Optional.of("REFRESH " + named(table) + (former.populated() ? "" : " WITH NO DATA"));
      case "inheritsFrom" -> inheritance(alter, table, former);
      case "partitionBound" -> Optional.of(partition(table, former));
      case "ofType" ->
          Optional.of(alter + (former.ofType() == null ? " NOT OF" : " OF " + former.ofType()));
      case "serverOptions" ->
          Sql.serverOptions(alter, table.serverOptions(), former.serverOptions());
      default -> Optional.empty();
    };
  }

  /** An index says itself that it is the identity. */
  private static Optional<String> replicaIdentity(String alter, String former) {
    return former.equals("index")
        ? Optional.empty()
        : Optional.of(alter + " REPLICA IDENTITY " + former.toUpperCase(Locale.ROOT));
  }

  /** A partition inherits because of its bounds; a new parent is the last. */
  private static Optional<String> inheritance(String alter, Table table, Table former) {
    if (table.partitionBound() != null || former.partitionBound() != null) {
      return Optional.empty();
    }
    int kept = kept(table, former);
    return Optional.of(
        Sql.all(
            Stream.concat(
                    table.inheritsFrom().stream().skip(kept).map(parent -> " NO INHERIT " + parent),
                    former.inheritsFrom().stream().skip(kept).map(parent -> " INHERIT " + parent))
                .map(alter::concat)
                .toList()));
  }

  /** How many parents are the same, in their order. */
  private static int kept(Table table, Table former) {
    int kept = 0;
    while (kept < Math.min(table.inheritsFrom().size(), former.inheritsFrom().size())
        && table.inheritsFrom().get(kept).equals(former.inheritsFrom().get(kept))) {
      kept++;
    }
    return kept;
  }

  private static String partition(Table table, Table former) {
    return Sql.all(
        table.partitionBound() == null ? "" : partition(table, "DETACH", ""),
        former.partitionBound() == null
            ? ""
            : partition(former, "ATTACH", " " + former.partitionBound()));
  }

  private static String partition(Table table, String verb, String bound) {
    return "ALTER TABLE %s %s PARTITION %s%s"
        .formatted(table.inheritsFrom().get(0), verb, table.name(), bound);
  }

  private Optional<String> definition(Table former) {
    return former.kind() == TableKind.VIEW
        ? query(former)
            .map(
                query ->
                    "CREATE OR REPLACE "
                        + named(former)
                        + Sql.with(former.options())
                        + " AS\n"
                        + query)
        : Optional.empty();
  }
}
