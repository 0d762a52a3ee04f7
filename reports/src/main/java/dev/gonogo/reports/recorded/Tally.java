package dev.gonogo.reports.recorded;

import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many of something have which status.
 *
 * @param total how many there are
 * @param counts how many have which status; what is missing to the total was not run
 */
public record Tally(int total, Map<Status, Integer> counts) {

  /** Copies the counts. */
  public Tally {
    Map<Status, Integer> sorted = new EnumMap<>(Status.class);
    sorted.putAll(counts);
    counts = Collections.unmodifiableMap(sorted);
  }

  /** The lines of the document; one that is checked after each step counts once. */
  public static Tally lines(Verdict verdict) {
    return new Tally(RecordedLine.of(verdict).size(), verdict.lines());
  }

  /** The other steps. */
  public static Tally steps(Verdict verdict) {
    long total = verdict.items().stream().filter(item -> item.kind() != StepKind.ITEM).count();
    return new Tally((int) total, verdict.steps());
  }

  /** {@code 2 passed, 1 failed, 3 not run}, the best first. */
  public String text() {
    List<Status> best = new ArrayList<>(Arrays.asList(Status.values()));
    Collections.reverse(best);
    List<String> parts = new ArrayList<>();
    int notRun = total;
    for (Status status : best) {
      int count = counts.getOrDefault(status, 0);
      notRun -= count;
      if (count > 0) {
        parts.add(count + " " + status.word());
      }
    }
    if (notRun > 0) {
      parts.add(notRun + " not run");
    }
    return String.join(", ", parts);
  }
}
