package dev.gonogo.load.downtime;

import java.util.Arrays;
import java.util.Optional;

/** The modes of locks on tables (PostgreSQL manual: Explicit Locking, Conflicting Lock Modes). */
enum TableLock {
  ACCESS_SHARE("AccessShareLock", 'q', "A"),
  ROW_SHARE("RowShareLock", 'l', "EA"),
  ROW_EXCLUSIVE("RowExclusiveLock", 'c', "SXEA"),
  SHARE_UPDATE_EXCLUSIVE("ShareUpdateExclusiveLock", 'u', "uSXEA"),
  SHARE("ShareLock", 'S', "cuXEA"),
  SHARE_ROW_EXCLUSIVE("ShareRowExclusiveLock", 'X', "cuSXEA"),
  EXCLUSIVE("ExclusiveLock", 'E', "lcuSXEA"),
  ACCESS_EXCLUSIVE("AccessExclusiveLock", 'A', "qlcuSXEA");

  private final String inCatalog;
  private final char letter;
  private final String conflicts;

  /** With the letters of the modes that it conflicts with. */
  TableLock(String inCatalog, char letter, String conflicts) {
    this.inCatalog = inCatalog;
    this.letter = letter;
    this.conflicts = conflicts;
  }

  /** The mode that {@code pg_locks} and the log call so; empty where it is none of a table. */
  static Optional<TableLock> of(String inCatalog) {
    return Arrays.stream(values()).filter(mode -> mode.inCatalog.equals(inCatalog)).findFirst();
  }

  boolean conflictsWith(TableLock other) {
    return conflicts.indexOf(other.letter) >= 0;
  }

  /** Whether rows can be locked with it. */
  boolean isOfRows() {
    return this != ACCESS_SHARE;
  }
}
