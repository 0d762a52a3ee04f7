package dev.gonogo.engine.rollback;

import java.sql.SQLException;

/** What the application does between a deployment that has stopped and its rollback. */
@FunctionalInterface
public interface Meanwhile {
  /** Nothing: the rollback follows at once. */
  Meanwhile NOTHING = (site, after) -> {};

  /**
   * Does the same on both servers of a site, or nothing on either.
   *
   * @param after the name of the stop point, or what else was done
   */
  void passes(Site site, String after) throws SQLException;
}
