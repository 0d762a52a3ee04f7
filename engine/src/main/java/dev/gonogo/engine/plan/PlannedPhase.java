package dev.gonogo.engine.plan;

import dev.gonogo.engine.document.Heading;
import dev.gonogo.engine.migration.Migration;
import dev.gonogo.engine.spec.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A phase of the deployment, found in the document.
 *
 * @param heading its heading
 * @param parts what it consists of, in order: itself, or its steps
 * @param checkedAfterEach the heading whose lines are checked after each step
 * @param emergencyRollback what takes back all of it at once
 * @param promise the times that are promised for all of it
 */
record PlannedPhase(
    Heading heading,
    List<PlannedPart> parts,
    Optional<Heading> checkedAfterEach,
    List<Migration> emergencyRollback,
    Optional<Promise> promise) {

  /** Copies the lists. */
  PlannedPhase {
    parts = List.copyOf(parts);
    emergencyRollback = List.copyOf(emergencyRollback);
  }

  /** The heading as people read it. */
  public String title() {
    return heading.text();
  }

  /** Whether it is deployed step by step. */
  public boolean isStepByStep() {
    return parts.get(0).step().isPresent();
  }

  /** The state before it is deployed. */
  public Moment.Deployed before() {
    return parts.get(0).before();
  }

  /** The state after all of it was deployed. */
  public Moment.Deployed after() {
    return parts.get(parts.size() - 1).after();
  }

  /** What deploys all its parts, in order. */
  public List<Migration> deploy() {
    return parts.stream().flatMap(part -> part.deploy().stream()).toList();
  }

  /** What takes all its parts back, the last part first. */
  public List<Migration> rollback() {
    List<Migration> migrations = new ArrayList<>();
    for (int i = parts.size() - 1; i >= 0; i--) {
      migrations.addAll(parts.get(i).rollback());
    }
    return migrations;
  }
}
