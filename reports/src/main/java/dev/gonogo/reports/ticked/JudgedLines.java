package dev.gonogo.reports.ticked;

import dev.gonogo.engine.evidence.DocumentRead;
import dev.gonogo.reports.recorded.RecordedLine;
import dev.gonogo.reports.recorded.RecordedRun;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came of the lines of a document.
 *
 * @param byNumber by the number of the line, from 1
 */
record JudgedLines(Map<Integer, JudgedLine> byNumber) {

  static JudgedLines of(DocumentRead document, RecordedRun run) {
    Map<Integer, JudgedLine> lines = new TreeMap<>();
    for (RecordedLine line : RecordedLine.of(run.verdict())) {
      if (line.file().equals(document.file())) {
        lines.put(line.line(), new JudgedLine(run, line));
      }
    }
    return new JudgedLines(lines);
  }

  /** What came of a line; empty where it has no status. */
  Optional<JudgedLine> at(int number) {
    return Optional.ofNullable(byNumber.get(number));
  }
}
