package dev.gonogo.engine.run;

import dev.gonogo.engine.database.WrittenException;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.machine.StagingException;
import dev.gonogo.engine.migration.MigrationException;
import dev.gonogo.engine.script.ScriptException;
import dev.gonogo.engine.service.ServiceException;
import dev.gonogo.engine.sql.BlockedQueryException;
import dev.gonogo.engine.sql.DisturbedException;
import dev.gonogo.engine.sql.QueryException;
import dev.gonogo.engine.staging.NotOnThisServerException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was thrown while a step ran, as an outcome: nothing thrown is lost. */
final class Failure {
  private Failure() {}

  /**
   * Blocked, where something is not possible on this server or for this login. Else broken: with
   * the message alone where it was written for people, else with the kind of exception before it
   * and where it came from as evidence.
   */
  static Outcome outcome(Throwable thrown) {
    if (thrown instanceof NotOnThisServerException || thrown instanceof BlockedQueryException) {
      return Outcome.of(Status.BLOCKED, String.valueOf(thrown.getMessage()));
    }
    if (thrown instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      return Outcome.broken("interrupted");
    }
    return isForPeople(thrown)
        ? Outcome.broken(String.valueOf(thrown.getMessage()))
        : Outcome.broken(thrown.toString()).with(origin(thrown));
  }

  private static boolean isForPeople(Throwable thrown) {
    return thrown instanceof StagingException
        || thrown instanceof ScriptException
        || thrown instanceof MigrationException
        || thrown instanceof QueryException
        || thrown instanceof DisturbedException
        || thrown instanceof WrittenException
        || thrown instanceof ServiceException;
  }

  /** The stack traces, without the messages of the causes: those may hold anything. */
  private static Observation origin(Throwable thrown) {
    String traces =
        Stream.iterate(Optional.of(thrown), Optional::isPresent, Failure::cause)
            .flatMap(Optional::stream)
            .map(Failure::trace)
            .collect(Collectors.joining("\ncaused by "));
    return new Observation("stack trace", traces);
  }

  private static Optional<Throwable> cause(Optional<Throwable> thrown) {
    return thrown.flatMap(effect -> Optional.ofNullable(effect.getCause()));
  }

  private static String trace(Throwable thrown) {
    return Stream.concat(
            Stream.of(thrown.getClass().getName()),
            Arrays.stream(thrown.getStackTrace()).map(frame -> "  at " + frame))
        .collect(Collectors.joining("\n"));
  }
}
