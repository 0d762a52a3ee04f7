package dev.gonogo.engine.rollback;

import dev.gonogo.engine.migration.Migration;
import dev.gonogo.engine.migration.SqlScript;
import dev.gonogo.engine.rollback.TriedMutant.Notice;
import dev.gonogo.engine.script.ScriptRunner;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Rolls back with mutated scripts: from the whole deployment, and where that restores all the same,
 * from every other point, until somebody would notice.
 *
 * <p>What is noticed is what the stop points themselves look at, so that a mutant that stays
 * unnoticed is a mistake that the rehearsal would let pass, or a statement that does nothing.
 */
public final class MutantTrials {
  private final Exploration exploration;
  private final Map<StopPoint, Result> unmutated;
  private final List<RollbackMutant> mutants = new ArrayList<>();

  /**
   * Trials of all mutants of some rollbacks; of programs there are none.
   *
   * @param exploration of a deployment with these rollbacks
   * @param unmutated what comes of the rollback as it is, from each point, in order
   */
  public MutantTrials(
      Exploration exploration,
      List<Migration> rollbacks,
      ScriptRunner runner,
      Map<StopPoint, Result> unmutated) {
    this.exploration = exploration;
    this.unmutated = new LinkedHashMap<>(unmutated);
    for (Migration migration : rollbacks) {
      if (migration instanceof SqlScript script) {
        mutants.addAll(
            RollbackMutants.of(script.file(), runner.statements(Path.of(script.file()))));
      }
    }
  }

  /** How many mutants there are. */
  public int count() {
    return mutants.size();
  }

  /** Tries all of them. */
  public List<TriedMutant> all() throws SQLException {
    return tried(mutants);
  }

  /**
   * Tries a few of those that can stay unnoticed.
   *
   * @param most how many at most; the seed decides which
   */
  public List<TriedMutant> sample(int most, long seed) throws SQLException {
    List<RollbackMutant> sample =
        new ArrayList<>(
            mutants.stream().filter(mutant -> !mutant.kind().mayChangeNothing()).toList());
    Collections.shuffle(sample, new Random(seed));
    return tried(sample.subList(0, Math.min(most, sample.size())));
  }

  private List<TriedMutant> tried(List<RollbackMutant> chosen) throws SQLException {
    List<TriedMutant> tried = new ArrayList<>();
    for (RollbackMutant mutant : chosen) {
      tried.add(tried(mutant));
    }
    return tried;
  }

  private TriedMutant tried(RollbackMutant mutant) throws SQLException {
    List<StopPoint> points = new ArrayList<>(unmutated.keySet());
    Collections.reverse(points);
    for (StopPoint point : points) {
      Tried now = exploration.rolledBackMutated(point, mutant.script(), mutant.changes());
      if (isWorse(now.result(), unmutated.getOrDefault(point, Result.RESTORED))) {
        return new TriedMutant(mutant.text(), Notice.NOTICED, how(now));
      }
    }
    if (!exploration.hasExecuted(mutant.script(), mutant.changes().keySet())) {
      return new TriedMutant(
          mutant.text(), Notice.EQUIVALENT, "stands in a branch that is not taken");
    }
    return mutant.kind().mayChangeNothing()
        ? new TriedMutant(mutant.text(), Notice.EQUIVALENT, "restores from every point")
        : new TriedMutant(mutant.text(), Notice.UNNOTICED, "");
  }

  private static boolean isWorse(Result now, Result before) {
    return now.compareTo(before) > 0;
  }

  private static String how(Tried tried) {
    return tried.differences().isEmpty()
        ? tried.error().orElse("")
        : tried.differences().get(0).toString();
  }
}
