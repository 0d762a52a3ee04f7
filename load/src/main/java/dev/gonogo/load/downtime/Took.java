package dev.gonogo.load.downtime;

/**
 * A lock that a statement took and its transaction kept.
 *
 * @param relation the table, as people write it
 */
record Took(String relation, TableLock mode) {

  /** Whether somebody who waits for this table waits for it. */
  boolean isInTheWayOf(Wait wait) {
    boolean conflicts = wait.mode().map(mode::conflictsWith).orElse(mode.isOfRows());
    return conflicts && wait.relation().equals(relation);
  }
}
