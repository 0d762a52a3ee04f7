package dev.gonogo.reports.allure;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.SafeText;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.reports.recorded.RecordedStep;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import java.util.ArrayList;
import java.util.List;

/**
 * What was done and seen in a step, as Allure's steps and attachments.
 *
 * @param attachments where texts are kept
 */
record Execution(Attachments attachments) {

  /** The findings of one attempt; each with what should be and what is, where it says so. */
  List<StepResult> findings(Outcome outcome) {
    return outcome.findings().stream().map(finding -> finding(outcome.status(), finding)).toList();
  }

  private static StepResult finding(Status status, Finding finding) {
    List<Parameter> parameters = new ArrayList<>();
    if (finding.expected() != null) {
      parameters.add(parameter("expected", finding.expected()));
    }
    if (finding.actual() != null) {
      parameters.add(parameter("actual", finding.actual()));
    }
    return new StepResult()
        .setName(SafeText.of(finding.text()))
        .setStatus(AllureStatus.of(status))
        .setParameters(parameters);
  }

  /** What was seen on the way. */
  List<Attachment> observations(Outcome outcome) {
    return outcome.observations().stream()
        .map(seen -> attachments.add(SafeText.of(seen.name()), SafeText.lines(seen.text())))
        .toList();
  }

  /** Several attempts as one step each, so that none is forgotten. */
  List<StepResult> attempts(List<RecordedStep.Attempt> attempts) {
    List<StepResult> steps = new ArrayList<>();
    for (RecordedStep.Attempt attempt : attempts) {
      Outcome outcome = attempt.outcome();
      StepResult step =
          new StepResult()
              .setName("attempt %d: %s".formatted(steps.size() + 1, outcome.status().word()))
              .setStatus(AllureStatus.of(outcome.status()))
              .setStatusDetails(new StatusDetails().setMessage(SafeText.lines(outcome.message())))
              .setSteps(findings(outcome));
      steps.add(step.setAttachments(observations(outcome)));
    }
    return steps;
  }

  /** A value beside a result; never a part of what the result is known by. */
  static Parameter parameter(String name, String value) {
    return new Parameter().setName(name).setValue(SafeText.lines(value)).setExcluded(true);
  }
}
