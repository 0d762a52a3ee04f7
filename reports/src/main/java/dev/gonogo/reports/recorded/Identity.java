package dev.gonogo.reports.recorded;

import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.Verdict.Item;
import java.util.List;

/** Whether a rollback brought the cluster back to where it was. */
public enum Identity {
  /** It was not to be compared. */
  NOT_PLANNED,
  /** Every comparison found the same. */
  IDENTICAL,
  /** Something differs, and exactly that is accepted by name. */
  ACCEPTED,
  /** Something differs. */
  DIFFERS,
  /** Not every comparison came to an end. */
  NOT_COMPARED;

  /** What comparisons found together. */
  public static Identity of(List<Item> comparisons) {
    if (comparisons.isEmpty()) {
      return NOT_PLANNED;
    }
    if (comparisons.stream().anyMatch(each -> each.status() == Status.FAILED)) {
      return DIFFERS;
    }
    if (!comparisons.stream().allMatch(Identity::isCompared)) {
      return NOT_COMPARED;
    }
    return comparisons.stream().anyMatch(each -> each.status() == Status.ACCEPTED)
        ? ACCEPTED
        : IDENTICAL;
  }

  private static boolean isCompared(Item comparison) {
    return comparison.status() == Status.PASSED || comparison.status() == Status.ACCEPTED;
  }
}
