package dev.gonogo.reports.allure;

import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.RunStarted;
import dev.gonogo.engine.evidence.SafeText;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.reports.recorded.RecordedRun;
import dev.gonogo.reports.recorded.Rehearsed;
import io.qameta.allure.model.Label;
import java.util.ArrayList;
import java.util.List;

/** By what Allure groups, filters and sorts the results of one run. */
final class StepLabels {
  /** Where a step stands among all results, for the order of the suites. */
  static final String PLACE = "gonogo.place";

  /** Our own status of a result, for its category. */
  static final String STATUS = "gonogo.status";

  private final RecordedRun recorded;
  private final String run;
  private final List<String> suites;

  StepLabels(RecordedRun recorded) {
    RunStarted started = recorded.started();
    this.recorded = recorded;
    this.run = run(started);
    this.suites = started.plan().stream().map(StepLabels::suite).distinct().toList();
  }

  /** {@code mued-lms on staging}. */
  static String run(RunStarted run) {
    return SafeText.of(run.checklist() + " on " + run.target());
  }

  /**
   * The labels of a step.
   *
   * @param place its place among all results, from 1
   */
  List<Label> of(PlannedStep step, Status status, int place) {
    String suite = numbered(suite(step));
    List<Label> labels = new ArrayList<>();
    labels.add(label("parentSuite", run));
    labels.add(label("suite", suite));
    labels.add(label("severity", Severity.of(step.kind())));
    labels.add(label("tag", status.word()));
    if (isUnlikeRehearsal(step, status)) {
      labels.add(label("tag", "unlike the rehearsal"));
    }
    labels.add(label("host", run));
    labels.add(label("thread", suite));
    labels.add(label("framework", "gonogo"));
    labels.add(label(STATUS, status.name()));
    labels.add(label(PLACE, "%06d".formatted(place)));
    if (step.signer() != null) {
      labels.add(label("owner", SafeText.of(step.signer())));
    }
    return labels;
  }

  private boolean isUnlikeRehearsal(PlannedStep step, Status status) {
    return Rehearsed.of(recorded, List.of(step.id()))
        .filter(there -> there.contradicts(status))
        .isPresent();
  }

  /** Allure's pages sort groups by name, whatever the order of the plan is. */
  private String numbered(String suite) {
    int digits = String.valueOf(suites.size()).length();
    return ("%0" + digits + "d  %s").formatted(suites.indexOf(suite) + 1, suite);
  }

  /** Steps of no phase and no heading are the plan's own: its beginning and its end. */
  private static String suite(PlannedStep step) {
    String group = step.group();
    if (group != null && !group.isBlank()) {
      return SafeText.of(group);
    }
    return switch (step.kind()) {
      case READ, SETUP, SCRIPTS, CONNECT, REHEARSAL, DRIFT -> "Before the first line";
      case PROOF -> "After the last line";
      case VERDICT -> "Verdict";
      case DEPLOY,
          ITEM,
          TRAFFIC,
          ROLLBACK,
          IDENTITY,
          DEPLOY_AGAIN,
          STOP_POINTS,
          DOWNTIME,
          PROMISE ->
          step.file();
    };
  }

  private static Label label(String name, String value) {
    return new Label().setName(name).setValue(value);
  }
}
