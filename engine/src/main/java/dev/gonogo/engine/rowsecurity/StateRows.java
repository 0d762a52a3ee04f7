package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.database.Contents;
import dev.gonogo.engine.database.LoginSession;
import dev.gonogo.engine.database.Trial;
import dev.gonogo.engine.rowsecurity.KeyDifference.Side;
import dev.gonogo.engine.sql.Condition;
import java.util.Map;

/** What a session sees of tables in one state of its settings, held against what it may see. */
final class StateRows {
  private final String who;
  private final boolean mayFail;
  private final Map<String, String> settings;
  private final LoginSession session;
  private final Trial trial;
  private final Judgement judgement;

  StateRows(
      String who,
      boolean mayFail,
      Map<String, String> settings,
      LoginSession session,
      Trial trial,
      Judgement judgement) {
    this.who = who;
    this.mayFail = mayFail;
    this.settings = settings;
    this.session = session;
    this.trial = trial;
    this.judgement = judgement;
  }

  /** Asks for a table, of which no more than these rows may be seen. */
  SeenRows compare(AskedRows rows, Condition allowed) {
    RowQueries queries = new RowQueries(rows);
    SeenRows seen = SeenRows.ask(queries, session, settings);
    seen.error()
        .filter(error -> !mayFail)
        .ifPresent(
            error ->
                judgement.found(
                    "%s cannot ask %s: the server answers %s".formatted(who, rows.name(), error)));
    if (seen.totals().count() > 0) {
      String query = queries.totals(allowed);
      Totals most = Totals.at(0, trial.database().query(query).rows().get(0));
      if (!seen.totals().equals(most)) {
        leaked(rows.name(), queries, seen.totals().count() - most.count(), allowed);
      }
    }
    return seen;
  }

  private void leaked(String table, RowQueries queries, long tooMany, Condition allowed) {
    Side asSeen = query -> session.query(query.around(queries.asActor()), settings);
    Side asAllowed = query -> trial.database().query(query.around(queries.asAllowed(allowed)));
    KeyDifference.between(asSeen, asAllowed)
        .leak(who, table, tooMany, Contents.SHOWN)
        .ifPresent(judgement::found);
  }
}
