package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.check.ReadOnlyCheck;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

@Doc("Partitioned tables: their keys, bounds, gaps and the partitions that are needed next.")
record PartitionsCheck(
    @Doc("Name of a partitioned table to what is expected of it.")
        Map<String, ExpectedPartitions> tables)
    implements ReadOnlyCheck {

  PartitionsCheck {
    if (tables.isEmpty()) {
      throw new IllegalArgumentException("name at least one partitioned table");
    }
    tables.keySet().forEach(QualifiedName::parse);
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
  }

  @Shorthand
  static PartitionsCheck of(Map<String, ExpectedPartitions> tables) {
    return new PartitionsCheck(tables);
  }

  @Override
  public Outcome check(ReadOnlyDatabase database, Application application) {
    Judgement judgement = new Judgement();
    Catalog catalog = database.catalog();
    int partitions = 0;
    for (Map.Entry<String, ExpectedPartitions> expected : tables.entrySet()) {
      QualifiedName name = QualifiedName.parse(expected.getKey());
      Optional<Table> found = catalog.table(name);
      if (found.isEmpty()) {
        judgement.found("table " + name + " is missing");
      } else if (found.get().partitionKey() == null) {
        judgement.found("%s is a %s, not a partitioned table".formatted(name, found.get().kind()));
      } else {
        PartitionedTable table = PartitionedTable.of(found.get(), catalog);
        expected.getValue().judge(table, database, judgement);
        partitions += table.partitions().size();
      }
    }
    return judgement.outcome(
        "%s of %s as expected"
            .formatted(Count.of(partitions, "partition"), String.join(", ", tables.keySet())));
  }
}
