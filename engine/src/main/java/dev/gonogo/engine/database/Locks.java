package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.QualifiedName;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which relations a script has locked, and for how long.
 *
 * @param held one for each relation, the longest first
 * @param problem why they could not be watched to the end; empty where they were
 */
public record Locks(List<Held> held, Optional<String> problem) {
  private static final Comparator<Held> LONGEST =
      Comparator.comparing(Held::time)
          .thenComparing(Held::mode)
          .reversed()
          .thenComparing(Held::relation);

  /**
   * The strongest lock on a relation.
   *
   * @param relation as other sessions see it
   * @param mode the strongest that was seen
   * @param time how long it was held at the longest; rather too long than too short
   * @param from the place of the statement that took it
   */
  public record Held(QualifiedName relation, LockMode mode, Duration time, String from) {

    /** The stronger one, else the longer one. */
    private Held graver(Held other) {
      int order = Comparator.comparing(Held::mode).thenComparing(Held::time).compare(this, other);
      return order >= 0 ? this : other;
    }
  }

  /** Copies the list. */
  public Locks {
    held = List.copyOf(held);
  }

  /** Those that remain where each relation is named once, by its strongest lock. */
  static Locks of(List<Held> all, Optional<String> problem) {
    Map<QualifiedName, Held> strongest = new HashMap<>();
    all.forEach(one -> strongest.merge(one.relation(), one, Held::graver));
    return new Locks(strongest.values().stream().sorted(LONGEST).toList(), problem);
  }

  /** The strongest of those that held up the application for this long; the longest of them. */
  public Optional<Held> gravest(Duration atLeast) {
    return held.stream()
        .filter(one -> one.mode().holdsUpTheApplication())
        .filter(one -> one.time().compareTo(atLeast) >= 0)
        .reduce((one, other) -> other.mode().compareTo(one.mode()) > 0 ? other : one);
  }
}
