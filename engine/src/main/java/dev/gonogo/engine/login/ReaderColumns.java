package dev.gonogo.engine.login;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Column;
import dev.gonogo.engine.catalog.ObjectKind;
import dev.gonogo.engine.catalog.Privilege;
import dev.gonogo.engine.catalog.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns that the reader has to read, and those that it may read. */
final class ReaderColumns {
  private ReaderColumns() {}

  /** What it may not read: schemas first, then tables. */
  static Stream<Obstacle> missing(String reader, Situation situation) {
    Catalog catalog = situation.catalog();
    ReadableTables readable = new ReadableTables(reader, catalog);
    Map<QualifiedName, Set<String>> expected = situation.expected().columns();
    Stream<Obstacle> schemas =
        expected.keySet().stream()
            .filter(table -> catalog.table(table).isPresent())
            .map(QualifiedName::schema)
            .distinct()
            .filter(schema -> !readable.mayUse(schema))
            .map(schema -> schema(reader, QualifiedName.quoted(schema)));
    Stream<Obstacle> tables =
        expected.entrySet().stream()
            .flatMap(entry -> table(reader, entry.getKey(), entry.getValue(), readable, catalog));
    return Stream.concat(schemas, tables);
  }

  private static Obstacle schema(String reader, String schema) {
    String name = QualifiedName.quoted(reader);
    return new Obstacle(
        reader,
        "%s may not use schema %s".formatted(name, schema),
        List.of("GRANT USAGE ON SCHEMA %s TO %s".formatted(schema, name)));
  }

  private static Stream<Obstacle> table(
      String reader,
      QualifiedName table,
      Set<String> wanted,
      ReadableTables readable,
      Catalog catalog) {
    String name = QualifiedName.quoted(reader);
    if (catalog.table(table).isEmpty()) {
      return Stream.of(
          new Obstacle(
              reader,
              "there is no table or view %s, which %s has to read".formatted(table, name),
              List.of()));
    }
    List<String> present = catalog.columns(table).stream().map(Column::name).toList();
    List<Obstacle> obstacles = new ArrayList<>();
    wanted.stream()
        .filter(column -> !present.contains(column))
        .map(
            column ->
                "%s has no column %s, which %s has to read"
                    .formatted(table, QualifiedName.quoted(column), name))
        .forEach(found -> obstacles.add(new Obstacle(reader, found, List.of())));
    Predicate<String> isUnreadable = column -> !readable.mayRead(table, column);
    if (wanted.isEmpty() && !readable.mayRead(table) && present.stream().anyMatch(isUnreadable)) {
      obstacles.add(unreadable(reader, table, ""));
    }
    List<String> unreadable =
        wanted.stream().filter(present::contains).filter(isUnreadable).toList();
    if (!unreadable.isEmpty()) {
      obstacles.add(unreadable(reader, table, " (%s)".formatted(Names.quoted(unreadable))));
    }
    return obstacles.stream();
  }

  private static Obstacle unreadable(String reader, QualifiedName table, String columns) {
    String name = QualifiedName.quoted(reader);
    return new Obstacle(
        reader,
        "%s may not read %s%s".formatted(name, table, columns),
        List.of("GRANT SELECT%s ON TABLE %s TO %s".formatted(columns, table.inFull(), name)));
  }

  /** What it was granted to read and has no need of: {@code users, notes (text)}. */
  static List<String> unneeded(String reader, Situation situation) {
    Map<String, Set<String>> needed = new HashMap<>();
    situation.expected().columns().forEach((table, names) -> needed.put(table.toString(), names));
    return situation.catalog().privileges(reader).stream()
        .filter(one -> one.on() == ObjectKind.TABLE && one.privilege().equals("SELECT"))
        .filter(one -> !isNeeded(one, needed.get(one.object())))
        .map(ReaderColumns::named)
        .distinct()
        .toList();
  }

  private static boolean isNeeded(Privilege granted, @Nullable Set<String> columns) {
    if (columns == null || columns.isEmpty()) {
      return columns != null;
    }
    return granted.column() != null && columns.contains(granted.column());
  }

  private static String named(Privilege granted) {
    String column = granted.column();
    return column == null
        ? granted.object()
        : "%s (%s)".formatted(granted.object(), QualifiedName.quoted(column));
  }
}
