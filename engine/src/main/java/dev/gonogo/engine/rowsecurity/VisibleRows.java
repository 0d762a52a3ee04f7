package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.database.Actor;
import dev.gonogo.engine.database.ReadOnlyTransaction;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.rowsecurity.KeyDifference.Side;
import dev.gonogo.engine.sql.BlockedQueryException;
import dev.gonogo.engine.sql.Condition;
import dev.gonogo.engine.sql.QueryException;
import dev.gonogo.engine.sql.Refusal;

/** What one actor sees of one table, held against what it should see. */
final class VisibleRows {
  private final String name;
  private final Actor actor;
  private final String table;
  private final RowQueries queries;
  private final ReadOnlyTransaction transaction;

  VisibleRows(
      String name, Actor actor, String table, RowQueries queries, ReadOnlyTransaction transaction) {
    this.name = name;
    this.actor = actor;
    this.table = table;
    this.queries = queries;
    this.transaction = transaction;
  }

  /** Compares, and returns how much is seen, for people. */
  String compare(Condition condition, Totals allowed, Judgement judgement) {
    try {
      Totals seen = Totals.at(0, transaction.query(queries.seen(), actor).rows().get(0));
      if (!seen.equals(allowed)) {
        differ(condition, seen, allowed, judgement);
      }
      return Long.toString(seen.count());
    } catch (BlockedQueryException exception) {
      judgement.blocked(String.valueOf(exception.getMessage()));
      return "blocked";
    } catch (QueryException exception) {
      return refused(exception.refusal().orElseThrow(() -> exception), allowed, judgement);
    }
  }

  /** To be denied is one way of seeing nothing; every other error is one that users meet. */
  private String refused(Refusal refusal, Totals allowed, Judgement judgement) {
    if (!refusal.isMissingPrivilege()) {
      judgement.found("%s cannot ask %s: the server answers %s".formatted(name, table, refusal));
      return "error";
    }
    if (allowed.count() > 0) {
      judgement.found(
          "%s does not see %s of %s that it should see: %s"
              .formatted(name, Count.of(allowed.count(), "row"), table, refusal.message()));
    }
    return "denied, 0";
  }

  private void differ(Condition condition, Totals seen, Totals allowed, Judgement judgement) {
    Side asSeen = query -> transaction.query(query.around(queries.asActor()), actor);
    Side asAllowed = query -> transaction.query(query.around(queries.asAllowed(condition)));
    KeyDifference difference = KeyDifference.between(asSeen, asAllowed);
    long tooMany = seen.count() - allowed.count();
    difference.leak(name, table, tooMany, transaction.contents()).ifPresent(judgement::found);
    difference.loss(name, table, -tooMany, transaction.contents()).ifPresent(judgement::found);
  }
}
