package dev.gonogo.reports.allure;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.SafeText;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.reports.recorded.RecordedRun;
import dev.gonogo.reports.recorded.RecordedStep;
import dev.gonogo.reports.recorded.RecordedStep.Attempt;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The results of one run, in the order of its plan: one for each attempt at each step that was run.
 *
 * <p>Allure shows the attempt that began last and folds the others into it. A flaky step counts as
 * what its verdict says, so the last attempt carries that, and all attempts as its steps.
 */
final class RunResults {
  private final RecordedRun run;
  private final Execution execution;
  private final Description description;
  private final StepLabels labels;
  private final Particulars particulars;
  private final Function<RecordedStep, Optional<Judged>> judged;
  private int place;
  private long latest;

  /**
   * The results of a run.
   *
   * @param place how many results stand before them
   */
  RunResults(RecordedRun run, Attachments attachments, int place) {
    this.run = run;
    this.execution = new Execution(attachments);
    this.description = new Description(run);
    this.labels = new StepLabels(run);
    this.particulars = new Particulars(run);
    this.judged = Judged.in(run);
    this.place = place;
    this.latest = run.started().at().toEpochMilli() - 1;
  }

  List<TestResult> results() {
    List<TestResult> results = new ArrayList<>();
    for (RecordedStep step : run.steps()) {
      judged.apply(step).ifPresent(counts -> add(results, step, counts));
    }
    return results;
  }

  private void add(List<TestResult> results, RecordedStep step, Judged counts) {
    place++;
    List<Attempt> attempts = step.attempts();
    for (int i = 0; i < attempts.size() - 1; i++) {
      Outcome outcome = attempts.get(i).outcome();
      Judged alone = new Judged(outcome.status(), outcome.message());
      results.add(only(result(step, alone, i, attempts.get(i)), outcome));
    }
    int last = attempts.size() - 1;
    TestResult result =
        result(step, counts, Math.max(0, last), last < 0 ? null : attempts.get(last));
    results.add(
        switch (attempts.size()) {
          case 0 -> result;
          case 1 -> only(result, attempts.get(0).outcome());
          default -> result.setSteps(execution.attempts(attempts));
        });
  }

  private TestResult only(TestResult result, Outcome outcome) {
    result.getStatusDetails().setTrace(trace(outcome));
    return result
        .setSteps(execution.findings(outcome))
        .setAttachments(execution.observations(outcome));
  }

  private TestResult result(
      RecordedStep step, Judged counts, int number, @Nullable Attempt attempt) {
    PlannedStep planned = step.planned();
    String known = Fingerprint.ofStep(run.started(), planned);
    long begun = begun(attempt);
    return new TestResult()
        .setUuid(Fingerprint.ofAttempt(run.started(), planned, number))
        .setHistoryId(known)
        .setTestCaseId(known)
        .setName(SafeText.of(planned.title()))
        .setFullName(SafeText.of(planned.source() + " " + planned.title()))
        .setStatus(AllureStatus.of(counts.status()))
        .setStatusDetails(details(step, counts))
        .setStage(Stage.FINISHED)
        .setDescriptionHtml(description.of(planned))
        .setLabels(labels.of(planned, counts.status(), place))
        .setParameters(particulars.of(planned))
        .setStart(begun)
        .setStop(begun + (attempt == null ? 0 : attempt.duration().toMillis()));
  }

  /** Of a line that somebody signs nothing begins: it stands behind the step before it. */
  private long begun(@Nullable Attempt attempt) {
    Instant at = attempt == null ? null : attempt.at();
    latest = at == null ? latest + 1 : at.toEpochMilli();
    return latest;
  }

  private static StatusDetails details(RecordedStep step, Judged counts) {
    Status status = counts.status();
    return new StatusDetails()
        .setMessage(AllureStatus.message(status, SafeText.lines(counts.message())))
        .setFlaky(isFlaky(step));
  }

  private static boolean isFlaky(RecordedStep step) {
    return step.attempts().stream().map(attempt -> attempt.outcome().status()).distinct().count()
        > 1;
  }

  private static @Nullable String trace(Outcome outcome) {
    return outcome.findings().isEmpty()
        ? null
        : outcome.findings().stream().map(RunResults::line).collect(Collectors.joining("\n"));
  }

  private static String line(Finding finding) {
    String expected = finding.expected() == null ? "" : "\n  expected: " + finding.expected();
    String actual = finding.actual() == null ? "" : "\n  actual:   " + finding.actual();
    return SafeText.lines(finding.text() + expected + actual);
  }
}
