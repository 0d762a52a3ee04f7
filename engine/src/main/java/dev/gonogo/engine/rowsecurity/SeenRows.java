package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.database.LoginSession;
import dev.gonogo.engine.sql.QueryException;
import dev.gonogo.engine.sql.Refusal;
import java.util.Map;
import java.util.Optional;

/**
 * What one transaction of a session saw of one table; prints as a cell.
 *
 * @param totals how much it was
 * @param refusal why it was nothing, where the server answered with an error
 */
record SeenRows(Totals totals, Optional<Refusal> refusal) {

  /** Asks in a transaction with these settings. */
  static SeenRows ask(RowQueries queries, LoginSession session, Map<String, String> settings) {
    try {
      var row = session.query(queries.seen(), settings).rows().get(0);
      return new SeenRows(Totals.at(0, row), Optional.empty());
    } catch (QueryException exception) {
      Refusal refusal = exception.refusal().orElseThrow(() -> exception);
      return new SeenRows(Totals.NOTHING, Optional.of(refusal));
    }
  }

  /** An error that users meet; to be denied is one way of seeing nothing. */
  Optional<Refusal> error() {
    return refusal.filter(one -> !one.isMissingPrivilege());
  }

  @Override
  public String toString() {
    String count = Long.toString(totals.count());
    return error().isPresent() ? "error" : refusal.isPresent() ? "denied, 0" : count;
  }
}
