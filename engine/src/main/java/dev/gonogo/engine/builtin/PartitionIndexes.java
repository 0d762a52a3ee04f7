package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Index;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.check.Judgement;
import java.util.Optional;

/** That a partition has every index of its table, attached and valid. */
final class PartitionIndexes {
  private PartitionIndexes() {}

  static void judge(Table partition, PartitionedTable table, Judgement judgement) {
    Catalog catalog = table.catalog();
    for (Index whole : catalog.indexes(table.name())) {
      Optional<Index> attached =
          catalog.indexes(partition.name()).stream()
              .filter(index -> whole.name().equals(index.partitionOf()))
              .findFirst();
      if (attached.isEmpty()) {
        judgement.found(
            "partition %s of %s has no index attached to %s"
                .formatted(partition.name(), table.name(), whole.name()));
      }
      attached
          .filter(index -> !index.usable())
          .ifPresent(index -> judgement.found(UnusableIndex.finding(catalog, index)));
    }
  }
}
