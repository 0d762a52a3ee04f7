package dev.gonogo.engine.run;

import dev.gonogo.engine.evidence.EvidenceFolder;
import dev.gonogo.engine.evidence.RunStarted;
import dev.gonogo.engine.evidence.Stage;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.signature.Git;
import dev.gonogo.engine.spec.Spec;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The first record of a run: what it is about to do, on which content. */
final class Beginning {
  private Beginning() {}

  /** The folder of the evidence. */
  static EvidenceFolder folder(Plan plan, RunSettings settings) {
    return new EvidenceFolder(
        settings.output().resolve(plan.checklist()).resolve(folderName(settings)));
  }

  /** What is rehearsed on, or when production is verified. */
  static String target(RunSettings settings) {
    return settings.stage().map(Stage::target).orElse(Stage.STAGING);
  }

  /** What is only planned must not take the place of what was seen. */
  private static String folderName(RunSettings settings) {
    String words = target(settings) + (settings.planOnly() ? " planned" : "");
    return words.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("-$", "");
  }

  static RunStarted of(Plan plan, RunSettings settings, Clock clock) {
    String engine = engine();
    return new RunStarted(
        plan.checklist(),
        target(settings),
        settings.gate(),
        clock.instant(),
        process(),
        ContentHash.of(plan, engine),
        engine,
        commit(plan.folder()),
        plan.spec().flatMap(Spec::deployment).map(OffsetDateTime::toInstant).orElse(null),
        plan.steps().stream().map(Step::planned).toList());
  }

  /** The version that runs. */
  static String engine() {
    return Optional.ofNullable(Run.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  private static String process() {
    ProcessHandle process = ProcessHandle.current();
    return process.pid() + process.info().startInstant().map(at -> "@" + at).orElse("");
  }

  /** The commit that the checklist is at, with {@code -dirty} where files differ from it. */
  private static String commit(Path folder) {
    return Git.run(folder, "describe", "--always", "--dirty", "--abbrev=40", "--exclude=*")
        .map(String::strip)
        .orElse("");
  }
}
