package dev.gonogo.engine.run;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.evidence.Word;
import dev.gonogo.engine.plan.Moment;
import dev.gonogo.engine.plan.PhaseSpan;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.rehearsed.Rehearsals;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What a rehearsal leaves behind for production: its verdict, and the states between phases. */
final class RehearsedStates {
  private static final Set<Word> KEPT = Set.of(Word.REHEARSED, Word.NO_GO);

  private final Set<Moment.Deployed> between;
  private final Rehearsals rehearsals;
  private final Supplier<Catalog> now;
  private final AnswersTold answers;
  private final Map<Integer, Catalog> catalogs = new HashMap<>();

  /**
   * Nothing is left behind yet.
   *
   * @param now reads the catalog as it is
   * @param answers what checks were answered
   */
  RehearsedStates(Plan plan, Rehearsals rehearsals, Supplier<Catalog> now, AnswersTold answers) {
    this.between = plan.phases().stream().map(PhaseSpan::after).collect(Collectors.toSet());
    this.between.add(new Moment.Deployed(0));
    this.rehearsals = rehearsals;
    this.now = now;
    this.answers = answers;
  }

  /** A step has succeeded. */
  void reached(Step step) {
    state(step)
        .filter(between::contains)
        .ifPresent(state -> catalogs.computeIfAbsent(state.parts(), any -> now.get()));
  }

  private static Optional<Moment.Deployed> state(Step step) {
    if (step instanceof Step.Setup) {
      return Optional.of(new Moment.Deployed(0));
    }
    return step instanceof Step.Deploy deploy && deploy.leaves() instanceof Moment.Deployed deployed
        ? Optional.of(deployed)
        : Optional.empty();
  }

  /** Keeps what a run has come to, unless it was of a part of the plan, or a draft. */
  void keep(Verdict verdict) {
    if (KEPT.contains(verdict.word()) && !catalogs.isEmpty()) {
      rehearsals.keep(verdict, catalogs, answers.all());
    }
  }
}
