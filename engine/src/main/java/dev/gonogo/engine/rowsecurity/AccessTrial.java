package dev.gonogo.engine.rowsecurity;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.gonogo.engine.catalog.Column;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.database.Actor;
import dev.gonogo.engine.database.Attempt;
import dev.gonogo.engine.database.Condition;
import dev.gonogo.engine.database.QueryException;
import dev.gonogo.engine.database.Trial;
import dev.gonogo.engine.rowsecurity.Reaction.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    this.statements = new AccessStatements(table.name(), table.rows().key());
    this.columns =
        WritableColumns.read(
            table.rows(), actors.values().stream().map(Actor::role).toList(), this::ask);
  }

  private List<List<@Nullable String>> ask(String query) {
    return trial.database().query(query).rows();
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
      reactions.putAll(blindly(reactions));
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

  /**
   * Rows that were filtered are changed by statements that read nothing: the policies for SELECT do
   * not guard against these. Only what works is returned.
   */
  private Map<AccessCase, Reaction> blindly(Map<AccessCase, Reaction> tried) {
    Map<AccessCase, Reaction> reactions = new LinkedHashMap<>();
    Map<KeyedRow, List<AccessCase>> filtered =
        tried.keySet().stream()
            .filter(one -> !one.allowed() && requireNonNull(tried.get(one)).is(Kind.FILTERED))
            .collect(groupingBy(AccessCase::row, LinkedHashMap::new, toList()));
    filtered.forEach(
        (row, cases) ->
            trial.attempt(
                attempt -> {
                  attempt.arrange(statements.onlyThis(row));
                  cases.forEach(
                      one ->
                          blindStatement(one)
                              .map(sql -> Reaction.of(attempt.tryOut(sql, actor(one.actor()))))
                              .filter(reaction -> reaction.is(Kind.ALLOWED))
                              .ifPresent(any -> reactions.put(one, Reaction.WITHOUT_WHERE)));
                  return row;
                }));
    return reactions;
  }

  private Optional<String> blindStatement(AccessCase one) {
    return switch (one.command()) {
      case DELETE -> Optional.of(statements.deleteBlindly());
      case UPDATE -> updated(one).map(statements::updateBlindly);
      case SELECT, INSERT -> Optional.empty();
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
                  if (takeAway(row, attempt)) {
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

  /** Whether there is such a row to somebody who sees every row of the table. */
  private boolean takeAway(KeyedRow row, Attempt attempt) {
    boolean copied = attempt.arrange(statements.copy(row)) > 0;
    if (copied) {
      attempt.arrange(statements.remove(row));
    }
    return copied;
  }

  /** A row takes over the values of another one; empty where that would leave it allowed. */
  Optional<Reaction> tryHandover(Handover handover) {
    return takenOver(handover)
        .map(
            taken ->
                trial.attempt(
                    attempt -> {
                      takeAway(handover.other(), attempt);
                      String sql = statements.takeOver(handover.own(), taken);
                      return Reaction.of(attempt.tryOut(sql, actor(handover.actor())));
                    }));
  }

  /** Without the key if possible: who a row belongs to can be part of it. */
  private Optional<List<String>> takenOver(Handover handover) {
    String role = actor(handover.actor()).role();
    List<String> without = columns.takenOver(role, handover.allowed(), table.rows().key());
    List<String> with = columns.takenOver(role, handover.allowed(), List.of());
    return List.of(without, with).stream()
        .filter(taken -> !taken.isEmpty() && leavesTheAllowed(handover, taken))
        .findFirst();
  }

  private boolean leavesTheAllowed(Handover handover, List<String> taken) {
    List<String> all =
        trial.catalog().columns(table.name()).stream()
            .map(Column::name)
            .map(QualifiedName::quoted)
            .toList();
    try {
      return !"t".equals(ask(statements.staysAllowed(handover, all, taken)).get(0).get(0));
    } catch (QueryException notOfOneRow) {
      return false; // The condition names its table in full, so it cannot be asked of another row.
    }
  }

  private Actor actor(String name) {
    return requireNonNull(actors.get(name));
  }
}
