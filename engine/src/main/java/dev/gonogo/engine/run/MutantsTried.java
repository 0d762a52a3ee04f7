package dev.gonogo.engine.run;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Grid;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.rollback.TriedMutant;
import dev.gonogo.engine.rollback.TriedMutant.Notice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What came of mutated rollbacks.
 *
 * @param all how many there are, of which some or all were tried
 */
record MutantsTried(List<TriedMutant> tried, int all) {
  MutantsTried {
    tried = List.copyOf(tried);
  }

  /** What people have to mend or to accept. */
  List<String> unnoticed() {
    return of(Notice.UNNOTICED).stream().map(mutant -> "not noticed: " + mutant.text()).toList();
  }

  /** What is true where each of them would be noticed; empty otherwise, and where none is. */
  Optional<String> claim() {
    if (tried.isEmpty() || !of(Notice.UNNOTICED).isEmpty()) {
      return Optional.empty();
    }
    int equivalent = of(Notice.EQUIVALENT).size();
    String mutants =
        tried.size() == all
            ? Count.of(all, "mutated rollback")
            : "%d of %d mutated rollbacks".formatted(tried.size(), all);
    String others =
        equivalent == 0 ? "" : ", but for %d that restore as well".formatted(equivalent);
    return Optional.of("%s tried, each would be noticed%s".formatted(mutants, others));
  }

  /** Each with how it would be noticed. */
  Optional<Observation> observation() {
    List<List<String>> rows =
        tried.stream()
            .map(
                mutant ->
                    List.of(
                        mutant.text(),
                        mutant.notice().name().toLowerCase(Locale.ROOT),
                        mutant.how()))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Observation("mutated rollbacks", new Grid(List.of("mutant", "is", "how"), rows)));
  }

  private List<TriedMutant> of(Notice notice) {
    return tried.stream().filter(mutant -> mutant.notice() == notice).toList();
  }
}
