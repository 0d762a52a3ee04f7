package dev.gonogo.engine.builtin;

import static java.util.Objects.requireNonNull;

import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.definition.BoundValue;
import dev.gonogo.engine.definition.PartitionBound;
import java.util.List;
import java.util.Optional;

/**
 * That rows of a coming time have a partition.
 *
 * @param written {@code 1 month ahead}
 * @param interval {@code 1 month}
 */
record NextPeriod(String written, String interval) {

  void judge(PartitionedTable table, ReadOnlyDatabase database, Judgement judgement) {
    List<PartitionBound.Range> ranges =
        table.bounds().values().stream()
            .filter(PartitionBound.Range.class::isInstance)
            .map(PartitionBound.Range.class::cast)
            .toList();
    boolean times =
        ranges.stream()
            .anyMatch(range -> range.from().get(0).isTime() || range.to().get(0).isTime());
    if (!times) {
      judgement.found(
          "%s is partitioned by \"%s\": there is no range of dates or times, so no partition is %s"
              .formatted(table.name(), table.table().partitionKey(), written));
      return;
    }
    String text = moment(database);
    BoundValue moment = BoundValue.of(List.of("'" + text + "'"));
    if (ranges.stream().noneMatch(range -> covers(range, moment))) {
      Optional<Table> rest = table.defaultPartition();
      judgement.found(
          "no partition of %s takes %s, %s: %s"
              .formatted(
                  table.name(),
                  text.substring(0, text.indexOf(' ')),
                  written,
                  rest.map(one -> "its rows will go to " + one.name())
                      .orElse("its rows will be refused")));
    }
  }

  private String moment(ReadOnlyDatabase database) {
    String query =
        "select to_char(now() at time zone 'UTC' + interval '%s', 'YYYY-MM-DD HH24:MI:SS')"
            .formatted(interval);
    return requireNonNull(database.query(query).rows().get(0).get(0));
  }

  private static boolean covers(PartitionBound.Range range, BoundValue moment) {
    BoundValue from = range.from().get(0);
    BoundValue to = range.to().get(0);
    return from.hasOrder()
        && to.hasOrder()
        && BoundValue.compare(from, moment) <= 0
        && BoundValue.compare(moment, to) < 0;
  }
}
