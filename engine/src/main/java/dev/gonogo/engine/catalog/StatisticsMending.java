package dev.gonogo.engine.catalog;

import java.util.Optional;

/** Extended statistics, which ANALYZE fills again. */
final class StatisticsMending implements Mender<StatisticsObject> {

  @Override
  public String named(StatisticsObject statistics) {
    return "STATISTICS " + statistics.name();
  }

  @Override
  public Optional<String> create(StatisticsObject statistics) {
    return Optional.of(
        Sql.all(
            statistics.definition(),
            statistics.statisticsTarget() < 0 ? "" : target(statistics),
            Sql.owner(named(statistics), statistics.owner()),
            Sql.commentIfAny(named(statistics), statistics.comment())));
  }

  private String target(StatisticsObject statistics) {
    return "ALTER " + named(statistics) + " SET STATISTICS " + statistics.statisticsTarget();
  }

  @Override
  public Optional<String> alter(
      StatisticsObject statistics, StatisticsObject former, String property) {
    return property.equals("statisticsTarget")
        ? Optional.of(target(former))
        : replaced(statistics, former);
  }
}
