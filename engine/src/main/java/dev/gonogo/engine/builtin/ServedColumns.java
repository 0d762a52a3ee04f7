package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Column;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Sequence;
import dev.gonogo.engine.definition.SqlWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which columns take their values from a sequence: identity columns, those with {@code nextval} in
 * their defaults, and where there are none, its owner.
 */
final class ServedColumns {
  private final Map<QualifiedName, Set<Column>> bySequence = new TreeMap<>();

  private ServedColumns() {}

  static ServedColumns of(Catalog catalog) {
    ServedColumns served = new ServedColumns();
    Map<String, Sequence> owned = new TreeMap<>();
    for (Sequence sequence : catalog.objects(Sequence.class)) {
      if (sequence.ownedBy() != null) {
        owned.put(sequence.ownedBy(), sequence);
      }
    }
    List<Column> columns =
        catalog.objects(Column.class).stream()
            .filter(column -> !isInherited(column, catalog))
            .toList();
    for (Column column : columns) {
      calls(column).forEach(sequence -> served.add(sequence, column));
    }
    for (Column column : columns) {
      Sequence own = owned.get(name(column));
      if (own != null && (column.identity() != null || served.of(own).isEmpty())) {
        served.add(own.name(), column);
      }
    }
    return served;
  }

  /** A partition has the default of the partitioned table, which is asked for all rows. */
  private static boolean isInherited(Column column, Catalog catalog) {
    return catalog.table(column.table()).filter(Partitioning::isPartition).isPresent();
  }

  Set<Column> of(Sequence sequence) {
    return bySequence.getOrDefault(sequence.name(), Set.of());
  }

  /** {@code users.id}. */
  static String name(Column column) {
    return column.table() + "." + QualifiedName.quoted(column.name());
  }

  private void add(QualifiedName sequence, Column column) {
    bySequence.computeIfAbsent(sequence, name -> new LinkedHashSet<>()).add(column);
  }

  /** The server prints {@code nextval('public.users_id_seq'::regclass)}. */
  private static List<QualifiedName> calls(Column column) {
    String expression = column.defaultExpression();
    List<QualifiedName> sequences = new ArrayList<>();
    List<String> words =
        expression == null || !expression.contains("nextval(")
            ? List.of()
            : SqlWords.of(expression);
    for (int i = 0; i + 2 < words.size(); i++) {
      if (words.get(i).equals("nextval") && words.get(i + 2).startsWith("'")) {
        String literal = words.get(i + 2);
        sequences.add(
            QualifiedName.parse(literal.substring(1, literal.length() - 1).replace("''", "'")));
      }
    }
    return sequences;
  }
}
