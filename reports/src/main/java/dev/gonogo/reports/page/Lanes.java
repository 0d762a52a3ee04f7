package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.Times;
import dev.gonogo.reports.recorded.RecordedStep.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A phase as a time line to scale: one lane for each kind of step, one bar for each attempt. */
final class Lanes {
  private static final List<String> COLUMNS = List.of("Step", "Count", "Taken", "When");

  /** Percent of the width: what is shorter could not be seen. */
  private static final double NARROWEST = 0.4;

  private Lanes() {}

  static Html of(Phase phase) {
    Duration span = phase.span();
    if (span.isZero()) {
      return element("p", "note").text("Nothing of it was run.");
    }
    List<List<Html>> rows = new ArrayList<>();
    for (StepKind kind : StepKind.values()) {
      List<Judged> steps = phase.of(kind);
      if (kind != StepKind.PROMISE && steps.stream().anyMatch(Lanes::wasTried)) {
        rows.add(lane(kind, steps, phase.began(), span));
      }
    }
    return Tables.of("Where the time went", "lanes", COLUMNS, rows);
  }

  private static boolean wasTried(Judged step) {
    return step.attempts().stream().anyMatch(attempt -> attempt.at() != null);
  }

  private static List<Html> lane(StepKind kind, List<Judged> steps, Instant began, Duration span) {
    Duration taken = Duration.ZERO;
    List<Html> bars = new ArrayList<>();
    List<String> begins = new ArrayList<>();
    for (Judged step : steps) {
      for (Attempt attempt : step.attempts()) {
        taken = taken.plus(attempt.duration());
        Instant at = attempt.at();
        if (at != null) {
          Duration after = Duration.between(began, at);
          bars.add(bar(step, attempt, share(after, span), span));
          begins.add(Times.text(after));
        }
      }
    }
    String name = kind == StepKind.ITEM ? "check lines" : kind.word();
    return List.of(
        Html.text(name),
        Html.text(String.valueOf(steps.size())),
        Html.text(Times.text(taken)),
        Html.all(
            element("span", "unseen").text("began after " + String.join(", ", begins)),
            element("svg").with("aria-hidden", "true").holding(bars)));
  }

  private static Html bar(Judged step, Attempt attempt, double from, Duration span) {
    double width = Math.max(NARROWEST, share(attempt.duration(), span));
    String status = attempt.outcome().status().word();
    String title =
        "%s: %s, %s".formatted(step.planned().title(), status, Times.text(attempt.duration()));
    return element("rect", Look.of(attempt.outcome().status()).tone().style())
        .with("x", CountsBar.percent(Math.min(from, 100 - width)))
        .with("width", CountsBar.percent(width))
        .with("height", "100%")
        .holding(element("title").text(title));
  }

  private static double share(Duration part, Duration whole) {
    return 100.0 * part.toNanos() / whole.toNanos();
  }
}
