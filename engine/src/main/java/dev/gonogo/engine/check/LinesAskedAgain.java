package dev.gonogo.engine.check;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.database.Sampling;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lines of a checklist that are checked in one state, and a copy of the server to ask. */
public interface LinesAskedAgain {

  /** The lines whose checks can be asked again, in the order of the plan. */
  List<PlannedStep> lines();

  /** What a line has said in this run, of the state as it is; empty where it comes later. */
  Optional<Outcome> said(PlannedStep line);

  /**
   * Asks the checks of a line on the copy as it is now.
   *
   * @param rows the entries of {@code visible rows} that a change may concern: a check that is
   *     about others only is left out
   * @return empty where no check of the line is concerned
   */
  Optional<Outcome> ask(PlannedStep line, Set<String> rows);

  /**
   * Runs SQL on the copy as a superuser, for good.
   *
   * @throws dev.gonogo.engine.sql.QueryException where the server refuses
   */
  void change(String sql);

  /** The catalog of the copy as it is now. */
  Catalog catalog();

  /** How much is tried where not everything can be. */
  Sampling sampling();
}
