package dev.gonogo.engine.run;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.spec.Acceptance;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The findings that somebody has accepted by name. */
final class Acceptances {
  private final List<Acceptance> all;
  private final Clock clock;

  Acceptances(List<Acceptance> all, Clock clock) {
    this.all = List.copyOf(all);
    this.clock = clock;
  }

  /**
   * The outcome in the light of what is accepted: accepted where each finding of a failure is, and
   * still a failure where one is not, or not any more.
   */
  Outcome applied(Outcome outcome) {
    if (outcome.status() != Status.FAILED || outcome.findings().isEmpty()) {
      return outcome;
    }
    List<String> said = new ArrayList<>();
    boolean named = false;
    boolean failed = false;
    for (Finding finding : outcome.findings()) {
      Optional<Acceptance> acceptance = of(finding);
      named |= acceptance.isPresent();
      failed |= acceptance.filter(this::isValid).isEmpty();
      said.add(finding.text() + acceptance.map(this::said).orElse(""));
    }
    if (!named) {
      return outcome;
    }
    return new Outcome(
        failed ? Status.FAILED : Status.ACCEPTED,
        String.join("\n", said),
        outcome.findings(),
        outcome.observations(),
        null);
  }

  private Optional<Acceptance> of(Finding finding) {
    return all.stream()
        .filter(acceptance -> acceptance.what().equals(finding.text()))
        .max(Comparator.comparing(Acceptance::until));
  }

  private boolean isValid(Acceptance acceptance) {
    return !LocalDate.now(clock).isAfter(acceptance.until());
  }

  private String said(Acceptance acceptance) {
    return isValid(acceptance)
        ? " (accepted by %s until %s: %s)"
            .formatted(acceptance.by(), acceptance.until(), acceptance.reason())
        : " (was accepted by %s until %s; that day is over)"
            .formatted(acceptance.by(), acceptance.until());
  }
}
