package dev.gonogo.specs.production;

import dev.gonogo.engine.evidence.EvidenceFolder;
import dev.gonogo.engine.evidence.EvidenceRecord;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.RunStarted;
import dev.gonogo.engine.evidence.StepFinished;
import dev.gonogo.engine.evidence.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A JVM of its own that verifies production at a stage, and what came of it.
 *
 * @param outcomes by the ids of the steps
 * @param titles of the steps, by their ids
 */
record VerifyingRun(Map<String, Outcome> outcomes, Map<String, String> titles, Verdict verdict) {

  /** Verifies the server with this URL. */
  static VerifyingRun of(String name, String stage, String url)
      throws IOException, InterruptedException {
    Path output = Path.of("target", "verified", name).toAbsolutePath();
    Files.createDirectories(output);
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-XX:TieredStopAtLevel=1",
            "-Dgonogo.checklists=" + Path.of("src/main/resources/checklists").toAbsolutePath(),
            "-Dgonogo.output=" + output,
            "-Dgonogo.workspace=" + System.getProperty("gonogo.workspace"),
            "-Dgonogo.stage=" + stage,
            "dev.gonogo.specs.blackbox.PlainMain");
    builder.environment().put("GONOGO_PRODUCTION_URL", url);
    builder.environment().put("GONOGO_STUDENT", "user_aiko");
    builder.environment().put("GONOGO_MENTOR", "user_sato");
    builder.environment().put("GONOGO_ADMINISTRATOR", "user_mori");
    Process process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(output.resolve("console.txt").toFile())
            .start();
    try {
      process.waitFor();
    } finally {
      process.destroy();
    }
    return read(
        new EvidenceFolder(
            output
                .resolve("mued-lms")
                .resolve(
                    ("production " + stage)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("-$", ""))));
  }

  private static VerifyingRun read(EvidenceFolder folder) throws IOException {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    Map<String, String> titles = new LinkedHashMap<>();
    for (EvidenceRecord record : folder.read()) {
      if (record instanceof RunStarted plan) {
        for (PlannedStep step : plan.plan()) {
          titles.put(step.id(), step.title());
        }
      } else if (record instanceof StepFinished step) {
        outcomes.put(step.step(), step.outcome());
      }
    }
    return new VerifyingRun(outcomes, titles, folder.readVerdict().orElseThrow());
  }

  /** The titles of the steps with one of these statuses, in the order of the plan. */
  List<String> asked(String... statuses) {
    return outcomes.entrySet().stream()
        .filter(step -> List.of(statuses).contains(step.getValue().status().word()))
        .map(step -> Objects.requireNonNull(titles.get(step.getKey())))
        .toList();
  }

  /** The status of every step, by its id. */
  Map<String, String> statuses() {
    Map<String, String> statuses = new LinkedHashMap<>();
    outcomes.forEach((step, outcome) -> statuses.put(step, outcome.status().word()));
    return statuses;
  }

  /** Status and message of the step with this title. */
  String text(String title) {
    return text(outcome(title));
  }

  Outcome outcome(String title) {
    return outcomes.entrySet().stream()
        .filter(step -> title.equals(titles.get(step.getKey())))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no step " + title));
  }

  private static String text(Outcome outcome) {
    return Objects.requireNonNull(outcome).status().word() + ": " + outcome.message();
  }

  /** The SQL that makes fitting roles, which was printed. */
  String printedSql() {
    return outcome("connect to production").observations().stream()
        .filter(observation -> observation.name().equals("SQL that makes fitting roles"))
        .findFirst()
        .orElseThrow()
        .text();
  }
}
