package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Index;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a table or an index is a partition of. */
final class Partitioning {
  private Partitioning() {}

  /**
   * The table, what it is a partition of, and so on up to the one that is none; at least itself.
   */
  static List<QualifiedName> tables(QualifiedName table, Catalog catalog) {
    List<QualifiedName> up = new ArrayList<>(List.of(table));
    Optional<Table> next = catalog.table(table).filter(Partitioning::isPartition);
    while (next.isPresent()) {
      QualifiedName parent = next.get().inheritsFrom().get(0);
      up.add(parent);
      next = catalog.table(parent).filter(Partitioning::isPartition);
    }
    return up;
  }

  /** The index, the one that it is attached to, and so on; at least itself. */
  static List<QualifiedName> indexes(QualifiedName index, Catalog catalog) {
    List<QualifiedName> up = new ArrayList<>(List.of(index));
    Optional<QualifiedName> next = catalog.index(index).map(Index::partitionOf);
    while (next.isPresent()) {
      up.add(next.get());
      next = catalog.index(next.get()).map(Index::partitionOf);
    }
    return up;
  }

  /** The partitions of a table, without those of its partitions. */
  static List<Table> partitions(QualifiedName table, Catalog catalog) {
    return catalog.objects(Table.class).stream()
        .filter(one -> isPartition(one) && one.inheritsFrom().contains(table))
        .toList();
  }

  static boolean isPartition(Table table) {
    return table.partitionBound() != null;
  }
}
