package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.catalog.Column;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.database.Actor;
import dev.gonogo.engine.database.Trial;
import dev.gonogo.engine.sql.QueryException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tries whether an actor can make a row of its own into somebody else's. */
final class HandoverTrial {
  private final Handover handover;
  private final Actor actor;
  private final AccessTable table;
  private final WritableColumns columns;
  private final Trial trial;

  HandoverTrial(
      Handover handover, Actor actor, AccessTable table, WritableColumns columns, Trial trial) {
    this.handover = handover;
    this.actor = actor;
    this.table = table;
    this.columns = columns;
    this.trial = trial;
  }

  /** The other row is taken away before, so that nothing is there twice; empty if not possible. */
  Optional<Reaction> attempt() {
    return takenOver()
        .map(
            taken ->
                trial.attempt(
                    attempt -> {
                      table.statements().takeAway(handover.other(), attempt);
                      String sql = table.statements().takeOver(handover.own(), taken);
                      return Reaction.of(attempt.tryOut(sql, actor));
                    }));
  }

  /** Without the key if possible; but who a row belongs to can be part of it. */
  private Optional<List<String>> takenOver() {
    return Stream.of(table.rows().key(), List.<String>of())
        .map(without -> columns.takenOver(actor.role(), handover.allowed(), without))
        .filter(taken -> !taken.isEmpty() && leavesTheAllowed(taken))
        .findFirst();
  }

  private boolean leavesTheAllowed(List<String> taken) {
    List<String> all =
        trial.catalog().columns(table.name()).stream()
            .map(Column::name)
            .map(QualifiedName::quoted)
            .toList();
    String query = table.statements().staysAllowed(handover, all, taken);
    try {
      return !"t".equals(trial.database().query(query).rows().get(0).get(0));
    } catch (QueryException notOfOneRow) {
      return false; // The condition names its table in full, so it cannot be asked of another row.
    }
  }
}
