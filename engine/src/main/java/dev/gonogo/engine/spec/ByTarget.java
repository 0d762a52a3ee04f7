package dev.gonogo.engine.spec;

import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;

/**
 * A value that differs between staging and production.
 *
 * @param staging on staging
 * @param production on production; <code>${NAME}</code> stands for an environment variable
 */
@Doc("A value that differs between staging and production; a single text is both.")
record ByTarget(
    @Doc("On staging.") String staging,
    @Doc("On production; `${NAME}` stands for an environment variable.") String production) {

  @Shorthand
  static ByTarget of(String both) {
    return new ByTarget(both, both);
  }
}
