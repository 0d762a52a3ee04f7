package dev.gonogo.reports;

import dev.gonogo.engine.evidence.Times;
import dev.gonogo.engine.evidence.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
    section(lines, PhaseRows.of(verdict.items(), terminal.width()));
    section(lines, new Reasons(verdict, paint, terminal.width()).lines());
    section(lines, List.of("  Evidence  " + SafeText.of(folder.toString()) + "/"));
    lines.add(RULE);
    return String.join("\n", lines);
  }

  private static void section(List<String> lines, List<String> section) {
    if (!section.isEmpty()) {
      lines.add("");
      lines.addAll(section);
    }
  }

  private static String headline(Verdict verdict) {
    String checklist = SafeText.of(verdict.checklist());
    if (verdict.state().equals(Verdict.RUNNING)) {
      return checklist + ", interrupted";
    }
    return checklist + ", " + where(verdict) + ", " + Times.text(verdict.duration());
  }

  private static String where(Verdict verdict) {
    if (verdict.server() == null) {
      return "no server was started";
    }
    String server = SafeText.of(verdict.server().description()).replaceFirst(" \\(.*", "");
    return (verdict.target().equals("staging") ? "rehearsed on " : "verified on ") + server;
  }
}
