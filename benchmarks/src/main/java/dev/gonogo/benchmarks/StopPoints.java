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
import java.util.Locale;
import java.util.Optional;

/**
 * Prints how long it takes to roll back from everywhere where a deployment can stop: a spec file, a
 * folder for the server's program, a folder for evidence.
 */
final class StopPoints {

  private StopPoints() {}

  public static void main(String[] arguments) {
    Plan plan = PlanReader.read(Path.of(arguments[0]), Checks.load(), List.of());
    RunSettings settings =
        new RunSettings(
            Gate.REHEARSAL,
            Path.of(arguments[2]),
            Optional.empty(),
            false,
            false,
            Optional.empty(),
            new StagingSettings(
                Path.of(arguments[1]),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Where.EMBEDDED),
                false));
    double all = 0;
    try (Run run = Run.begin(plan, settings, List.of(), Clock.systemUTC())) {
      plan.steps().stream().filter(Step.Deploy.class::isInstance).forEach(run::perform);
      for (Step step : plan.steps()) {
        if (step instanceof Step.StopPoints) {
          long begin = System.nanoTime();
          Outcome outcome = run.perform(step);
          double seconds = (System.nanoTime() - begin) / 1e9;
          all += seconds;
          System.out.printf(
              Locale.ROOT, "%5.1f s  %s: %s%n", seconds, outcome.status(), outcome.message());
        }
      }
    }
    System.out.printf(Locale.ROOT, "%5.1f s  altogether%n", all);
  }
}
