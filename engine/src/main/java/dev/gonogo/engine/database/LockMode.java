package dev.gonogo.engine.database;

import java.util.Arrays;

/**
 * The modes of locks on relations that hold somebody up, from the weakest to the strongest
 * (PostgreSQL manual: Explicit Locking, Table-Level Locks).
 *
 * <p>The weaker ones, of queries and of changes of rows, are left out: they hold up no query and no
 * change of rows themselves.
 */
public enum LockMode {
  SHARE_UPDATE_EXCLUSIVE("ShareUpdateExclusiveLock"),
  SHARE("ShareLock"),
  SHARE_ROW_EXCLUSIVE("ShareRowExclusiveLock"),
  EXCLUSIVE("ExclusiveLock"),
  ACCESS_EXCLUSIVE("AccessExclusiveLock");

  private final String inCatalog;

  LockMode(String inCatalog) {
    this.inCatalog = inCatalog;
  }

  /** The mode that {@code pg_locks} calls so. */
  static LockMode of(String inCatalog) {
    return Arrays.stream(values())
        .filter(mode -> mode.inCatalog.equals(inCatalog))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no mode of a lock: " + inCatalog));
  }

  /** Whether the application has to wait for it; the weakest mode holds up only other changes. */
  public boolean holdsUpTheApplication() {
    return compareTo(SHARE) >= 0;
  }

  /** As the manual writes it: {@code ACCESS EXCLUSIVE}. */
  @Override
  public String toString() {
    return name().replace('_', ' ');
  }
}
