package dev.gonogo.reports.stepsummary;

import dev.gonogo.reports.recorded.MarkdownText;
import dev.gonogo.reports.recorded.NextStep;
import dev.gonogo.reports.recorded.RecordedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A summary of runs in Markdown, to be appended to the file that {@code GITHUB_STEP_SUMMARY} names.
 */
public final class StepSummary {
  private StepSummary() {}

  /**
   * One screen for each run: the word, the counts, the phases with their times or what is known of
   * production, the gravest reasons, and whose signatures are open; at the end, where the rest is.
   */
  public static String of(List<RecordedRun> runs) {
    return runs.stream().map(run -> of(run) + "\n").collect(Collectors.joining())
        + "Reports and evidence are in `target/gonogo` of this build.\n";
  }

  private static String of(RecordedRun run) {
    List<String> lines = new ArrayList<>(Headline.of(run));
    section(lines, PhaseTable.of(run.verdict()));
    section(lines, ProductionList.of(run));
    section(lines, ReasonList.of(run.verdict()));
    section(lines, OpenSignatures.of(run.verdict()));
    section(lines, next(run));
    return String.join("\n", lines) + "\n";
  }

  /** What a command is made of means nothing within a code span. */
  private static String told(NextStep next) {
    String command = next.command().isEmpty() ? "" : ": `" + next.command() + "`";
    return "Next: " + MarkdownText.of(next.text()) + command;
  }

  private static List<String> next(RecordedRun run) {
    return NextStep.of(run.verdict()).map(next -> told(next)).stream().toList();
  }

  private static void section(List<String> lines, List<String> section) {
    if (!section.isEmpty()) {
      lines.add("");
      lines.addAll(section);
    }
  }
}
