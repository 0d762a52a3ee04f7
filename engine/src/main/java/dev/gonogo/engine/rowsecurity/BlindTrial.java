package dev.gonogo.engine.rowsecurity;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.gonogo.engine.database.Actor;
import dev.gonogo.engine.database.Trial;
import dev.gonogo.engine.rowsecurity.Reaction.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reaches for rows that were filtered with statements that read nothing.
 *
 * <p>A statement with WHERE finds only what the policies for SELECT show. Without it these are not
 * asked, and a careless policy for UPDATE or DELETE stands alone. A policy of ours leaves no other
 * row to the statement.
 */
final class BlindTrial {
  private final AccessTable table;
  private final Map<String, Actor> actors;
  private final WritableColumns columns;
  private final Trial trial;

  BlindTrial(AccessTable table, Map<String, Actor> actors, WritableColumns columns, Trial trial) {
    this.table = table;
    this.actors = actors;
    this.columns = columns;
    this.trial = trial;
  }

  /** Which rows are reached that must be left alone, and were filtered from what was tried. */
  Map<AccessCase, Reaction> reached(Map<AccessCase, Reaction> tried) {
    Map<KeyedRow, List<AccessCase>> filtered =
        tried.keySet().stream()
            .filter(one -> !one.allowed() && requireNonNull(tried.get(one)).is(Kind.FILTERED))
            .filter(one -> statement(one).isPresent())
            .collect(groupingBy(AccessCase::row, LinkedHashMap::new, toList()));
    Map<AccessCase, Reaction> reached = new LinkedHashMap<>();
    filtered.forEach(
        (row, cases) -> among(row, cases).forEach(one -> reached.put(one, Reaction.WITHOUT_WHERE)));
    return reached;
  }

  private List<AccessCase> among(KeyedRow row, List<AccessCase> cases) {
    return trial.attempt(
        attempt -> {
          attempt.arrange(table.statements().onlyThis(row));
          return cases.stream()
              .filter(
                  one ->
                      Reaction.of(
                              attempt.tryOut(
                                  statement(one).orElseThrow(),
                                  requireNonNull(actors.get(one.actor()))))
                          .is(Kind.ALLOWED))
              .toList();
        });
  }

  private Optional<String> statement(AccessCase one) {
    return switch (one.command()) {
      case DELETE -> Optional.of(table.statements().deleteBlindly());
      case UPDATE ->
          columns
              .updated(requireNonNull(actors.get(one.actor())).role(), table.rows().key())
              .map(table.statements()::updateBlindly);
      case SELECT, INSERT -> Optional.empty();
    };
  }
}
