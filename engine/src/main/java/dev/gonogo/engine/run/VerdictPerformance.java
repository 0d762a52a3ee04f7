package dev.gonogo.engine.run;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.evidence.Verdict.Reason;
import java.util.List;

/** The verdict as the outcome of the last step, so that it can fail a build. */
final class VerdictPerformance {
  private VerdictPerformance() {}

  static Outcome outcome(Verdict verdict) {
    String word = verdict.word().text();
    return switch (verdict.word()) {
      case REHEARSED, GO_START, GO_CONTINUE, GO_ACCEPT -> Outcome.passed(word);
      case PARTIAL -> Outcome.of(Status.BLOCKED, word + ": " + notRun(verdict));
      case NO_GO, NO_GO_DRAFT -> stopped(word, verdict.reasons());
    };
  }

  private static String notRun(Verdict verdict) {
    long notRun = verdict.items().stream().filter(item -> item.status() == null).count();
    return "%d of %d steps %s not run"
        .formatted(notRun, verdict.items().size(), notRun == 1 ? "was" : "were");
  }

  private static Outcome stopped(String word, List<Reason> reasons) {
    List<Finding> findings =
        reasons.stream().map(VerdictPerformance::line).map(Finding::of).toList();
    String count = Count.of(reasons.size(), "reason");
    StringBuilder message = new StringBuilder(word).append(": ").append(count);
    findings.forEach(finding -> message.append("\n").append(finding.text()));
    return new Outcome(Status.FAILED, message.toString(), findings, List.of(), null);
  }

  private static String line(Reason reason) {
    return "%s:%d: %s: %s: %s"
        .formatted(
            reason.file(), reason.line(), reason.status().word(), reason.text(), reason.message());
  }
}
