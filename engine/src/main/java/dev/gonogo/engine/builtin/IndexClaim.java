package dev.gonogo.engine.builtin;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Index;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.database.QueryPlan;
import dev.gonogo.engine.database.Scan;
import java.util.List;
import java.util.Set;

/**
 * That a plan uses an index, or one of several; those of partitions count for the index of the
 * partitioned table.
 */
record IndexClaim(List<Index> indexes, Catalog catalog) {

  IndexClaim {
    indexes = List.copyOf(indexes);
  }

  /** Judges the plan that the server would run. */
  void judgeChosen(PlanKind kind, QueryPlan plan, Judgement judgement) {
    List<Scan> scans = scansOfTheirTables(plan);
    Set<QualifiedName> reached =
        scans.stream().filter(this::uses).map(Scan::table).collect(toSet());
    List<Scan> others = scans.stream().filter(scan -> !reached.contains(scan.table())).toList();
    List<Scan> large = others.stream().filter(scan -> !TableData.isSmall(scan)).toList();
    List<String> unknown = TableData.unknown(scans);
    if (!unknown.isEmpty()) {
      unknown.forEach(judgement::vacuous);
    } else if (!scans.isEmpty() && scans.stream().allMatch(TableData::isEmpty)) {
      scans.forEach(scan -> judgement.vacuous(TableData.small(scan)));
    } else if (!large.isEmpty() || scans.isEmpty()) {
      judgement.found(
          "%s%s in the %s plan: %s"
              .formatted(
                  denied("is not chosen", "is chosen"),
                  reached.isEmpty() ? "" : " for every partition",
                  kind,
                  instead(large)));
    } else if (reached.isEmpty()) {
      others.forEach(scan -> judgement.vacuous(TableData.small(scan)));
    }
  }

  /** Judges the plan that the server would run if it could not read whole tables. */
  void judgeServing(PlanKind kind, QueryPlan plan, Judgement judgement) {
    List<Scan> scans = scansOfTheirTables(plan);
    if (scans.stream().noneMatch(this::uses)) {
      judgement.found(
          "%s the query in the %s plan, even with enable_seqscan off: %s"
              .formatted(denied("cannot serve", "can serve"), kind, instead(scans)));
    }
  }

  private List<Scan> scansOfTheirTables(QueryPlan plan) {
    Set<QualifiedName> tables = indexes.stream().map(Index::table).collect(toSet());
    return plan.scans().stream()
        .filter(
            scan -> Partitioning.tables(scan.table(), catalog).stream().anyMatch(tables::contains))
        .toList();
  }

  private boolean uses(Scan scan) {
    QualifiedName used = scan.index();
    return used != null
        && indexes.stream()
            .map(Index::name)
            .anyMatch(Partitioning.indexes(used, catalog)::contains);
  }

  private String denied(String ofOne, String ofNone) {
    return indexes.size() == 1
        ? indexes.get(0).subject() + " " + ofOne
        : "none of the indexes "
            + indexes.stream().map(index -> index.name().toString()).collect(joining(", "))
            + " "
            + ofNone;
  }

  private String instead(List<Scan> scans) {
    return scans.isEmpty()
        ? "it does not read "
            + indexes.stream()
                .map(index -> index.table().toString())
                .distinct()
                .collect(joining(" or "))
        : scans.stream().map(IndexClaim::described).distinct().collect(joining(", ")) + " instead";
  }

  /** {@code Seq Scan on reservations over 300,000 rows}. */
  private static String described(Scan scan) {
    QualifiedName index = scan.index();
    return index == null
        ? "%s on %s over %s"
            .formatted(scan.method(), scan.table(), TableData.count(scan.rows(), "row"))
        : "%s using %s on %s".formatted(scan.method(), index, scan.table());
  }
}
