package dev.gonogo.engine.run;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.check.LinesAskedAgain;
import dev.gonogo.engine.check.ReadOnlyCheck;
import dev.gonogo.engine.check.StructuralCheck;
import dev.gonogo.engine.check.TrialCheck;
import dev.gonogo.engine.database.Alteration;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.database.Sampling;
import dev.gonogo.engine.database.Trial;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.staging.Staging;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The lines that are checked in one state, asked again on a copy of it.
 *
 * <p>Only checks that leave the copy as it is are asked: those of the catalog, those that read, and
 * those that try.
 */
final class LinesOnCopy implements LinesAskedAgain, AutoCloseable {
  private final Map<PlannedStep, List<Check>> checks = new LinkedHashMap<>();
  private final Function<String, @Nullable Outcome> said;
  private final Staging copy;
  private final Application application;
  private final Sampling sampling;
  private ReadOnlyDatabase database;

  /**
   * Lines and a copy, which is closed with this.
   *
   * @param said what steps have said in this run, by their ids
   */
  LinesOnCopy(
      List<Step.Item> lines,
      Function<String, @Nullable Outcome> said,
      Staging copy,
      Application application,
      Sampling sampling) {
    this.said = said;
    for (Step.Item line : lines) {
      List<Check> asked = line.checks().values().stream().filter(LinesOnCopy::canBeAsked).toList();
      if (!asked.isEmpty()) {
        checks.put(line.planned(), asked);
      }
    }
    this.copy = copy;
    this.application = application;
    this.sampling = sampling;
    this.database = reader();
  }

  private static boolean canBeAsked(Check check) {
    return check instanceof StructuralCheck
        || check instanceof ReadOnlyCheck
        || check instanceof TrialCheck;
  }

  private ReadOnlyDatabase reader() {
    return new ReadOnlyDatabase(copy.superuser());
  }

  @Override
  public List<PlannedStep> lines() {
    return List.copyOf(checks.keySet());
  }

  @Override
  public Optional<Outcome> said(PlannedStep line) {
    return Optional.ofNullable(said.apply(line.id()));
  }

  @Override
  public Optional<Outcome> ask(PlannedStep line, Set<String> rows) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Check check : Objects.requireNonNull(checks.get(line))) {
      check.limitedTo(rows).map(this::ask).ifPresent(outcomes::add);
    }
    return outcomes.isEmpty() ? Optional.empty() : Optional.of(Outcome.together(outcomes));
  }

  private Outcome ask(Check check) {
    try {
      if (check instanceof StructuralCheck structural) {
        return structural.check(database.catalog());
      }
      if (check instanceof ReadOnlyCheck reading) {
        return reading.check(database, application);
      }
      try (Trial trial = new Trial(database, copy::connectAsSuperuser, copy::connect, sampling)) {
        return ((TrialCheck) check).check(trial, application);
      }
    } catch (Exception thrown) {
      return Failure.outcome(thrown);
    }
  }

  @Override
  public void change(String sql) {
    Alteration.make(sql, copy::connectAsSuperuser);
    database.close();
    database = reader();
  }

  @Override
  public Catalog catalog() {
    return database.catalog();
  }

  @Override
  public Sampling sampling() {
    return sampling;
  }

  @Override
  public void close() {
    database.close();
    copy.close();
  }
}
