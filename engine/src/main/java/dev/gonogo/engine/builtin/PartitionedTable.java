package dev.gonogo.engine.builtin;

import static java.util.Objects.requireNonNull;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Column;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.definition.Expression;
import dev.gonogo.engine.definition.IndexKey;
import dev.gonogo.engine.definition.PartitionBound;
import dev.gonogo.engine.definition.PartitionKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A partitioned table with its partitions.
 *
 * @param partitions directly below it
 */
record PartitionedTable(Table table, List<Table> partitions, Catalog catalog) {
  private static final Pattern KNOWN_ORDER =
      Pattern.compile("smallint|integer|bigint|real|double precision|date|(?:numeric|timestamp).*");

  PartitionedTable {
    partitions = List.copyOf(partitions);
  }

  static PartitionedTable of(Table table, Catalog catalog) {
    return new PartitionedTable(table, Partitioning.partitions(table.name(), catalog), catalog);
  }

  QualifiedName name() {
    return table.name();
  }

  PartitionKey key() {
    return PartitionKey.parse(requireNonNull(table.partitionKey()));
  }

  /** Of the partitions directly below, by their names. */
  Map<String, PartitionBound> bounds() {
    Map<String, PartitionBound> bounds = new LinkedHashMap<>();
    partitions.forEach(partition -> bounds.put(partition.name().toString(), bound(partition)));
    return bounds;
  }

  static PartitionBound bound(Table partition) {
    return PartitionBound.parse(requireNonNull(partition.partitionBound()));
  }

  Optional<Table> defaultPartition() {
    return partitions.stream()
        .filter(partition -> bound(partition) instanceof PartitionBound.Default)
        .findFirst();
  }

  /** Itself, and those of its partitions that are partitioned too. */
  Stream<PartitionedTable> all() {
    return Stream.concat(
        Stream.of(this),
        partitions.stream()
            .filter(partition -> partition.partitionKey() != null)
            .flatMap(partition -> of(partition, catalog).all()));
  }

  /** Whether the order of the values in bounds is that of numbers or of times. */
  boolean hasKnownOrder() {
    return key().keys().stream().map(IndexKey::expression).allMatch(this::hasKnownOrder);
  }

  private boolean hasKnownOrder(Expression key) {
    Optional<Column> column =
        key.operands().isEmpty()
            ? catalog.column(name(), QualifiedName.parse(key.head()).name())
            : Optional.empty();
    return column.map(Column::type).filter(type -> !KNOWN_ORDER.matcher(type).matches()).isEmpty();
  }
}
