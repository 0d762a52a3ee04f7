package dev.gonogo.load.activity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was run between two looks at one server.
 *
 * @param statements those that were run at least once
 * @param loss why that is not all of it; empty where it is
 */
public record StatementActivity(
    Map<StatementKey, StatementCount> statements, Optional<String> loss) {

  /** Copies the map. */
  public StatementActivity {
    statements = Map.copyOf(statements);
  }

  /** What was run from one look to a later one. */
  public static StatementActivity between(StatementSnapshot earlier, StatementSnapshot later) {
    Map<StatementKey, StatementCount> run = new HashMap<>();
    later
        .statements()
        .forEach(
            (key, count) -> {
              StatementCount before = earlier.statements().get(key);
              StatementCount since = before == null ? count : count.since(before);
              if (since.calls() > 0) {
                run.put(key, since);
              }
            });
    return new StatementActivity(run, loss(earlier, later));
  }

  private static Optional<String> loss(StatementSnapshot earlier, StatementSnapshot later) {
    if (!earlier.since().equals(later.since())) {
      return Optional.of("somebody has reset pg_stat_statements meanwhile");
    }
    if (later.forgotten() > earlier.forgotten()) {
      return Optional.of(
          "pg_stat_statements has forgotten statements meanwhile, because there were more than it"
              + " keeps: raise pg_stat_statements.max");
    }
    return Optional.of("this login does not see all statements: GRANT pg_read_all_stats TO it")
        .filter(hidden -> later.hidden() > 0);
  }
}
