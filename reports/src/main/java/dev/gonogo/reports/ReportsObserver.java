package dev.gonogo.reports;

import dev.gonogo.engine.evidence.EvidenceFolder;
import dev.gonogo.engine.evidence.EvidenceRecord;
import dev.gonogo.engine.evidence.Observer;
import dev.gonogo.engine.evidence.RunFinished;
import dev.gonogo.engine.evidence.SafeText;
import dev.gonogo.reports.recorded.OutputFolder;
import dev.gonogo.reports.recorded.RecordedRun;
import dev.gonogo.reports.stepsummary.StepSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Makes the reports whenever a run ends, wherever this module is on the class path.
 *
 * <p>Found by {@link java.util.ServiceLoader}, before the console: that tells where the page is.
 */
public final class ReportsObserver implements Observer {
  private final String wanted;
  private final Path history;
  private final Optional<Path> stepSummary;

  /** Keeps its history in the workspace, and writes the step summary that GitHub asks for. */
  public ReportsObserver() {
    this(ReportSettings.wanted(), ReportSettings.history(), ReportSettings.stepSummary());
  }

  ReportsObserver(String wanted, Path history, Optional<Path> stepSummary) {
    this.wanted = wanted;
    this.history = history;
    this.stepSummary = stepSummary;
  }

  @Override
  public void observe(EvidenceRecord record, EvidenceFolder folder) {
    if (record instanceof RunFinished && !wanted.equals("none")) {
      try {
        new Reports(OutputFolder.of(folder), history)
            .write(!wanted.equals("page"))
            .leftOut()
            .forEach(why -> System.out.println("left out of the reports: " + SafeText.of(why)));
        if (stepSummary.isPresent()) {
          append(StepSummary.of(List.of(run(folder))), stepSummary.get());
        }
      } catch (IOException e) {
        throw new UncheckedIOException("the reports cannot be written", e);
      }
    }
  }

  private static RecordedRun run(EvidenceFolder folder) throws IOException {
    return RecordedRun.read(folder)
        .orElseThrow(() -> new IllegalStateException("a run has ended without evidence"));
  }

  private static void append(String summary, Path file) throws IOException {
    Files.writeString(file, summary, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
