package dev.gonogo.engine.run;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.Differences;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.rollback.Identity;
import dev.gonogo.engine.rollback.NotCompared;
import dev.gonogo.engine.rows.ComparedDatabase;
import dev.gonogo.engine.rows.Origin;
import dev.gonogo.engine.staging.Staging;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Compares the cluster, rolled back, with a control copy that had no deployment. */
final class IdentityPerformance {
  private final World world;

  IdentityPerformance(World world) {
    this.world = world;
  }

  Outcome perform(Step.Identity step) throws SQLException {
    world.cluster().requireToSeeEverything();
    Staging control = world.cluster().control(step.before()).staging();
    try {
      return compare(
          withRolesOf(step, ComparedDatabase.read(control.superuser())),
          world.cluster().kept().origin(step.before()));
    } finally {
      world.cluster().endControl();
    }
  }

  /** A control copy that shares its roles has those of now: they were kept with the state. */
  private ComparedDatabase withRolesOf(Step.Identity step, ComparedDatabase control) {
    return world.cluster().staging().sharesCluster()
        ? new ComparedDatabase(
            control.connections(),
            control.catalog().inClusterOf(world.cluster().kept().catalog(step.before())))
        : control;
  }

  private Outcome compare(ComparedDatabase before, Origin origin) throws SQLException {
    Staging staging = world.cluster().staging();
    ComparedDatabase after = new ComparedDatabase(staging.superuser(), world.cluster().catalog());
    NotCompared notCompared = NotCompared.of(world.spec().volatileColumns(), before.catalog());
    if (!notCompared.unknown().isEmpty()) {
      return Outcome.broken(String.join("\n", notCompared.unknown()));
    }
    List<Difference> differences =
        Identity.differences(before, after, notCompared.columns(), Optional.of(origin));
    Outcome outcome = Outcome.judge(claim(after.catalog()), findings(differences));
    List<String> mending = Differences.mending(differences);
    return mending.isEmpty()
        ? outcome
        : outcome.with(new Observation("what would mend it", String.join(";\n", mending) + ";"));
  }

  private static String claim(Catalog catalog) {
    long tables =
        catalog.objects(Table.class).stream().filter(table -> table.kind().isTable()).count();
    return "no difference: %d objects, and the rows of %s"
        .formatted(catalog.objects().size(), Count.of(tables, "table"));
  }

  static List<Finding> findings(List<Difference> differences) {
    return differences.stream().map(Difference::toString).map(Finding::of).toList();
  }
}
