package dev.gonogo.engine.run;

import dev.gonogo.engine.database.QueryException;
import dev.gonogo.engine.database.ScriptException;
import dev.gonogo.engine.staging.StagingException;

/** Exceptions as one sentence for people. */
final class Failure {
  private Failure() {}

  /** The message alone where it was written for people, else the kind of exception before it. */
  static String describe(Exception exception) {
    boolean forPeople =
        exception instanceof StagingException
            || exception instanceof ScriptException
            || exception instanceof QueryException;
    return forPeople ? String.valueOf(exception.getMessage()) : exception.toString();
  }
}
