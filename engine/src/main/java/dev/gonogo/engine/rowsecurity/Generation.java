package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.DeclaredRows;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.database.Actor;
import dev.gonogo.engine.database.Attempt;
import dev.gonogo.engine.database.Rows;
import dev.gonogo.engine.database.Trial;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.sql.Condition;
import dev.gonogo.engine.sql.QueryException;
import dev.gonogo.engine.sql.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The search for rows of one table that somebody sees and must not, or should see and does not. */
final class Generation {
  private final DeclaredRows declared;
  private final Application application;
  private final Trial trial;
  private final Judgement judgement;
  private int asked;
  private int refused;

  Generation(DeclaredRows declared, Application application, Trial trial, Judgement judgement) {
    this.declared = declared;
    this.application = application;
    this.trial = trial;
    this.judgement = judgement;
  }

  /** How many populations somebody was asked about. */
  int asked() {
    return asked;
  }

  /** Searches, and returns how: table, columns, populations, how many of them were refused. */
  List<String> search(int tries) {
    String columns =
        AskedRows.of(declared, trial.catalog(), judgement)
            .map(rows -> search(rows, tries))
            .orElse("");
    return List.of(declared.name(), columns, Integer.toString(asked), Integer.toString(refused));
  }

  private String search(AskedRows rows, int tries) {
    Population population =
        new PopulationReader(application, trial, judgement).read(declared, rows);
    if (!population.rows().isEmpty() && !population.columns().isEmpty()) {
      search(population, rows, tries);
    }
    return population.columns().stream()
        .map(column -> column.table() + "." + column.name())
        .collect(Collectors.joining(", "));
  }

  private void search(Population population, AskedRows rows, int tries) {
    population
        .search(tries, trial.sampling().seed(), variation -> shown(variation, population, rows))
        .ifPresent(
            exposure -> {
              judgement.found(exposure.inWords());
              judgement.observed(new Observation("counterexample", exposure.sql()));
            });
  }

  private Optional<Exposure> shown(Variation variation, Population population, AskedRows rows) {
    return trial.attempt(attempt -> shown(variation, population, rows, attempt));
  }

  private Optional<Exposure> shown(
      Variation variation, Population population, AskedRows rows, Attempt attempt) {
    for (Change change : variation.changes()) {
      if (attempt.tryToArrange(change.sql()).isPresent()) {
        refused++;
        return Optional.empty();
      }
    }
    asked++;
    Actor actor = application.actor(variation.actor());
    Condition condition = Objects.requireNonNull(declared.visible().get(variation.actor()));
    String these =
        population.rows().stream().map(VariedRow::identified).collect(Collectors.joining(" OR "));
    String query = "SELECT %s FROM %s WHERE %s".formatted(rows.keyInWords(), rows.asked(), these);
    Set<String> allowed =
        keys(
            attempt.ask(
                "SELECT %s FROM %s WHERE (%s) AND %s"
                    .formatted(rows.keyInWords(), rows.truth(), these, condition.sql())));
    return exposed(variation, population, actor, query, allowed, attempt);
  }

  private static Optional<Exposure> exposed(
      Variation variation,
      Population population,
      Actor actor,
      String query,
      Set<String> allowed,
      Attempt attempt) {
    Set<String> seen;
    try {
      seen = keys(attempt.ask(query, actor));
    } catch (QueryException exception) {
      Refusal refusal = exception.refusal().orElseThrow(() -> exception);
      if (!refusal.isMissingPrivilege()) {
        VariedRow first = population.rows().get(0);
        return Optional.of(new Exposure(variation, "get " + refusal + " for", first, actor, query));
      }
      seen = Set.of();
    }
    for (VariedRow row : population.rows()) {
      boolean may = allowed.contains(row.key());
      if (may != seen.contains(row.key())) {
        return Optional.of(new Exposure(variation, may ? "not see" : "see", row, actor, query));
      }
    }
    return Optional.empty();
  }

  private static Set<String> keys(Rows rows) {
    return rows.rows().stream().map(row -> String.valueOf(row.get(0))).collect(Collectors.toSet());
  }
}
