package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.TimeMeasured;
import dev.gonogo.engine.evidence.Times;
import java.time.Duration;
import java.util.List;

/**
 * What matters of one phase: the time of its scripts beside what was promised, and the way back.
 */
final class PhaseFacts {
  private PhaseFacts() {}

  /** The time of all scripts of a kind; what became of the first that did not pass. */
  static Html taken(Phase phase, StepKind kind) {
    List<Judged> scripts = phase.of(kind);
    Duration taken = Duration.ZERO;
    for (Judged script : scripts) {
      if (script.status() != Status.PASSED) {
        return Look.of(script.status()).badge();
      }
      taken = taken.plus(script.duration());
    }
    return Html.text(scripts.isEmpty() ? "–" : Times.text(taken));
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
    List<Judged> comparisons = phase.of(StepKind.IDENTITY);
    if (comparisons.isEmpty()) {
      return Html.text("–");
    }
    Judged gravest = new Row(List.of(comparisons)).gravest(0);
    if (gravest == null || gravest.status() == null) {
      return Look.of(null).badge();
    }
    Look look = Look.of(gravest.status());
    return switch (gravest.status()) {
      case PASSED -> new Look("identical", look.sign(), look.tone()).badge();
      case ACCEPTED -> new Look("differs, accepted", look.sign(), look.tone()).badge();
      case FAILED -> new Look("differs", look.sign(), look.tone()).badge();
      default -> look.badge();
    };
  }
}
