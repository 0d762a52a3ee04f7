package dev.gonogo.reports.page;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Effect;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Why a run has its word, in one sentence or two. */
final class Why {
  private Why() {}

  static String of(JudgedRun run, Against against) {
    Verdict verdict = run.verdict();
    if (!verdict.state().equals(Verdict.FINISHED) && !against.whole().isEmpty()) {
      return "The run did not come to its end: " + against.whole().get(0).message() + ".";
    }
    if (isUnreadable(run)) {
      return "The files could not be read as a plan, so nothing was run.";
    }
    return switch (verdict.word()) {
      case NO_GO_DRAFT -> "The draft gate fails nothing and never says GO. " + stopped(against);
      case NO_GO -> stopped(against);
      case PARTIAL -> "Nothing stops it, but %s were not run.".formatted(notRun(run));
      case GO_START, GO_CONTINUE, GO_ACCEPT ->
          "Production is as it was rehearsed, and nothing stops it.";
      case REHEARSED -> "The whole plan was rehearsed, and nothing stops it. " + later(verdict);
    };
  }

  static String notRun(JudgedRun run) {
    long open = run.steps().values().stream().filter(step -> step.status() == null).count();
    return open + " of " + Count.of(run.steps().size(), "step");
  }

  /** Whether the run ended with the problems of its files. */
  static boolean isUnreadable(JudgedRun run) {
    return run.steps().values().stream()
        .anyMatch(step -> step.planned().kind() == StepKind.READ && step.isOpen());
  }

  private static String stopped(Against against) {
    return against.rows().isEmpty()
        ? "Nothing but the gate stands against it."
        : "Stopped by " + against.text() + ".";
  }

  /** What the sign-off gate will ask for. */
  private static String later(Verdict verdict) {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<Status, Integer> lines : verdict.lines().entrySet()) {
      if (lines.getKey().at(Gate.SIGN_OFF) != Effect.OK) {
        parts.add(Count.of(lines.getValue(), "line") + " " + lines.getKey().word());
      }
    }
    return parts.isEmpty()
        ? "Every line is proved, signed, accepted, or not due yet."
        : "The sign-off gate would still stop at " + String.join(", ", parts) + ".";
  }
}
