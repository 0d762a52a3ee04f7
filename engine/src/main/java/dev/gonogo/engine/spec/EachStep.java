package dev.gonogo.engine.spec;

import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What every step of a phase has; <code>{step}</code> stands for its name.
 *
 * @param deploy scripts and programs in order
 * @param rollback scripts and programs in order, which take back this step alone
 * @param rollbackWithin the longest time of all rollback scripts of one step together
 * @param thenCheck the heading whose lines are checked after each step
 */
@Doc("What every step of a phase has; `{step}` stands for its name.")
record EachStep(
    @Doc("One script or program, or more, in order, such as `db/3/{step}.sql`.")
        List<ScriptOrProgram> deploy,
    @Doc("One script or program, or more, in order, which take back this step alone.")
        List<ScriptOrProgram> rollback,
    @Doc("The longest time that rolling back one step may take.") Optional<Duration> rollbackWithin,
    @Doc("The heading whose lines are checked after each step; `{step}` may stand in their checks.")
        Optional<Text> thenCheck) {

  /** Checks that there is something to deploy and a way back, and copies the lists. */
  EachStep {
    Phase.requireScripts("each step", deploy, rollback);
    deploy.forEach(EachStep::requirePlaceholder);
    rollback.forEach(EachStep::requirePlaceholder);
    deploy = List.copyOf(deploy);
    rollback = List.copyOf(rollback);
  }

  private static void requirePlaceholder(ScriptOrProgram written) {
    if (written.words().stream().noneMatch(word -> word.contains("{step}"))) {
      throw new IllegalArgumentException(
          "\"%s\" holds no {step}, so every step would run the same %s"
              .formatted(
                  String.join(" ", written.words()),
                  written.script().isPresent() ? "script" : "program"));
    }
  }
}
