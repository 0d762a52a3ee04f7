package dev.gonogo.engine.check;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Grid;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a check gathers while it looks: findings, what left nothing to judge, observations. */
public final class Judgement {
  private final Set<Finding> findings = new LinkedHashSet<>();
  private final Set<String> nothingToJudge = new LinkedHashSet<>();
  private final Set<String> obstacles = new LinkedHashSet<>();
  private final Set<String> errors = new LinkedHashSet<>();
  private final List<Observation> observations = new ArrayList<>();

  /** Something is not as it should be. */
  public void found(Finding finding) {
    findings.add(finding);
  }

  /** Something is not as it should be. */
  public void found(String sentence) {
    found(Finding.of(sentence));
  }

  /** There was nothing that could have been wrong, and what to do so that there is. */
  public void vacuous(String sentence) {
    nothingToJudge.add(sentence);
  }

  /** Something kept this login from an answer, and what it would need. */
  public void blocked(String sentence) {
    obstacles.add(sentence);
  }

  /** Something could not be judged at all, and what would have to be written instead. */
  public void broken(String sentence) {
    errors.add(sentence);
  }

  public void observed(Observation observation) {
    observations.add(observation);
  }

  public void observed(String name, Grid grid) {
    observed(new Observation(name, grid));
  }

  public void observed(String name, String text) {
    observations.add(new Observation(name, text));
  }

  public boolean isBlocked() {
    return !obstacles.isEmpty();
  }

  public boolean hasFindings() {
    return !findings.isEmpty();
  }

  /**
   * Failed with all findings, else broken, vacuous or blocked with all reasons, else passed.
   *
   * @param claim what is true where nothing was found
   */
  public Outcome outcome(String claim) {
    Outcome outcome = withoutObservations(claim);
    for (Observation observation : observations) {
      outcome = outcome.with(observation);
    }
    return outcome;
  }

  private Outcome withoutObservations(String claim) {
    if (findings.isEmpty() && !errors.isEmpty()) {
      return Outcome.broken(String.join("\n", errors));
    }
    if (findings.isEmpty() && !nothingToJudge.isEmpty()) {
      return Outcome.of(Status.VACUOUS, String.join("\n", nothingToJudge));
    }
    if (findings.isEmpty() && !obstacles.isEmpty()) {
      return Outcome.of(Status.BLOCKED, String.join("\n", obstacles));
    }
    return Outcome.judge(claim, List.copyOf(findings));
  }
}
