package dev.gonogo.reports.console;

import dev.gonogo.engine.evidence.EvidenceFolder;
import dev.gonogo.engine.evidence.SafeText;
import dev.gonogo.engine.evidence.ServerFound;
import dev.gonogo.engine.evidence.Stage;
import dev.gonogo.engine.evidence.Times;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.reports.recorded.NextStep;
import dev.gonogo.reports.recorded.OutputFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A verdict for people in a hurry: the word, the counts, the phases, the reasons. */
final class Summary {
  private static final String RULE = "─".repeat(Terminal.NARROWEST);

  private Summary() {}

  /**
   * The summary, several lines.
   *
   * <p>A function of what is in the folder of the run, so it can be made again at any time.
   *
   * @param folder where the evidence is
   */
  static String of(Verdict verdict, Path folder, Terminal terminal) {
    Paint paint = new Paint(terminal.colours());
    List<String> lines = new ArrayList<>();
    lines.add(RULE);
    lines.add(paint.word(verdict.word()) + "   " + headline(verdict));
    section(lines, Counts.of(verdict));
    section(lines, PhaseRows.of(verdict, terminal.width()));
    section(lines, ProductionRows.of(verdict, terminal.width()));
    section(lines, new Reasons(verdict, paint, terminal.width()).lines());
    section(lines, new StillOpen(verdict, paint, terminal.width()).lines());
    section(lines, next(verdict, terminal.width()));
    section(
        lines,
        List.of(
            "  Report    " + SafeText.of(page(folder)),
            "  Evidence  " + SafeText.of(folder.toString()) + "/"));
    lines.add(RULE);
    return String.join("\n", lines);
  }

  /** The command in a line of its own, however long it is: it is there to be copied. */
  private static List<String> next(Verdict verdict, int width) {
    List<String> lines = new ArrayList<>();
    NextStep.of(verdict)
        .ifPresent(
            next -> {
              boolean alone = next.command().isEmpty();
              lines.addAll(Hanging.of("Next", next.text() + (alone ? "" : ":"), width));
              if (!alone) {
                lines.add(Hanging.BELOW + SafeText.of(next.command()));
              }
            });
    return lines;
  }

  private static String page(Path folder) {
    return OutputFolder.of(new EvidenceFolder(folder)).page().toString();
  }

  private static void section(List<String> lines, List<String> section) {
    if (!section.isEmpty()) {
      lines.add("");
      lines.addAll(section);
    }
  }

  private static String headline(Verdict verdict) {
    String checklist = SafeText.of(verdict.checklist());
    boolean finished = verdict.state().equals(Verdict.FINISHED);
    ServerFound server = verdict.server();
    boolean production = Stage.ofTarget(verdict.target()).isPresent();
    if (server == null && !finished && !production) {
      return checklist + ", interrupted";
    }
    String where = production ? SafeText.of(verdict.target()) : where(server);
    String time = (finished ? "" : "interrupted after ") + Times.text(verdict.duration());
    return checklist + ", " + where + ", " + time;
  }

  private static String where(@Nullable ServerFound server) {
    if (server == null) {
      return "no server was started";
    }
    // As whom the server runs was said when it started.
    String description = SafeText.of(server.description()).replaceFirst(" \\(.*", "");
    return "rehearsed on " + description;
  }
}
