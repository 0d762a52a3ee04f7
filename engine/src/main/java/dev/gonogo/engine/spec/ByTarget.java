package dev.gonogo.engine.spec;

import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import java.util.Optional;

/**
 * Who an actor is, on staging and on production.
 *
 * @param staging on staging
 * @param production on production; <code>${NAME}</code> stands for an environment variable
 * @param pick on production: the query that finds somebody
 */
@Doc("Who an actor is, on staging and on production; a single text is both.")
record ByTarget(
    @Doc("On staging.") String staging,
    @Doc("On production; `${NAME}` stands for an environment variable.")
        Optional<String> production,
    @Doc(
            "Instead of `production`: a query, asked of production, whose one value is who the actor"
                + " is there. Lest it be somebody else every time, let it order what it finds.")
        Optional<String> pick) {

  ByTarget {
    if (production.isPresent() && pick.isPresent()) {
      throw new IllegalArgumentException(
          "who the actor is on production is said twice. Write either \"production\" or \"pick\"");
    }
  }

  @Shorthand
  static ByTarget of(String both) {
    return new ByTarget(both, Optional.of(both), Optional.empty());
  }
}
