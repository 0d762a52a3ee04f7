package dev.gonogo.load.downtime;

import java.util.Optional;
import java.util.Set;

/**
 * Somebody who waited for a lock.
 *
 * @param process of the server that waited
 * @param relation the table as people write it; empty where it is not about one
 * @param mode that was asked for on the table; empty where it is about rows, or anything else
 * @param behind the processes it waited for, those that only asked earlier among them
 */
record Wait(
    int process, String relation, Optional<TableLock> mode, Span time, Set<Integer> behind) {

  Wait {
    behind = Set.copyOf(behind);
  }
}
