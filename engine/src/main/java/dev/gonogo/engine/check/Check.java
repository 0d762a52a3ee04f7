package dev.gonogo.engine.check;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What verifies an item: a record bound from the spec file plus one algorithm.
 *
 * <p>What a check is handed says what it can do: a catalog in memory, a database that cannot be
 * written to, one in which nothing lasts, a whole staging server that is thrown away, servers under
 * load, or what the rehearsal itself has found. Only the first two kinds may ever run on
 * production.
 *
 * <p>A check is immutable. It returns what it found and throws only where it could not judge; every
 * exception makes the item {@code broken}.
 */
public sealed interface Check
    permits StructuralCheck,
        ReadOnlyCheck,
        TrialCheck,
        RehearsalCheck,
        LoadCheck,
        NoticingCheck,
        ProvingCheck {

  /** Files that the check reads, relative to the checklist's folder; part of the content hash. */
  default List<String> files() {
    return List.of();
  }

  /** Names of actors that the check uses; the plan refuses what the spec file does not declare. */
  default List<String> actors() {
    return List.of();
  }

  /**
   * The SQL that the check asks without naming an actor, as it stands in the spec file or in files:
   * whoever reads production has to be granted what it needs.
   *
   * @throws IOException where a file cannot be read
   */
  default List<String> askedByReader(Application application) throws IOException {
    return List.of();
  }

  /** Names of queries that the check uses; the plan refuses what the spec file does not declare. */
  default List<String> queries() {
    return List.of();
  }

  /**
   * Tables, views and queries of {@code visible rows} that the check uses, or {@code all}; the plan
   * refuses what the spec file does not declare.
   */
  default List<String> visibleRows() {
    return List.of();
  }

  /**
   * The part of this check that is about some entries of {@code visible rows}: all of it where it
   * does not name any, empty where it names others.
   */
  default Optional<Check> limitedTo(Set<String> rows) {
    return Optional.of(this);
  }

  /** Class-path resources that decide what is checked, such as test classes; also hashed. */
  default List<String> resources() {
    return List.of();
  }

  /**
   * Whether the line counts on production only. In a rehearsal its other checks are asked all the
   * same, so that it is known that they can be, and what they find there is not judged.
   */
  default boolean waitsForProduction() {
    return false;
  }
}
