package dev.gonogo.reports.console;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.SafeText;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.evidence.Verdict.Acceptance;
import dev.gonogo.engine.evidence.Verdict.Item;
import dev.gonogo.engine.evidence.Verdict.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What stops nothing yet and still has to be done: signatures by role, lines that could not be
 * checked here, dates, acceptances that were not needed.
 */
final class StillOpen {
  private final Verdict verdict;
  private final ReasonLines layout;

  StillOpen(Verdict verdict, Paint paint, int width) {
    this.verdict = verdict;
    this.layout = new ReasonLines(paint, width);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    pending(lines);
    blocked(lines);
    notDue(lines);
    unmatched(lines);
    if (!lines.isEmpty()) {
      lines.add(0, "  Still open");
    }
    return lines;
  }

  /** By role even where it is what stops the run: whose it is, is not said there. */
  private void pending(List<String> lines) {
    Map<String, List<Item>> byRole = new TreeMap<>();
    for (Item item : of(Status.PENDING)) {
      String role = Objects.requireNonNullElse(item.signer(), "somebody");
      byRole.computeIfAbsent(role, any -> new ArrayList<>()).add(item);
    }
    byRole.forEach(
        (role, items) ->
            add(lines, "%d to sign by %s".formatted(items.size(), SafeText.of(role)), items));
  }

  private void blocked(List<String> lines) {
    Set<String> stopping = verdict.reasons().stream().map(Reason::item).collect(Collectors.toSet());
    List<Item> blocked =
        of(Status.BLOCKED).stream().filter(item -> !stopping.contains(item.id())).toList();
    if (!blocked.isEmpty()) {
      add(lines, Count.of(blocked.size(), "line") + " could not be checked here", blocked);
    }
  }

  private void notDue(List<String> lines) {
    List<Item> later = of(Status.NOT_DUE);
    later.stream()
        .min(Comparator.comparing(item -> Objects.requireNonNullElse(item.due(), Instant.MAX)))
        .ifPresent(
            first ->
                lines.addAll(
                    layout.said(
                        Status.NOT_DUE,
                        "%s, the first %s"
                            .formatted(
                                Count.of(later.size(), "line"), SafeText.of(first.message())))));
  }

  private void unmatched(List<String> lines) {
    verdict.acceptances().stream()
        .filter(acceptance -> acceptance.steps().isEmpty())
        .map(Acceptance::read)
        .forEach(
            read ->
                lines.addAll(
                    layout.said(
                        Status.ACCEPTED,
                        "\"%s\" by %s matched nothing: remove it"
                            .formatted(SafeText.of(read.what()), SafeText.of(read.by())))));
  }

  private void add(List<String> lines, String count, List<Item> items) {
    Item first = items.get(0);
    lines.addAll(
        layout.counted(
            Objects.requireNonNull(first.status()),
            count,
            new Reason(
                first.id(),
                first.text(),
                first.file(),
                first.line(),
                Objects.requireNonNull(first.status()),
                first.message())));
  }

  /** One for each line of the document, in its order. */
  private List<Item> of(Status status) {
    Map<String, Item> lines = new LinkedHashMap<>();
    verdict.items().stream()
        .filter(item -> item.kind() == StepKind.ITEM && item.status() == status)
        .sorted(Comparator.comparing(Item::line))
        .forEach(item -> lines.putIfAbsent(item.file() + ":" + item.line(), item));
    return List.copyOf(lines.values());
  }
}
