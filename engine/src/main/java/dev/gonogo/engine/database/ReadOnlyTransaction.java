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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One transaction of a {@link ReadOnlyDatabase}: all its queries see the same rows, whoever asks.
 *
 * <p>Before each query it goes back to a savepoint, so that neither an error nor an actor's role or
 * settings are left of the query before. Ends with the call that it is handed to; used by one
 * thread.
 */
public final class ReadOnlyTransaction {
  private final Connection session;
  private final Guard guard;
  private final ReadingRules rules;

  /** In a transaction that has begun in this session. */
  ReadOnlyTransaction(Connection session, Guard guard, ReadingRules rules) {
    this.session = session;
    this.guard = guard;
    this.rules = rules;
  }

  /** How values of rows are told to people. */
  public Contents contents() {
    return rules.contents();
  }

  /**
   * Runs exactly one statement as whoever sees everything and returns its rows.
   *
   * @throws QueryException when the text is not exactly one query, or the server refuses it
   * @throws BlockedQueryException when it may not be asked, or costs too much
   */
  public Rows query(String sql) {
    return query(sql, Optional.empty());
  }

  /**
   * Runs exactly one statement as an actor and returns its rows.
   *
   * @throws QueryException when the text is not exactly one query, or the server refuses it or the
   *     actor
   * @throws BlockedQueryException when the login may not become the actor, or it costs too much
   */
  public Rows query(String sql, Actor actor) {
    return query(sql, Optional.of(actor));
  }

  private Rows query(String sql, Optional<Actor> actor) {
    SingleQuery query = admitted(sql);
    List<String> trip = back(actor);
    boolean limited = rules.costCeiling().isPresent() && query.isPlanned();
    trip.add(limited ? PlannedCost.question(query) : query.text());
    try (Statement statement = statement()) {
      RowReader.toLast(statement, trip);
      if (!limited) {
        return RowReader.rows(statement);
      }
      PlannedCost.require(rules.costCeiling().get(), statement);
      return RowReader.rows(statement, query.text());
    } catch (SQLException exception) {
      boolean placed = ServerReport.of(exception).position() > 0;
      throw understood(placed ? trip.get(trip.size() - 1) : query.text(), actor, exception);
    }
  }

  /** Plans a query without running it. */
  QueryPlan plan(PlanRequest request) {
    SingleQuery query = admitted(request.sql());
    try (Statement statement = statement()) {
      statement.execute(ReadingText.together(back(request.actor())));
      Explanation explanation = Explanation.of(query.text(), request, statement);
      return new QueryPlan(explanation.text(), explanation.scans(statement));
    } catch (SQLException exception) {
      throw understood(query.text(), request.actor(), exception);
    }
  }

  private SingleQuery admitted(String sql) {
    SingleQuery query = SingleQuery.of(sql);
    guard.admit(query);
    return query;
  }

  /** Nothing is left of the query before, and whoever asks is who is to ask. */
  private List<String> back(Optional<Actor> actor) {
    List<String> statements = new ArrayList<>(List.of(ReadingText.BACK));
    actor
        .or(() -> rules.reader().map(reader -> new Actor(reader, Map.of())))
        .ifPresent(
            who -> {
              Optional.ofNullable(rules.obstacles().get(who.role())).ifPresent(this::refuse);
              statements.add(ActorSession.becoming(who));
            });
    return statements;
  }

  private void refuse(String obstacle) {
    throw new BlockedQueryException(obstacle);
  }

  private Statement statement() throws SQLException {
    Statement statement = session.createStatement();
    statement.setEscapeProcessing(false);
    return statement;
  }

  /** What is not for our reader to see is no answer: it only sees what it was granted. */
  private RuntimeException understood(String sent, Optional<Actor> actor, SQLException exception) {
    Optional<String> reader = rules.reader().filter(role -> actor.isEmpty());
    return reader.isPresent() && Refusal.of(exception).isMissingPrivilege()
        ? new BlockedQueryException(
            "%s may not read what this query needs: %s. Grant it what it needs to role %s, or ask as an actor"
                .formatted(reader.get(), Refusal.of(exception).message(), reader.get()))
        : Problem.asked(sent, exception);
  }
}
