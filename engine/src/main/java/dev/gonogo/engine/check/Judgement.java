package dev.gonogo.engine.check;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a check gathers while it looks: findings, what left nothing to judge, observations. */
final class Judgement {
  private final Set<Finding> findings = new LinkedHashSet<>();
  private final Set<String> nothingToJudge = new LinkedHashSet<>();
  private final List<Observation> observations = new ArrayList<>();

  /** Something is not as it should be. */
  void found(Finding finding) {
    findings.add(finding);
  }

  /** Something is not as it should be. */
  void found(String sentence) {
    found(Finding.of(sentence));
  }

  /** There was nothing that could have been wrong, and what to do so that there is. */
  void vacuous(String sentence) {
    nothingToJudge.add(sentence);
  }

  void observed(String name, String text) {
    observations.add(new Observation(name, text));
  }

  boolean hasFindings() {
    return !findings.isEmpty();
  }

  /**
   * Failed with all findings, else vacuous with all reasons, else passed.
   *
   * @param claim what is true where nothing was found
   */
  Outcome outcome(String claim) {
    Outcome outcome =
        findings.isEmpty() && !nothingToJudge.isEmpty()
            ? Outcome.of(Status.VACUOUS, String.join("\n", nothingToJudge))
            : Outcome.judge(claim, List.copyOf(findings));
    for (Observation observation : observations) {
      outcome = outcome.with(observation);
    }
    return outcome;
  }
}
