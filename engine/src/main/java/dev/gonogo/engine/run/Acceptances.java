package dev.gonogo.engine.run;

import dev.gonogo.engine.evidence.AcceptanceRead;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.spec.Acceptance;
import dev.gonogo.engine.spec.Limit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
   * The outcome in the light of what is accepted: accepted where each finding is, of a failure or
   * of what could not be tried here, and as it was where one is not, or not any more.
   */
  Outcome applied(Outcome outcome) {
    boolean acceptable = outcome.status() == Status.FAILED || outcome.status() == Status.BLOCKED;
    if (!acceptable || outcome.findings().isEmpty()) {
      return outcome;
    }
    List<String> said = new ArrayList<>();
    boolean named = false;
    boolean failed = false;
    for (Finding finding : outcome.findings()) {
      Optional<Acceptance> acceptance = of(finding);
      named |= acceptance.isPresent();
      failed |= acceptance.filter(found -> holds(found, finding)).isEmpty();
      said.add(finding.text() + acceptance.map(found -> said(found, finding)).orElse(""));
    }
    if (!named) {
      return outcome;
    }
    return new Outcome(
        failed ? outcome.status() : Status.ACCEPTED,
        String.join("\n", said),
        outcome.findings(),
        outcome.observations(),
        null);
  }

  /** All of them as evidence. */
  List<AcceptanceRead> read() {
    return all.stream()
        .map(
            acceptance ->
                new AcceptanceRead(
                    acceptance.what(),
                    acceptance.reason(),
                    acceptance.by(),
                    acceptance.until(),
                    acceptance.limit().map(Limit::most).orElse(null),
                    isOver(acceptance)))
        .toList();
  }

  /** The one that helps most: one that holds before one that does not, then the longest. */
  private Optional<Acceptance> of(Finding finding) {
    return all.stream()
        .filter(acceptance -> acceptance.what().equals(finding.text()))
        .max(
            Comparator.comparing((Acceptance acceptance) -> holds(acceptance, finding))
                .thenComparing(Acceptance::until));
  }

  private boolean holds(Acceptance acceptance, Finding finding) {
    return !isOver(acceptance) && isWithin(acceptance, finding);
  }

  private boolean isOver(Acceptance acceptance) {
    return LocalDate.now(clock).isAfter(acceptance.until());
  }

  private static boolean isWithin(Acceptance acceptance, Finding finding) {
    String actual = finding.actual();
    return acceptance.limit().map(limit -> actual != null && limit.covers(actual)).orElse(true);
  }

  private String said(Acceptance acceptance, Finding finding) {
    if (isOver(acceptance)) {
      return " (was accepted by %s until %s; that day is over)"
          .formatted(acceptance.by(), acceptance.until());
    }
    String limit = acceptance.limit().map(most -> " up to " + most).orElse("");
    if (!isWithin(acceptance, finding)) {
      return " (accepted by %s%s only, and this is %s)"
          .formatted(
              acceptance.by(),
              limit,
              Objects.requireNonNullElse(finding.actual(), "nothing that can be measured"));
    }
    return " (accepted by %s%s until %s: %s)"
        .formatted(acceptance.by(), limit, acceptance.until(), acceptance.reason());
  }
}
