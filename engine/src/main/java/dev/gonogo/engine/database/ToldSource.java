package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.guard.SingleQuery;
import dev.gonogo.engine.sql.QueryException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Another source, of which every answer is told to somebody. */
record ToldSource(ReadingSource source, Consumer<Answer> told) implements ReadingSource {

  @Override
  public <T> T inOneTransaction(ReadingRules rules, Function<Answering, T> question) {
    return source.inOneTransaction(
        rules, answering -> question.apply(new ToldAnswers(answering, told)));
  }

  @Override
  public Catalog catalog(ReadingRules rules) {
    return source.catalog(rules);
  }

  @Override
  public void close() {
    source.close();
  }

  /** The answers of one transaction. */
  private record ToldAnswers(Answering answering, Consumer<Answer> told) implements Answering {
    @Override
    public Rows rows(SingleQuery query, Optional<Actor> actor) {
      return told(() -> answering.rows(query, actor), Answer::of);
    }

    @Override
    public QueryPlan plan(SingleQuery query, PlanRequest request) {
      return told(() -> answering.plan(query, request), Answer::of);
    }

    private <T> T told(Supplier<T> asked, Function<T, Answer> answer) {
      try {
        T answered = asked.get();
        told.accept(answer.apply(answered));
        return answered;
      } catch (QueryException exception) {
        exception.refusal().map(Answer::of).ifPresent(told);
        throw exception;
      }
    }
  }
}
