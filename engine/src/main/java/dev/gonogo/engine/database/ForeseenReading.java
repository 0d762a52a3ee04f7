package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.guard.FunctionsReader;
import dev.gonogo.engine.guard.SingleQuery;
import dev.gonogo.engine.sql.QueryException;
import dev.gonogo.engine.sql.Refusal;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What would be sent to a database that nobody is connected to: each statement is written down, and
 * answered as it was answered in the rehearsal.
 *
 * <p>Used by one thread.
 */
public final class ForeseenReading implements ReadingSource {
  private final Catalog catalog;
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<String> statements = new ArrayList<>();
  private boolean guarded;
  private boolean catalogRead;

  /**
   * Nothing was asked yet.
   *
   * @param catalog as it was in the rehearsal
   */
  public ForeseenReading(Catalog catalog) {
    this.catalog = catalog;
  }

  /** What comes next was answered so. */
  public void answeredBy(List<Answer> recorded) {
    answers.clear();
    answers.addAll(recorded);
  }

  /**
   * The statements since this was asked last, in the order in which they would be sent; parameters
   * of ours as the server has them, {@code $1}.
   */
  public List<String> taken() {
    List<String> taken = List.copyOf(statements);
    statements.clear();
    return taken;
  }

  @Override
  public <T> T inOneTransaction(ReadingRules rules, Function<Answering, T> question) {
    statements.addAll(ReadingText.begin(rules));
    if (!guarded) {
      guarded = true;
      statements.addAll(FunctionsReader.statements());
    }
    try {
      return question.apply(new ForeseenAnswers(rules));
    } finally {
      end();
    }
  }

  private void end() {
    statements.addAll(ReadingText.proof());
    statements.add(ReadingText.END);
  }

  /** The first time, what reading it takes where nothing changes meanwhile. */
  @Override
  public Catalog catalog(ReadingRules rules) {
    if (!catalogRead) {
      catalogRead = true;
      foreseen().forEach(questions -> transaction(rules, questions));
    }
    return catalog;
  }

  private void transaction(ReadingRules rules, List<String> questions) {
    statements.addAll(ReadingText.begin(rules));
    statements.addAll(questions);
    end();
  }

  private List<List<String>> foreseen() {
    try {
      return SteadyRead.foreseen(catalog.majorVersion());
    } catch (SQLException impossible) {
      throw new IllegalStateException("nobody is connected", impossible);
    }
  }

  @Override
  public void close() {
    // Nobody is connected.
  }

  /** One transaction. */
  private final class ForeseenAnswers implements Answering {
    private final ReadingRules rules;

    ForeseenAnswers(ReadingRules rules) {
      this.rules = rules;
    }

    @Override
    public Rows rows(SingleQuery query, Optional<Actor> actor) {
      statements.addAll(ReadingText.asking(query, rules.asker(actor), rules));
      Answer answer = answered();
      if (rules.limitsCostOf(query) && answer.refusal() == null) {
        statements.add(query.text());
      }
      return of(answer, answer.rows());
    }

    @Override
    public QueryPlan plan(SingleQuery query, PlanRequest request) {
      statements.addAll(ReadingText.back(rules.asker(request.actor())));
      statements.addAll(Explanation.foreseen(query.text(), request));
      Answer answer = answered();
      return of(answer, answer.plan());
    }

    /** Who was refused is refused again, before the query runs. */
    private Answer answered() {
      Answer answer = answers.poll();
      if (answer == null) {
        throw new NotForeseenException();
      }
      return answer;
    }

    private static <T> T of(Answer answer, @Nullable T kind) {
      Refusal refusal = answer.refusal();
      if (refusal != null) {
        throw new QueryException(
            refusal.toString(), new SQLException(refusal.message(), refusal.sqlState()));
      }
      if (kind == null) {
        throw new NotForeseenException();
      }
      return kind;
    }
  }
}
