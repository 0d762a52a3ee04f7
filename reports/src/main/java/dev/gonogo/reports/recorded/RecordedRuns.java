package dev.gonogo.reports.recorded;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The runs whose evidence lies in one folder.
 *
 * @param byChecklist by the name of the checklist, sorted; of each staging first, then production
 *     as it is deployed
 * @param leftOut why evidence that is there could not be read, one sentence each
 */
public record RecordedRuns(Map<String, List<InFolder>> byChecklist, List<String> leftOut) {

  /** Copies the collections. */
  public RecordedRuns {
    byChecklist = Collections.unmodifiableMap(new LinkedHashMap<>(byChecklist));
    leftOut = List.copyOf(leftOut);
  }

  /**
   * A run and where it lies.
   *
   * @param folder the name of its folder: {@code staging}, {@code production-before}
   * @param run the run
   */
  public record InFolder(String folder, RecordedRun run) {}

  /** All runs, checklist by checklist. */
  public List<RecordedRun> all() {
    return byChecklist.values().stream().flatMap(List::stream).map(InFolder::run).toList();
  }
}
