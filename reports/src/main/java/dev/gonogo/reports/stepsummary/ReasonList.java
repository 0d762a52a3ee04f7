package dev.gonogo.reports.stepsummary;

import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.evidence.Verdict.Reason;
import dev.gonogo.reports.recorded.MarkdownText;
import dev.gonogo.reports.recorded.ReasonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The gravest of what stands against a better word. */
final class ReasonList {
  private static final int MOST = 5;
  private static final int MOST_OF_A_LINE = 80;
  private static final int MOST_OF_A_MESSAGE = 160;

  private ReasonList() {}

  static List<String> of(Verdict verdict) {
    List<String> all =
        ReasonGroup.of(verdict.reasons()).stream().flatMap(ReasonList::lines).toList();
    List<String> lines = new ArrayList<>(all.subList(0, Math.min(MOST, all.size())));
    if (all.size() > MOST) {
      lines.add("- … %d more".formatted(all.size() - MOST));
    }
    return lines;
  }

  private static Stream<String> lines(ReasonGroup group) {
    if (group.shared().isEmpty()) {
      return group.reasons().stream().map(ReasonList::line);
    }
    Reason first = group.reasons().get(0);
    String text = MarkdownText.firstLine(first.text(), MOST_OF_A_LINE);
    return Stream.of(
        "- **%s**: %s, first %s, %s"
            .formatted(group.status().word(), group.shared(), place(first), text));
  }

  /** {@code failed: checklist.md:54, All indexes are valid: index a is missing}. */
  private static String line(Reason reason) {
    List<String> parts = new ArrayList<>();
    parts.add("- **" + reason.status().word() + "**");
    if (!reason.file().isEmpty()) {
      String text = MarkdownText.firstLine(reason.text(), MOST_OF_A_LINE);
      parts.add(place(reason) + ", " + text);
    }
    parts.add(MarkdownText.firstLine(reason.message(), MOST_OF_A_MESSAGE));
    return String.join(": ", parts);
  }

  private static String place(Reason reason) {
    return MarkdownText.of(reason.file()) + (reason.line() > 0 ? ":" + reason.line() : "");
  }
}
