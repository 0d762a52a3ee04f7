package dev.gonogo.reports.console;

import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.evidence.Verdict.Item;
import dev.gonogo.engine.evidence.Verdict.Reason;
import dev.gonogo.reports.recorded.ReasonGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a verdict has no better word, the gravest first; and what was accepted nevertheless. */
final class Reasons {
  /** More reasons of one status than this are counted. */
  private static final int MOST = 10;

  private final Verdict verdict;
  private final ReasonLines layout;
  private final Set<String> reads;

  Reasons(Verdict verdict, Paint paint, int width) {
    this.verdict = verdict;
    this.layout = new ReasonLines(paint, width);
    this.reads =
        verdict.items().stream()
            .filter(item -> item.kind() == StepKind.READ)
            .map(Item::id)
            .collect(Collectors.toSet());
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    add(lines, ReasonGroup.title(verdict.word()), against());
    add(lines, "Accepted", byStatus(accepted()));
    return lines;
  }

  private static void add(List<String> lines, String title, List<String> section) {
    if (!section.isEmpty()) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.add("  " + title);
      lines.addAll(section);
    }
  }

  private List<String> against() {
    List<String> lines = new ArrayList<>(byStatus(verdict.reasons()));
    List<Item> notRun = verdict.items().stream().filter(item -> item.status() == null).toList();
    if (!notRun.isEmpty()) {
      String count = notRun.size() + " of " + verdict.items().size();
      Item first = notRun.get(0);
      lines.addAll(layout.notRun(count, first.file(), first.line(), first.text()));
    }
    if (lines.isEmpty() && verdict.gate() == Gate.DRAFT) {
      lines.addAll(layout.onlyTheGate());
    }
    return lines;
  }

  private List<Reason> accepted() {
    return verdict.items().stream()
        .filter(item -> item.status() == Status.ACCEPTED)
        .map(
            item ->
                new Reason(
                    item.id(),
                    item.text(),
                    item.file(),
                    item.line(),
                    Status.ACCEPTED,
                    item.message()))
        .toList();
  }

  private List<String> byStatus(Collection<Reason> reasons) {
    return ReasonGroup.of(reasons).stream().flatMap(group -> group(group).stream()).toList();
  }

  private List<String> group(ReasonGroup group) {
    List<Reason> reasons = group.reasons();
    if (!group.shared().isEmpty()) {
      return layout.counted(group.status(), group.shared(), reasons.get(0));
    }
    List<String> lines = new ArrayList<>();
    reasons.stream().limit(MOST).forEach(reason -> lines.addAll(lines(reason)));
    if (reasons.size() > MOST) {
      lines.add(ReasonLines.more(reasons.size() - MOST));
    }
    return lines;
  }

  private List<String> lines(Reason reason) {
    return reads.contains(reason.item()) ? layout.problems(reason) : layout.one(reason);
  }
}
