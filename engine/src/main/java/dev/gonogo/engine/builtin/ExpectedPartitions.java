package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.definition.PartitionBound;
import dev.gonogo.engine.definition.PartitionKey;
import dev.gonogo.engine.yaml.Doc;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

@Doc("How a table is partitioned.")
record ExpectedPartitions(
    @Doc("Strategy and key, as after PARTITION BY: `range (day)`.") Optional<String> by,
    @Doc(
            "Partitions that it has, name to bound: `from ('2026-01-01') to ('2026-02-01')`, `in"
                + " ('a', 'b')`, `with (modulus 4, remainder 0)`, `default`. Times are in UTC.")
        Map<String, String> partitions,
    @Doc(
            "Which rows no partition may leave out: ranges must follow one another, and every"
                + " remainder must be taken, in its partitions' partitions too.")
        Optional<Gaps> gaps,
    @Doc("What is said of the DEFAULT partition.") Optional<DefaultPartition> defaultPartition,
    @Doc(
            "How far ahead of now there must be a partition that is not the default one: `1 month"
                + " ahead`. By the server's clock, in UTC.")
        Optional<String> nextPeriod,
    @Doc("Which indexes of the table the partitions must have.") Optional<Indexes> indexes,
    @Doc("What partitions must have like the table itself.") List<PartitionLikeness> likeTheTable) {

  private static final Pattern PERIOD =
      Pattern.compile("(\\d{1,4} (?:hour|day|week|month|year)s?) ahead");

  enum Gaps {
    @Doc("None.")
    NONE
  }

  enum DefaultPartition {
    @Doc("There is none.")
    FORBIDDEN,
    @Doc("There is one.")
    PRESENT,
    @Doc("There is one at most, and it has no rows.")
    EMPTY
  }

  enum Indexes {
    @Doc("All, each attached and valid.")
    ATTACHED
  }

  ExpectedPartitions {
    by.ifPresent(PartitionKey::parse);
    partitions.forEach(
        (name, bound) -> {
          QualifiedName.parse(name);
          PartitionBound.parse(bound);
        });
    nextPeriod.ifPresent(ExpectedPartitions::interval);
    partitions = Collections.unmodifiableMap(new LinkedHashMap<>(partitions));
    likeTheTable = List.copyOf(likeTheTable);
  }

  private static String interval(String written) {
    Matcher period = PERIOD.matcher(written.strip());
    if (!period.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is not a period. Write such as \"1 month ahead\", in hours, days, weeks, months or years"
              .formatted(written));
    }
    return period.group(1);
  }

  void judge(PartitionedTable table, ReadOnlyDatabase database, Judgement judgement) {
    by.ifPresent(key -> judgeKey(key, table, judgement));
    partitions.forEach((name, bound) -> judgeBound(name, bound, table, judgement));
    if (table.partitions().isEmpty() && partitions.isEmpty()) {
      judgement.vacuous(table.name() + " has no partition");
      return;
    }
    gaps.ifPresent(none -> table.all().forEach(each -> judgeGaps(each, judgement)));
    defaultPartition.ifPresent(wanted -> judgeDefault(wanted, table, database, judgement));
    nextPeriod.ifPresent(
        period -> new NextPeriod(period, interval(period)).judge(table, database, judgement));
    table.all().forEach(each -> judgePartitions(each, judgement));
  }

  private static void judgeKey(String wanted, PartitionedTable table, Judgement judgement) {
    if (!PartitionKey.parse(wanted).isPrintedAs(table.key())) {
      judgement.found(
          "%s is partitioned by \"%s\", not by \"%s\""
              .formatted(table.name(), table.table().partitionKey(), wanted));
    }
  }

  private static void judgeBound(
      String written, String bound, PartitionedTable table, Judgement judgement) {
    QualifiedName name = QualifiedName.parse(written);
    Optional<Table> partition =
        table.partitions().stream().filter(one -> one.name().equals(name)).findFirst();
    if (partition.isEmpty()) {
      judgement.found("%s has no partition %s".formatted(table.name(), name));
      return;
    }
    PartitionBound actual = PartitionedTable.bound(partition.get());
    PartitionBound wanted = PartitionBound.parse(bound);
    if (!wanted.isSameAs(actual)) {
      judgement.found(
          "partition %s of %s is %s, not %s".formatted(name, table.name(), actual, wanted));
    }
  }

  private static void judgeGaps(PartitionedTable table, Judgement judgement) {
    Map<String, PartitionBound> bounds = table.bounds();
    String strategy = table.key().strategy();
    List<String> gaps =
        strategy.equals("hash")
            ? PartitionGaps.remainders(bounds)
            : PartitionGaps.between(bounds, table.hasKnownOrder());
    gaps.forEach(gap -> judgement.found("%s: %s".formatted(table.name(), gap)));
    if (strategy.equals("list")) {
      judgement.vacuous(
          table.name() + " is partitioned by list, which has no gaps: name its partitions");
    }
  }

  private static void judgeDefault(
      DefaultPartition wanted,
      PartitionedTable table,
      ReadOnlyDatabase database,
      Judgement judgement) {
    Optional<Table> found = table.defaultPartition();
    if (found.isEmpty()) {
      if (wanted == DefaultPartition.PRESENT) {
        judgement.found(table.name() + " has no DEFAULT partition");
      }
      return;
    }
    QualifiedName name = found.get().name();
    if (wanted == DefaultPartition.FORBIDDEN) {
      judgement.found("%s has a DEFAULT partition, %s".formatted(table.name(), name));
    }
    if (wanted == DefaultPartition.EMPTY) {
      judgeEmpty(name, table, database, judgement);
    }
  }

  private static void judgeEmpty(
      QualifiedName name, PartitionedTable table, ReadOnlyDatabase database, Judgement judgement) {
    RowAccess.answer(
            "select exists (select from %s), row_security_active(%s)"
                .formatted(name.inFull(), RowAccess.literal(name)),
            "partition " + name,
            database,
            judgement)
        .ifPresent(
            row -> {
              if ("t".equals(row.get(0))) {
                judgement.found(
                    "the DEFAULT partition %s of %s has rows that no other partition takes"
                        .formatted(name, table.name()));
              } else if ("t".equals(row.get(1))) {
                judgement.blocked(RowAccess.hidden(name.toString()));
              }
            });
  }

  private void judgePartitions(PartitionedTable table, Judgement judgement) {
    Catalog catalog = table.catalog();
    for (Table partition : table.partitions()) {
      indexes.ifPresent(all -> PartitionIndexes.judge(partition, table, judgement));
      likeTheTable.forEach(
          likeness -> likeness.judge(partition, table.table(), catalog, judgement));
    }
  }
}
