package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.Differences;
import dev.gonogo.engine.check.LinesAskedAgain;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.Status;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes mutants one by one, looks who notices, and takes them back. */
final class Noticing {
  /** Who notices what nobody does. */
  static final String NOBODY = "unnoticed";

  private final LinesAskedAgain lines;
  private final ConcernedRows concerned;
  private final Catalog original;

  /** What each line says of the original, by the rows that it was asked about. */
  private final Map<Question, Optional<Outcome>> before = new HashMap<>();

  private record Question(PlannedStep line, Set<String> rows) {}

  Noticing(LinesAskedAgain lines, ConcernedRows concerned) {
    this.lines = lines;
    this.concerned = concerned;
    this.original = lines.catalog();
  }

  /**
   * The first line that notices a mutant, or {@link #NOBODY}.
   *
   * @throws IllegalStateException where the mutant could not be taken back
   */
  String by(Mutant mutant) {
    Set<String> rows = concerned.by(mutant.table());
    lines.lines().forEach(line -> before(line, rows));
    lines.change(mutant.sql());
    Optional<PlannedStep> noticing =
        lines.lines().stream().filter(line -> notices(line, rows)).findFirst();
    takeBack(mutant);
    return noticing.map(line -> line.title() + " (" + line.source() + ")").orElse(NOBODY);
  }

  private Optional<Outcome> before(PlannedStep line, Set<String> rows) {
    Optional<Outcome> said = lines.said(line);
    return said.isPresent()
        ? said
        : before.computeIfAbsent(
            new Question(line, rows), question -> lines.ask(question.line(), question.rows()));
  }

  /** By something graver than before, or by something else where it was not green before. */
  private boolean notices(PlannedStep line, Set<String> rows) {
    Optional<Outcome> is = lines.ask(line, rows);
    if (is.isEmpty() || is.get().status().compareTo(Status.BLOCKED) >= 0) {
      return false;
    }
    Outcome was = before(line, rows).orElseThrow();
    return was.findings().isEmpty()
        ? is.get().status().compareTo(was.status()) < 0
        : !new HashSet<>(was.findings()).containsAll(is.get().findings());
  }

  private void takeBack(Mutant mutant) {
    for (String sql : Differences.mending(Differences.between(original, lines.catalog()))) {
      lines.change(sql);
    }
    List<Difference> left = Differences.between(original, lines.catalog());
    if (!left.isEmpty()) {
      throw new IllegalStateException(
          "the mutant \"%s\" could not be taken back: %s".formatted(mutant.name(), left));
    }
  }
}
