package dev.gonogo.benchmarks;

import dev.gonogo.engine.check.Checks;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.machine.StagingSettings;
import dev.gonogo.engine.machine.Where;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.PlanReader;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.run.Run;
import dev.gonogo.engine.run.RunSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Prints what the lines of a checklist say again and again: a spec file, a folder for the server's
 * program, a folder for evidence, how often, and what the ids of the lines contain.
 */
final class Comparisons {

  private Comparisons() {}

  public static void main(String[] arguments) {
    Plan plan = PlanReader.read(Path.of(arguments[0]), Checks.load(), List.of());
    for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
      RunSettings settings =
          new RunSettings(
              Gate.REHEARSAL,
              Path.of(arguments[2]),
              Optional.empty(),
              false,
              true,
              Optional.empty(),
              new StagingSettings(
                  Path.of(arguments[1]),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of(Where.EMBEDDED),
                  false));
      try (Run run = Run.begin(plan, settings, List.of(), Clock.systemUTC())) {
        for (Step step : plan.steps()) {
          if (step instanceof Step.Item && step.id().contains(arguments[4])) {
            Outcome outcome = run.perform(step);
            System.out.printf("%s: %s%n", outcome.status().word(), outcome.message());
          }
        }
      }
    }
  }
}
