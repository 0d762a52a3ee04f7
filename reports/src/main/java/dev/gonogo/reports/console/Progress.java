package dev.gonogo.reports.console;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.RunStarted;
import dev.gonogo.engine.evidence.SafeText;
import dev.gonogo.engine.evidence.ServerFound;
import dev.gonogo.engine.evidence.Shown;
import dev.gonogo.engine.evidence.StepFinished;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.StepStarted;
import dev.gonogo.engine.evidence.StepTold;
import dev.gonogo.engine.evidence.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run prints while it lasts, record by record.
 *
 * <p>Knows the time from the records alone, so that the same records always give the same lines.
 */
final class Progress {
  private final RunStarted run;
  private final StepIndex steps;
  private final StepLine line;
  private final GroupHeading groups;
  private final Paint paint;

  private Duration elapsed = Duration.ZERO;
  private @Nullable StepStarted running;
  private @Nullable QuietSteps quiet;

  Progress(RunStarted run, Terminal terminal) {
    this.run = run;
    this.steps = new StepIndex(run.plan());
    this.line = new StepLine(steps, terminal.width());
    this.groups = new GroupHeading(terminal.width());
    this.paint = new Paint(terminal.colours());
  }

  /** What is about to be run. */
  List<String> heading() {
    String others = Count.of(steps.total() - steps.lines(), "step");
    String size = steps.lines() == 0 ? others : Count.of(steps.lines(), "line") + ", " + others;
    String what = SafeText.of(run.checklist() + " on " + run.target());
    return List.of("Gonogo: %s, gate %s, %s".formatted(what, run.gate().word(), size));
  }

  /** On what it is run. */
  static String server(ServerFound server) {
    return "        " + SafeText.of(server.description());
  }

  /** How far a step is that takes long. */
  static String told(StepTold told) {
    return "        " + SafeText.of(told.text());
  }

  /** A step begins: what was quiet so far can be told. */
  List<String> started(StepStarted step) {
    running = step;
    elapsed = Duration.between(run.at(), step.at());
    return ended();
  }

  /** What stands there while a step runs; empty for the verdict, which takes no time. */
  Optional<String> running(StepStarted step) {
    return Optional.of(steps.step(step.step()))
        .filter(planned -> planned.kind() != StepKind.VERDICT)
        .map(planned -> line.running(planned, elapsed));
  }

  /** A step has an outcome. */
  List<String> finished(StepFinished step) {
    PlannedStep planned = steps.step(step.step());
    Outcome outcome = step.outcome();
    if (planned.kind() == StepKind.VERDICT) {
      // The summary says it, with all reasons.
      return List.of();
    }
    if (QuietSteps.isQuiet(planned, outcome)) {
      return quietly(planned, outcome);
    }
    List<String> lines = new ArrayList<>(ended());
    lines.addAll(groups.above(planned));
    lines.add(told(planned, step));
    lines.addAll(message(planned, outcome));
    return lines;
  }

  private List<String> quietly(PlannedStep planned, Outcome outcome) {
    int number = steps.number(planned.id());
    if (quiet != null && quiet.continuesWith(outcome)) {
      quiet = quiet.and(planned, number);
      return List.of();
    }
    List<String> lines = ended();
    quiet = QuietSteps.beginning(planned, outcome, number);
    return lines;
  }

  /** What was quiet until now, where anything was. */
  List<String> ended() {
    if (quiet == null) {
      return List.of();
    }
    String text = line.of(quiet);
    quiet = null;
    return List.of(text);
  }

  private String told(PlannedStep planned, StepFinished step) {
    String status = step.outcome().status().word();
    String rest = " (" + Times.text(step.duration()) + ")" + prerequisite(step);
    elapsed = isRunning(step) ? elapsed.plus(step.duration()) : elapsed;
    String text = line.ended(planned, elapsed, status + rest);
    String before = text.substring(0, text.length() - status.length() - rest.length());
    return before + paint.status(step.outcome().status(), status) + rest;
  }

  private String prerequisite(StepFinished step) {
    if (running == null || !isRunning(step) || running.prerequisiteOf() == null) {
      return "";
    }
    String title = SafeText.of(steps.step(running.prerequisiteOf()).title());
    return " (prerequisite of " + TextWidth.shorten(title, 30) + ")";
  }

  private boolean isRunning(StepFinished step) {
    return running != null && running.step().equals(step.step());
  }

  /** Problems before the run are told by the summary, which follows at once. */
  private static List<String> message(PlannedStep planned, Outcome outcome) {
    boolean told = outcome.status().shown() == Shown.SUCCESSFUL || planned.kind() == StepKind.READ;
    return told ? List.of() : Message.below(planned, outcome.message());
  }
}
