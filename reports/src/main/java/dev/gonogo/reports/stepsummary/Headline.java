package dev.gonogo.reports.stepsummary;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.RunStarted;
import dev.gonogo.engine.evidence.ServerFound;
import dev.gonogo.engine.evidence.Times;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.reports.recorded.MarkdownText;
import dev.gonogo.reports.recorded.RecordedRun;
import dev.gonogo.reports.recorded.Tally;
import java.util.ArrayList;
import java.util.List;

/** The word, on what it was given, and how many have which status. */
final class Headline {
  private Headline() {}

  static List<String> of(RecordedRun run) {
    RunStarted started = run.started();
    Verdict verdict = run.verdict();
    List<String> lines = new ArrayList<>();
    lines.add("## %s: %s".formatted(verdict.word().text(), name(run)));
    lines.add("");
    lines.add(
        "%sgate %s, %s, %s%s"
            .formatted(
                run.stage().isPresent() ? "" : MarkdownText.of(started.target()) + ", ",
                started.gate().word(),
                MarkdownText.of(
                    run.server().map(ServerFound::description).orElse("no server was started")),
                verdict.state().equals(Verdict.FINISHED) ? "" : "interrupted after ",
                Times.text(verdict.duration())));
    lines.add("");
    count(lines, "line", Tally.lines(verdict));
    count(lines, "step", Tally.steps(verdict));
    return lines;
  }

  private static String name(RecordedRun run) {
    RunStarted started = run.started();
    return MarkdownText.of(
        run.stage().isPresent()
            ? started.checklist() + " on " + started.target()
            : started.checklist());
  }

  private static void count(List<String> lines, String one, Tally tally) {
    if (tally.total() > 0) {
      lines.add("- %s: %s".formatted(Count.of(tally.total(), one), tally.text()));
    }
  }
}
