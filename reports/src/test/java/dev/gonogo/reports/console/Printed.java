package dev.gonogo.reports.console;

import dev.gonogo.engine.evidence.EvidenceFolder;
import dev.gonogo.engine.evidence.EvidenceRecord;
import dev.gonogo.engine.evidence.RunFinished;
import dev.gonogo.reports.testing.Recording;
import dev.gonogo.reports.testing.StandardOut;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What arrives at the standard output. */
final class Printed {
  private Printed() {}

  /** What a run prints before its summary, without a terminal. */
  static String progress(Recording recording) {
    return progress(recording, Terminal.PLAIN);
  }

  /** What a run prints before its summary. */
  static String progress(Recording recording, Terminal terminal) {
    String all = all(recording, terminal);
    return all.substring(0, all.indexOf("─".repeat(72)));
  }

  /** What a run prints. */
  static String all(Recording recording, Terminal terminal) {
    ConsoleObserver console = new ConsoleObserver(terminal);
    EvidenceFolder folder = new EvidenceFolder(Path.of("target", "gonogo", "mued-lms"));
    List<EvidenceRecord> records = new ArrayList<>(recording.records());
    records.add(new RunFinished(recording.verdict()));
    return by(() -> records.forEach(record -> console.observe(record, folder)));
  }

  /** What an action prints; line ends are those of Unix. */
  static String by(Runnable action) {
    return StandardOut.of(action);
  }
}
