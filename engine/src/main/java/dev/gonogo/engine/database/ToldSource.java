package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.guard.SingleQuery;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

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
      Rows rows = answering.rows(query, actor);
      told.accept(new Answer(rows, null));
      return rows;
    }

    @Override
    public QueryPlan plan(SingleQuery query, PlanRequest request) {
      QueryPlan plan = answering.plan(query, request);
      told.accept(new Answer(null, plan));
      return plan;
    }
  }
}
