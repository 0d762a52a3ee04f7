package dev.gonogo.reports.recorded;

import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.Verdict.Reason;
import dev.gonogo.engine.evidence.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reasons of one status.
 *
 * @param status the status
 * @param reasons never empty, in the order they were given
 */
public record ReasonGroup(Status status, List<Reason> reasons) {

  /** Copies the reasons. */
  public ReasonGroup {
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("no reasons are " + status.word());
    }
  }

  /** The reasons by status, in the order in which each is met first. */
  public static List<ReasonGroup> of(Collection<Reason> reasons) {
    Map<Status, List<Reason>> groups = new LinkedHashMap<>();
    reasons.forEach(
        reason -> groups.computeIfAbsent(reason.status(), any -> new ArrayList<>()).add(reason));
    return groups.entrySet().stream()
        .map(group -> new ReasonGroup(group.getKey(), group.getValue()))
        .toList();
  }

  /** What stands above all reasons of a verdict. */
  public static String title(Word word) {
    return switch (word) {
      case NO_GO, NO_GO_DRAFT -> "Why not GO";
      case PARTIAL, REHEARSED -> "Why only " + word.text();
      case GO_START, GO_CONTINUE, GO_ACCEPT -> "Why " + word.text();
    };
  }

  /**
   * What all of them have in common, counted: {@code 52 lines have neither a check nor a signer};
   * empty where each has a reason of its own, and where there is only one.
   */
  public String shared() {
    String claim = inCommon(status, reasons.size());
    if (reasons.size() == 1 || claim.isEmpty()) {
      return "";
    }
    return reasons.size() + (status == Status.UNBOUND ? " lines " : " ") + claim;
  }

  /**
   * What so many of one status have in common, after their number: {@code have neither a check nor
   * a signer}; empty where each has a reason of its own.
   */
  public static String inCommon(Status status, int count) {
    boolean one = count == 1;
    return switch (status) {
      case BLOCKED -> "could not be tried";
      case UNBOUND -> (one ? "has" : "have") + " neither a check nor a signer";
      case MISSING -> (one ? "was" : "were") + " never proved by a rehearsal";
      case STALE ->
          (one ? "was" : "were") + " proved by a rehearsal that is too old or of other content";
      case PENDING -> (one ? "awaits" : "await") + " a signature";
      case FAILED, BROKEN, VACUOUS, UNDECIDED, ACCEPTED -> "";
      case NOT_DUE, NOT_APPLICABLE, REHEARSED, SIGNED, PASSED -> "";
    };
  }
}
