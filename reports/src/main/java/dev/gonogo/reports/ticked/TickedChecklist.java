package dev.gonogo.reports.ticked;

import dev.gonogo.engine.evidence.DocumentRead;
import dev.gonogo.reports.recorded.RecordedRun;
import java.util.Optional;

/** The checklist as it would look if somebody had ticked it by what is proved and signed. */
public final class TickedChecklist {
  private TickedChecklist() {}

  /**
   * The document with a status on every line that has one: boxes ticked where that is good enough
   * for the sign-off, names and dates where it was signed, and everything else as it was.
   *
   * @param run the last run of a checklist on a target; on production the rehearsal's status stands
   *     behind its own
   * @return empty where the run has read no document
   */
  public static Optional<String> of(RecordedRun run) {
    return run.document().map(document -> of(document, run));
  }

  private static String of(DocumentRead document, RecordedRun run) {
    DocumentText text = DocumentText.of(document.text());
    TickedLines ticked = TickedLines.of(text, JudgedLines.of(document, run));
    return new HeadNote(run).over(text, ticked.text()) + new Appendix(text, ticked).text();
  }
}
