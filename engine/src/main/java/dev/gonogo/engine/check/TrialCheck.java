package dev.gonogo.engine.check;

import dev.gonogo.engine.database.Trial;
import dev.gonogo.engine.evidence.Outcome;

/**
 * A question that is answered by trying: statements run as real people of the application, and are
 * taken back. Never runs on production.
 */
public non-sealed interface TrialCheck extends Check {

  /**
   * Judges a staging database.
   *
   * @param trial a database in which nothing that is tried lasts
   * @param application what the spec file says of the application
   */
  Outcome check(Trial trial, Application application);
}
