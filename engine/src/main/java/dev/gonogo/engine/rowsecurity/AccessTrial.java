package dev.gonogo.engine.rowsecurity;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.gonogo.engine.database.Actor;
import dev.gonogo.engine.database.Attempt;
import dev.gonogo.engine.database.Trial;
import dev.gonogo.engine.sql.Condition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tries what actors can do to the rows of one table; nothing of it lasts. */
final class AccessTrial {
  private final AccessTable table;
  private final Map<String, Actor> actors;
  private final Trial trial;
  private final AccessStatements statements;
  private final WritableColumns columns;

  AccessTrial(AccessTable table, Map<String, Actor> actors, Trial trial) {
    this.table = table;
    this.actors = actors;
    this.trial = trial;
    this.statements = table.statements();
    this.columns =
        WritableColumns.read(
            table.rows(),
            actors.values().stream().map(Actor::role).toList(),
            query -> trial.database().query(query).rows());
  }

  /** All rows are removed at once. */
  Reaction truncate(String actor) {
    return trial.attempt(
        attempt -> Reaction.ofTruncate(attempt.tryOut(statements.truncate(), actor(actor))));
  }

  /** Tries every case that there is a statement for. */
  Map<AccessCase, Reaction> tryAll(List<AccessCase> cases) {
    Map<AccessCase, Reaction> reactions = new LinkedHashMap<>(onRows(cases));
    reactions.putAll(
        inserts(cases.stream().filter(one -> one.command() == Command.INSERT).toList()));
    if (table.hasPolicies()) {
      reactions.putAll(new BlindTrial(table, actors, columns, trial).reached(reactions));
    }
    return reactions;
  }

  /** Rows stay where they are. */
  private Map<AccessCase, Reaction> onRows(List<AccessCase> cases) {
    return trial.attempt(
        attempt -> {
          Map<AccessCase, Reaction> reactions = new LinkedHashMap<>();
          for (AccessCase one : cases) {
            statement(one)
                .map(sql -> Reaction.of(attempt.tryOut(sql, actor(one.actor()))))
                .ifPresent(reaction -> reactions.put(one, reaction));
          }
          return reactions;
        });
  }

  private Optional<String> statement(AccessCase one) {
    return switch (one.command()) {
      case SELECT -> Optional.of(statements.select(one.row()));
      case DELETE -> Optional.of(statements.delete(one.row()));
      case UPDATE -> updated(one).map(column -> statements.update(one.row(), column));
      case INSERT -> Optional.empty();
    };
  }

  private Optional<String> updated(AccessCase one) {
    return columns.updated(actor(one.actor()).role(), table.rows().key());
  }

  /** Rows are taken away, and are to come back. */
  private Map<AccessCase, Reaction> inserts(List<AccessCase> cases) {
    Map<AccessCase, Reaction> reactions = new LinkedHashMap<>();
    Map<KeyedRow, List<AccessCase>> byRow =
        cases.stream().collect(groupingBy(AccessCase::row, LinkedHashMap::new, toList()));
    byRow.forEach(
        (row, ofRow) ->
            trial.attempt(
                attempt -> {
                  if (statements.takeAway(row, attempt)) {
                    ofRow.forEach(
                        one -> insert(one, attempt).ifPresent(done -> reactions.put(one, done)));
                  }
                  return row;
                }));
    return reactions;
  }

  private Optional<Reaction> insert(AccessCase one, Attempt attempt) {
    Actor actor = actor(one.actor());
    Condition allowed =
        one.allowed()
            ? new Condition("all") // Then it does not matter what is left out.
            : Command.INSERT.allowedTo(one.actor(), table.declared());
    List<String> written = columns.inserted(actor.role(), allowed);
    return written.isEmpty()
        ? Optional.empty()
        : Optional.of(Reaction.of(attempt.tryOut(statements.insert(written), actor)));
  }

  /** A row takes over the values of another one; empty where that would leave it allowed. */
  Optional<Reaction> tryHandover(Handover handover) {
    return new HandoverTrial(handover, actor(handover.actor()), table, columns, trial).attempt();
  }

  private Actor actor(String name) {
    return requireNonNull(actors.get(name));
  }
}
