package dev.gonogo.engine.rehearsed;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.evidence.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far production is from a state that was rehearsed.
 *
 * @param differences what was rehearsed before, production after; in production's names
 * @param notCompared what is a matter of each server, in words; told where it differs
 * @param notReadable what the login could not read of production, in words: nothing is claimed of
 *     it
 */
public record Drift(
    List<Difference> differences, List<String> notCompared, List<String> notReadable) {

  /** Copies the lists. */
  public Drift {
    differences = List.copyOf(differences);
    notCompared = List.copyOf(notCompared);
    notReadable = List.copyOf(notReadable);
  }

  /** Why these cannot be compared at all, in a sentence; empty where they can. */
  public static Optional<String> obstacle(Catalog rehearsed, Catalog production) {
    int there = rehearsed.majorVersion();
    int here = production.majorVersion();
    return there == here
        ? Optional.empty()
        : Optional.of(
            ("rehearsed on PostgreSQL %d, but production is PostgreSQL %d: majors describe the same"
                    + " objects differently, so nothing was compared. Rehearse on PostgreSQL %d")
                .formatted(there, here, here));
  }

  /**
   * Compares production with a state that was rehearsed.
   *
   * @param ourRoles the roles with which Gonogo reads production, and which no rehearsal has
   * @throws IllegalArgumentException where there is an {@link #obstacle}
   */
  public static Drift between(Catalog rehearsed, Catalog production, Set<String> ourRoles) {
    obstacle(rehearsed, production)
        .ifPresent(
            obstacle -> {
              throw new IllegalArgumentException(obstacle);
            });
    return DriftSearch.of(rehearsed, production, ourRoles);
  }

  /** The differences as people read them, one finding for each. */
  public List<Finding> findings() {
    return differences.stream().map(Drift::sentence).map(Finding::of).toList();
  }

  private static String sentence(Difference difference) {
    if (difference instanceof Difference.Missing) {
      return "not on production: " + difference.what();
    }
    return difference instanceof Difference.LeftOver
        ? "only on production: " + difference.what()
        : "differs on production: " + difference.what();
  }
}
