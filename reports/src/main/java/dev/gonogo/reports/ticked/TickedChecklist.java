package dev.gonogo.reports.ticked;

import dev.gonogo.engine.evidence.DocumentRead;
import dev.gonogo.reports.recorded.RecordedRun;
import java.util.List;
import java.util.Optional;

/** The checklist as it would look if somebody had ticked it by what is proved and signed. */
public final class TickedChecklist {
  private TickedChecklist() {}

  /**
   * The document with a status on every line that has one: boxes ticked where that is good enough
   * for the sign-off, names and dates where it was signed, and everything else as it was.
   *
   * <p>Of several runs the last that has read a document tells which; statuses are of those that
   * have read exactly that.
   *
   * @param runs the last runs of one checklist: staging, and production where there is one
   * @return empty where no run has read a document
   */
  public static Optional<String> of(List<RecordedRun> runs) {
    return runs.stream()
        .map(RecordedRun::document)
        .flatMap(Optional::stream)
        .reduce((first, second) -> second)
        .map(document -> of(document, runs));
  }

  private static String of(DocumentRead document, List<RecordedRun> runs) {
    List<RecordedRun> same =
        runs.stream().filter(run -> run.document().filter(document::equals).isPresent()).toList();
    DocumentText text = DocumentText.of(document.text());
    JudgedLines judged = JudgedLines.of(document, same);
    TickedLines ticked = TickedLines.of(text, judged);
    return new HeadNote(runs, same).over(text, ticked.text()) + new Appendix(text, ticked).text();
  }
}
