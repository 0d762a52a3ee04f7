package dev.gonogo.reports.ticked;

import dev.gonogo.engine.evidence.RunStarted;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.reports.recorded.MarkdownText;
import dev.gonogo.reports.recorded.Moment;
import dev.gonogo.reports.recorded.RecordedRun;
import dev.gonogo.reports.recorded.Tally;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands over the document: the word of the run, and which run that was. */
record HeadNote(RecordedRun run) {
  private static final int COMMIT = 12;

  /** A byte order mark, and settings that only count where they come first. */
  private static final Pattern FIRST =
      Pattern.compile(
          "\\A\uFEFF?(?:---[ \t]*\\R(?:(?!---[ \t]*$).*\\R)*?---[ \t]*\\R)?", Pattern.MULTILINE);

  /** The document with the note in front, behind what must stay in front of everything. */
  String over(DocumentText document, String text) {
    Matcher first = FIRST.matcher(text);
    int at = first.find() ? first.end() : 0;
    return text.substring(0, at) + note(document.lineEnd()) + text.substring(at);
  }

  private String note(String lineEnd) {
    return "> "
        + told()
        + rehearsal()
        + "  "
        + lineEnd
        + "> Boxes are ticked by what was proved or signed, never by hand. Times are UTC."
        + lineEnd
        + lineEnd;
  }

  private String rehearsal() {
    return run.rehearsal()
        .map(
            read ->
                "; held against the rehearsal of %s, **%s**%s"
                    .formatted(
                        Moment.of(read.finished()),
                        read.word().text(),
                        read.objection() == null
                            ? ""
                            : ", which does not count: " + MarkdownText.of(read.objection())))
        .orElse("");
  }

  private String told() {
    RunStarted started = run.started();
    Verdict verdict = run.verdict();
    String commit = started.commit();
    return "**%s**%s: %s on %s%s; gate %s, run of %s, %s, content %s"
        .formatted(
            verdict.word().text(),
            verdict.state().equals(Verdict.FINISHED) ? "" : " (" + verdict.state() + ")",
            MarkdownText.of(started.checklist()),
            MarkdownText.of(started.target()),
            lines(verdict),
            started.gate().word(),
            Moment.of(started.at()),
            commit.isEmpty() ? "no commit" : "commit " + MarkdownText.of(shortened(commit)),
            MarkdownText.of(shortened(started.contentHash())));
  }

  private static String lines(Verdict verdict) {
    String lines = Tally.lines(verdict).text();
    return lines.isEmpty() ? "" : ", " + lines;
  }

  /** What was not committed is part of its name. */
  private static String shortened(String hash) {
    String dirty = hash.endsWith("-dirty") ? "-dirty" : "";
    return hash.length() - dirty.length() > COMMIT ? hash.substring(0, COMMIT) + dirty : hash;
  }
}
