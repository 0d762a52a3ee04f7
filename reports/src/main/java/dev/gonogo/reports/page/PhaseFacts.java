package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.TimeMeasured;
import dev.gonogo.engine.evidence.Times;
import dev.gonogo.engine.evidence.Verdict.Item;
import dev.gonogo.reports.recorded.Taken;
import java.util.List;

/**
 * What matters of one phase: the time of its scripts beside what was promised, and the way back.
 */
final class PhaseFacts {
  private PhaseFacts() {}

  /** The time of all scripts of a kind; what became of the first that did not pass. */
  static Html taken(Phase phase, StepKind kind) {
    Taken taken = phase.recorded().taken(kind);
    Item unfinished = taken.unfinished();
    if (unfinished != null) {
      return Look.of(unfinished.status()).badge();
    }
    return Html.text(phase.of(kind).isEmpty() ? "–" : Times.text(taken.duration()));
  }

  /** What was promised for it; how many promises were kept, where there are several. */
  static Html promised(Phase phase, StepKind kind) {
    List<TimeMeasured> times = phase.times(kind);
    if (times.isEmpty()) {
      return Html.text("–");
    }
    long kept = times.stream().filter(PhaseFacts::isKept).count();
    String text =
        times.size() == 1
            ? Times.text(times.get(0).promised())
            : "%d of %d kept".formatted(kept, times.size());
    return Html.all(kept(kept == times.size()), Html.text(" " + text));
  }

  static boolean isKept(TimeMeasured time) {
    return time.taken().compareTo(time.promised()) <= 0;
  }

  static Html kept(boolean kept) {
    Look look = Look.of(kept ? Status.PASSED : Status.FAILED);
    return Html.all(
        element("span", "sign " + look.tone().style())
            .with("aria-hidden", "true")
            .text(look.sign()),
        element("span", "unseen").text(kept ? "kept:" : "not kept:"));
  }

  /** Whether the cluster was the same after the way back. */
  static Html identity(Phase phase) {
    return switch (phase.recorded().compared()) {
      case NOT_PLANNED -> Html.text("–");
      case IDENTICAL -> Look.of(Status.PASSED).saying("identical").badge();
      case ACCEPTED -> Look.of(Status.ACCEPTED).saying("differs, accepted").badge();
      case DIFFERS -> Look.of(Status.FAILED).saying("differs").badge();
      case NOT_COMPARED -> Look.of(Status.BLOCKED).saying("not compared").badge();
    };
  }
}
