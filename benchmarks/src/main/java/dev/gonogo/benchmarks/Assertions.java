package dev.gonogo.benchmarks;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.check.Checks;
import dev.gonogo.engine.check.StructuralCheck;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.EvidenceFolder;
import dev.gonogo.engine.evidence.EvidenceWriter;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.RunStarted;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepFinished;
import dev.gonogo.engine.evidence.StepStarted;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.PlanReader;
import dev.gonogo.engine.plan.Step;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges every item of a checklist on a server that is up: URL, spec file, folder for evidence.
 *
 * <p>The stages of the engine but its staging server and JUnit: the document and the spec file are
 * read and planned, the catalog is read, each item is judged, and every record is written before
 * the next item begins.
 */
final class Assertions {

  private Assertions() {}

  public static void main(String[] arguments) throws Exception {
    Plan plan = PlanReader.read(Path.of(arguments[1]), Checks.load(), List.of());
    EvidenceFolder folder = new EvidenceFolder(Path.of(arguments[2]));
    int assertions = 0;
    try (ReadOnlyDatabase database =
            new ReadOnlyDatabase(() -> DriverManager.getConnection(arguments[0]));
        EvidenceWriter evidence = EvidenceWriter.begin(folder, started(plan), List.of())) {
      Catalog catalog = database.catalog();
      for (Step step : plan.steps()) {
        if (step instanceof Step.Item item) {
          assertions += judge(item, catalog, evidence);
        }
      }
      evidence.finish(evidence.judge(Instant.now()));
    }
    System.out.println(assertions + " assertions passed");
  }

  private static int judge(Step.Item item, Catalog catalog, EvidenceWriter evidence) {
    long begin = System.nanoTime();
    evidence.append(new StepStarted(item.id(), Instant.now(), null));
    List<Outcome> outcomes = new ArrayList<>();
    for (Check check : item.checks().values()) {
      outcomes.add(((StructuralCheck) check).check(catalog));
    }
    Outcome outcome = Outcome.together(outcomes);
    if (outcome.status() != Status.PASSED) {
      throw new IllegalStateException(item.id() + ": " + outcome);
    }
    evidence.append(
        new StepFinished(item.id(), outcome, Duration.ofNanos(System.nanoTime() - begin)));
    return outcomes.size();
  }

  private static RunStarted started(Plan plan) {
    return new RunStarted(
        plan.checklist(),
        "benchmark",
        Gate.REHEARSAL,
        Instant.now(),
        String.valueOf(ProcessHandle.current().pid()),
        "",
        "",
        "",
        null,
        plan.steps().stream().map(Step::planned).toList());
  }
}
