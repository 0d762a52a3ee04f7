package dev.gonogo.engine.database;

import dev.gonogo.engine.guard.Guard;
import dev.gonogo.engine.guard.SingleQuery;
import dev.gonogo.engine.sql.BlockedQueryException;
import dev.gonogo.engine.sql.QueryException;
import dev.gonogo.engine.sql.Refusal;
import dev.gonogo.engine.sql.ServerReport;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * A server's answers, in a transaction that has begun.
 *
 * <p>Before each query it goes back to a savepoint, so that neither an error nor an actor's role or
 * settings are left of the query before.
 */
final class SessionAnswers implements Answering {
  private final Connection session;
  private final Guard guard;
  private final ReadingRules rules;

  SessionAnswers(Connection session, Guard guard, ReadingRules rules) {
    this.session = session;
    this.guard = guard;
    this.rules = rules;
  }

  @Override
  public Rows rows(SingleQuery query, Optional<Actor> actor) {
    guard.admit(query);
    List<String> trip = ReadingText.asking(query, rules.asker(actor), rules);
    try (Statement statement = statement()) {
      RowReader.toLast(statement, trip);
      if (!rules.limitsCostOf(query)) {
        return RowReader.rows(statement);
      }
      PlannedCost.require(rules.costCeiling().orElseThrow(), statement);
      return RowReader.rows(statement, query.text());
    } catch (SQLException exception) {
      boolean placed = ServerReport.of(exception).position() > 0;
      throw understood(placed ? trip.get(trip.size() - 1) : query.text(), actor, exception);
    }
  }

  @Override
  public QueryPlan plan(SingleQuery query, PlanRequest request) {
    guard.admit(query);
    try (Statement statement = statement()) {
      statement.execute(ReadingText.together(ReadingText.back(rules.asker(request.actor()))));
      Explanation explanation = Explanation.of(query.text(), request, statement, rules.contents());
      return new QueryPlan(explanation.text(), explanation.scans(statement));
    } catch (QueryException problem) {
      throw problem
          .refusal()
          .flatMap(refusal -> notForReader(refusal, request.actor()))
          .orElse(problem);
    } catch (SQLException exception) {
      throw understood(query.text(), request.actor(), exception);
    }
  }

  private Statement statement() throws SQLException {
    Statement statement = session.createStatement();
    statement.setEscapeProcessing(false);
    return statement;
  }

  private RuntimeException understood(String sent, Optional<Actor> actor, SQLException exception) {
    return notForReader(Refusal.of(exception), actor)
        .orElseGet(() -> Problem.asked(sent, exception, rules.contents()));
  }

  /** What is not for our reader to see is no answer: it only sees what it was granted. */
  private Optional<RuntimeException> notForReader(Refusal refusal, Optional<Actor> actor) {
    return rules
        .reader()
        .filter(role -> actor.isEmpty() && refusal.isMissingPrivilege())
        .map(
            role ->
                new BlockedQueryException(
                    "%s may not read what this query needs: %s. Grant it what it needs to role %s, or ask as an actor"
                        .formatted(role, refusal.message(), role)));
  }
}
