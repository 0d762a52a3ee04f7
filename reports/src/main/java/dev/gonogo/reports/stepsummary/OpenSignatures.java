package dev.gonogo.reports.stepsummary;

import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.evidence.Verdict.Item;
import dev.gonogo.reports.recorded.MarkdownText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many signatures are awaited, and from whom. */
final class OpenSignatures {
  private OpenSignatures() {}

  static List<String> of(Verdict verdict) {
    Map<String, Long> open =
        verdict.items().stream()
            .filter(item -> item.status() == Status.PENDING)
            .collect(
                Collectors.groupingBy(OpenSignatures::role, TreeMap::new, Collectors.counting()));
    if (open.isEmpty()) {
      return List.of();
    }
    String roles =
        open.entrySet().stream()
            .map(role -> MarkdownText.of(role.getKey()) + " " + role.getValue())
            .collect(Collectors.joining(", "));
    return List.of("Open signatures: " + roles);
  }

  private static String role(Item item) {
    return Objects.requireNonNullElse(item.signer(), "nobody named");
  }
}
