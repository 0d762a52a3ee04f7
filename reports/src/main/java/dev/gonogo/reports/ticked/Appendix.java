package dev.gonogo.reports.ticked;

import dev.gonogo.reports.recorded.MarkdownText;
import dev.gonogo.reports.ticked.TickedLines.Remark;
import java.util.List;

/** What is said below the document, because it cannot be said in its lines. */
record Appendix(DocumentText document, TickedLines ticked) {
  private static final int MOST_OF_A_LINE = 160;

  /** The sections; empty where there is nothing to say, so that the document ends as it did. */
  String text() {
    String sections =
        section("Ticked by hand, but neither proved nor signed", ticked.contradicted())
            + section("Lines of code", ticked.code());
    return sections.isEmpty() ? "" : before() + sections;
  }

  /** Ends what the document leaves open, or the sections would be a part of it. */
  private String before() {
    String end = document.lineEnd();
    String fence = ticked.openFence().isEmpty() ? "" : ticked.openFence() + end;
    return (document.endsWithLineEnd() ? "" : end) + fence;
  }

  private String section(String title, List<Remark> remarks) {
    if (remarks.isEmpty()) {
      return "";
    }
    String end = document.lineEnd();
    StringBuilder section = new StringBuilder(end + "## " + title + end + end);
    for (Remark remark : remarks) {
      String line = MarkdownText.firstLine(remark.line(), MOST_OF_A_LINE);
      section.append("- Line %d, %s%s".formatted(remark.number(), line, remark.told())).append(end);
    }
    return section.toString();
  }
}
