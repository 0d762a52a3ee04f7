package dev.gonogo.reports.allure;

import dev.gonogo.engine.evidence.DocumentRead;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.SafeText;
import dev.gonogo.reports.recorded.RecordedRun;
import java.util.List;
import java.util.Optional;

/** Where a step comes from, as HTML: the file and line to open, and what is written there. */
final class Description {
  private final Optional<DocumentRead> document;
  private final List<String> lines;

  Description(RecordedRun run) {
    this.document = run.document();
    this.lines = document.map(read -> read.text().lines().toList()).orElse(List.of());
  }

  String of(PlannedStep step) {
    String source = "<p><code>" + html(step.source()) + "</code></p>";
    return source
        + written(step)
            .map(line -> "<blockquote dir=\"auto\">" + html(line) + "</blockquote>")
            .orElse("");
  }

  private Optional<String> written(PlannedStep step) {
    boolean here = document.filter(read -> read.file().equals(step.file())).isPresent();
    return here && step.line() >= 1 && step.line() <= lines.size()
        ? Optional.of(lines.get(step.line() - 1).strip())
        : Optional.empty();
  }

  /** Allure shows descriptions as they are: nothing in them may be markup of somebody else. */
  private static String html(String text) {
    return Markup.escaped(SafeText.of(text));
  }
}
