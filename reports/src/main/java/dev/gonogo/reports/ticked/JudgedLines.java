package dev.gonogo.reports.ticked;

import dev.gonogo.engine.evidence.DocumentRead;
import dev.gonogo.reports.recorded.RecordedLine;
import dev.gonogo.reports.recorded.RecordedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of the lines of one document in all runs of it.
 *
 * @param byNumber by the number of the line, from 1
 * @param severalRuns whether there is more than one run to tell of
 */
record JudgedLines(Map<Integer, List<JudgedLine>> byNumber, boolean severalRuns) {

  static JudgedLines of(DocumentRead document, List<RecordedRun> runs) {
    Map<Integer, List<JudgedLine>> lines = new TreeMap<>();
    for (RecordedRun run : runs) {
      for (RecordedLine line : RecordedLine.of(run.verdict())) {
        if (line.file().equals(document.file())) {
          lines
              .computeIfAbsent(line.line(), number -> new ArrayList<>())
              .add(new JudgedLine(run, line));
        }
      }
    }
    return new JudgedLines(lines, runs.size() > 1);
  }

  /** What came of a line, run by run; empty where it has no status. */
  List<JudgedLine> at(int number) {
    return byNumber.getOrDefault(number, List.of());
  }

  /** What stands behind a line that has a status: which, and what matters about it. */
  String told(List<JudgedLine> line) {
    List<String> told =
        line.stream()
            .map(judged -> severalRuns ? judged.target() + " " + judged.told() : judged.told())
            .toList();
    return " — " + String.join("; ", told);
  }
}
