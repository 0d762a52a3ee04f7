package dev.gonogo.engine.check;

import dev.gonogo.engine.evidence.Outcome;

/**
 * A question about the checklist itself: would its lines notice if the database were not as it
 * should be? Never runs on production.
 */
public non-sealed interface NoticingCheck extends Check {

  /**
   * Judges the lines that are checked in the same state as this one.
   *
   * @param lines the lines, asked again on a copy of the server that may be changed
   * @param application what the spec file says of the application
   */
  Outcome check(LinesAskedAgain lines, Application application);
}
