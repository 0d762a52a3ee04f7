package dev.gonogo.reports.recorded;

import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    sorted.values().removeIf(count -> count == 0);
    counts = Collections.unmodifiableMap(sorted);
  }

  /**
   * How many of one kind have the same status.
   *
   * @param status the status; null for those that were not run
   * @param count how many, never 0
   */
  public record Part(@Nullable Status status, int count) {}

  /** Counts statuses; null stands for what was not run. */
  public static Tally of(Collection<? extends @Nullable Status> statuses) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    for (@Nullable Status status : statuses) {
      if (status != null) {
        counts.merge(status, 1, Integer::sum);
      }
    }
    return new Tally(statuses.size(), counts);
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

  /** The parts that together are all, the best first; last, what was not run. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    counts.forEach((status, count) -> parts.add(0, new Part(status, count)));
    if (notRun() > 0) {
      parts.add(new Part(null, notRun()));
    }
    return List.copyOf(parts);
  }

  /** How many were not run. */
  public int notRun() {
    return total - counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** {@code 2 passed, 1 failed, 3 not run}, the best first. */
  public String text() {
    return parts().stream().map(Tally::text).collect(Collectors.joining(", "));
  }

  private static String text(Part part) {
    @Nullable Status status = part.status();
    return part.count() + " " + (status == null ? "not run" : status.word());
  }
}
