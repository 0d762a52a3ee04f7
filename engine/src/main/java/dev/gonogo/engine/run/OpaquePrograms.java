package dev.gonogo.engine.run;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.SafeText;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.migration.Migration;
import dev.gonogo.engine.migration.Program;
import dev.gonogo.engine.plan.Step;
import java.util.ArrayList;
import java.util.List;

/** Says what the stop points of a deployment do not prove because a program does part of it. */
final class OpaquePrograms {
  private OpaquePrograms() {}

  /**
   * The outcome with what was not tried. Where it passed, it is blocked by a deployment that cannot
   * be stopped inside: a named person may accept that.
   */
  static Outcome in(Outcome outcome, Step.StopPoints step) {
    List<String> programs =
        names(step.deploys().stream().flatMap(deployed -> deployed.migrations().stream()).toList());
    Outcome told = outcome;
    for (String rollback : names(step.rollbacks())) {
      told =
          told.saying(
              "no mistake was tried in the rollback %s, which is a program".formatted(rollback));
    }
    if (programs.isEmpty()) {
      return told;
    }
    List<String> untried =
        programs.stream()
            .map(
                program ->
                    "the rollback was not tried after every statement of %s: a program cannot be stopped at one"
                        .formatted(program))
            .toList();
    List<Finding> findings = new ArrayList<>(told.findings());
    boolean judged = told.status() == Status.PASSED || told.status() == Status.FAILED;
    if (judged) {
      untried.forEach(text -> findings.add(Finding.of(text)));
    }
    return new Outcome(
        told.status() == Status.PASSED ? Status.BLOCKED : told.status(),
        told.message() + "\n" + String.join("\n", untried),
        findings,
        told.observations(),
        told.blockedBy());
  }

  private static List<String> names(List<Migration> migrations) {
    List<String> names = new ArrayList<>();
    for (Migration migration : migrations) {
      if (migration instanceof Program) {
        names.add(SafeText.of(migration.name()));
      }
    }
    return names;
  }
}
