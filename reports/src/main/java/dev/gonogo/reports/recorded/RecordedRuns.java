package dev.gonogo.reports.recorded;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The runs whose evidence lies in one folder.
 *
 * @param byChecklist by the name of the checklist, sorted; staging before production
 * @param leftOut why evidence that is there could not be read, one sentence each
 */
public record RecordedRuns(Map<String, List<RecordedRun>> byChecklist, List<String> leftOut) {

  /** Copies the collections. */
  public RecordedRuns {
    byChecklist = Collections.unmodifiableMap(new LinkedHashMap<>(byChecklist));
    leftOut = List.copyOf(leftOut);
  }
}
