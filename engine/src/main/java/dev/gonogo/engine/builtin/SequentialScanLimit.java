package dev.gonogo.engine.builtin;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.database.QueryPlan;
import dev.gonogo.engine.database.Scan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * That no table is read from end to end when it has more rows than these; partitions are counted
 * together.
 *
 * <p>What counts are the rows that are read, not those that pass the filter.
 */
record SequentialScanLimit(long rows) {

  void judge(PlanKind kind, QueryPlan plan, Catalog catalog, Judgement judgement) {
    List<String> unknown = TableData.unknown(plan.scans());
    unknown.forEach(judgement::vacuous);
    Map<QualifiedName, List<Scan>> byTable =
        plan.scans().stream()
            .collect(groupingBy(scan -> whole(scan, catalog), LinkedHashMap::new, toList()));
    if (byTable.isEmpty()) {
      judgement.vacuous("the " + kind + " plan reads no table");
    } else if (unknown.isEmpty()
        && byTable.values().stream().allMatch(scans -> rowsOf(scans) <= rows)) {
      judgement.vacuous(small(byTable));
    }
    byTable.forEach(
        (table, scans) ->
            judge(kind, table, scans.stream().filter(Scan::isSequential).toList(), judgement));
  }

  private void judge(PlanKind kind, QualifiedName table, List<Scan> scans, Judgement judgement) {
    long read = rowsOf(scans);
    if (read > rows) {
      long partitions = scans.stream().map(Scan::table).distinct().count();
      judgement.found(
          String.format(
              Locale.ROOT,
              "%s on %s%s reads %s in the %s plan, %,d are allowed",
              scans.get(0).method(),
              scans.get(0).table().equals(table)
                  ? ""
                  : TableData.count(partitions, "partition") + " of ",
              table,
              TableData.count(read, "row"),
              kind,
              rows));
    }
  }

  private static QualifiedName whole(Scan scan, Catalog catalog) {
    List<QualifiedName> up = Partitioning.tables(scan.table(), catalog);
    return up.get(up.size() - 1);
  }

  /** Of each table once, however often the plan reads it. */
  private static long rowsOf(List<Scan> scans) {
    Map<QualifiedName, Long> rows = new LinkedHashMap<>();
    scans.forEach(scan -> rows.put(scan.table(), scan.rows()));
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }

  private String small(Map<QualifiedName, List<Scan>> byTable) {
    String sizes =
        byTable.entrySet().stream()
            .map(
                table ->
                    table.getKey() + " has " + TableData.count(rowsOf(table.getValue()), "row"))
            .collect(joining(", "));
    return String.format(
        Locale.ROOT,
        "no table of the query has more than %,d rows (%s): load data of production's size in setup",
        rows,
        sizes);
  }
}
