package dev.gonogo.engine.run;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.script.StatementResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One transaction, with the deployment and without it.
 *
 * @param name its name in the spec file
 */
record TrafficComparison(String name, TrafficAttempt with, TrafficAttempt without) {

  /** Why the two cannot be compared: the transaction is none of before the deployment. */
  Optional<String> impossible() {
    return without
        .error()
        .map(
            error ->
                "\"%s\" fails without the deployment: %s. ".formatted(name, error)
                    + "Traffic is what works before and after: mend its script, its actor"
                    + " (\"formerly\") or setup");
  }

  /** Why the two say nothing: no row was changed or returned, even without the deployment. */
  Optional<String> vacuous() {
    return without.error().isEmpty() && without.rows() == 0
        ? Optional.of(
            "\"%s\" comes to no row, even without the deployment: it proves nothing. Give it rows"
                    .formatted(name)
                + " in setup")
        : Optional.empty();
  }

  /** Whether both came to the same. */
  boolean isSame() {
    return impossible().isEmpty() && findings().isEmpty();
  }

  /** What the deployment changes for the application. */
  List<Finding> findings() {
    if (without.error().isPresent()) {
      return List.of();
    }
    if (with.error().isPresent()) {
      return List.of(
          Finding.of("\"%s\" fails after the deployment: %s".formatted(name, with.error().get())));
    }
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < with.statements().size(); i++) {
      rows(with.statements().get(i), without.statements().get(i)).ifPresent(findings::add);
    }
    return findings;
  }

  private Optional<Finding> rows(StatementResult after, StatementResult before) {
    if (after.rows() == before.rows()) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            "\"%s\" comes to %s after the deployment, to %s without it (%s:%d: %s)"
                .formatted(
                    name,
                    Count.of(after.rows(), "row"),
                    Count.of(before.rows(), "row"),
                    after.file(),
                    after.line(),
                    after.summary()),
            Count.of(before.rows(), "row"),
            Count.of(after.rows(), "row")));
  }

  /** Who ran it, and what it came to. */
  String seen() {
    String as =
        with.role().equals(without.role()) ? "" : "; without the deployment as " + without.role();
    return "%s: as %s%s: %s".formatted(name, with.role(), as, Count.of(with.rows(), "row"));
  }
}
