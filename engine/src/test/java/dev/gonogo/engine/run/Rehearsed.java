package dev.gonogo.engine.run;

import dev.gonogo.engine.evidence.EvidenceFolder;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.machine.StagingSettings;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A plan that was run on a server of its own, and what came of its steps. */
record Rehearsed(Map<String, Outcome> outcomes, Verdict verdict) {

  /** Performs every step of a plan that does without stop points, which take their time. */
  static Rehearsed all(Plan plan, Path output) throws IOException {
    return withStopPoints(withoutStopPoints(plan), output);
  }

  /** Performs every step, as JUnit does where nothing is filtered. */
  static Rehearsed withStopPoints(Plan plan, Path output) throws IOException {
    return withStopPoints(plan, output, false);
  }

  /** The same, with every way to stop where everything is tried. */
  static Rehearsed withStopPoints(Plan plan, Path output, boolean everything) throws IOException {
    return on(TestServer.settings(), plan, output, everything);
  }

  /** Performs every step on the server that these settings name, with stop points or without. */
  static Rehearsed on(StagingSettings staging, Plan plan, Path output, boolean everything)
      throws IOException {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    try (Run run = begin(plan, output, everything, staging)) {
      plan.steps().forEach(step -> outcomes.put(brief(step), run.perform(step)));
    }
    return new Rehearsed(outcomes, folder(output).readVerdict().orElseThrow());
  }

  /** The same plan without stop points, which take their time. */
  static Plan withoutStopPoints(Plan plan) {
    List<Step> others =
        plan.steps().stream().filter(step -> !(step instanceof Step.StopPoints)).toList();
    Set<String> ids = others.stream().map(Step::id).collect(Collectors.toSet());
    return new Plan(
        plan.checklist(),
        plan.folder(),
        plan.spec(),
        plan.document(),
        others.stream().map(step -> provedBy(step, ids)).toList(),
        plan.files(),
        plan.signatures(),
        plan.phases(),
        plan.verification());
  }

  private static Step provedBy(Step step, Set<String> ids) {
    return step instanceof Step.Item item
        ? new Step.Item(
            item.planned(),
            item.place(),
            item.headings(),
            item.checks(),
            item.signing(),
            item.provedBy().stream().filter(ids::contains).toList(),
            item.before())
        : step;
  }

  /** The same without stop points, where staging is as these settings say. */
  static Rehearsed on(StagingSettings staging, Plan plan, Path output) throws IOException {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    Plan shorter = withoutStopPoints(plan);
    try (Run run = begin(shorter, output, false, staging)) {
      shorter.steps().forEach(step -> outcomes.put(brief(step), run.perform(step)));
    }
    return new Rehearsed(outcomes, folder(output).readVerdict().orElseThrow());
  }

  static Run begin(Plan plan, Path output) {
    return begin(plan, output, false);
  }

  private static Run begin(Plan plan, Path output, boolean everything) {
    return begin(plan, output, everything, TestServer.settings());
  }

  private static Run begin(Plan plan, Path output, boolean everything, StagingSettings staging) {
    RunSettings settings =
        new RunSettings(
            Gate.REHEARSAL,
            output,
            everything ? Optional.of(17L) : Optional.empty(),
            everything,
            false,
            Optional.empty(),
            staging);
    return Run.begin(plan, settings, List.of(), Clock.systemUTC());
  }

  static EvidenceFolder folder(Path output) {
    return new EvidenceFolder(output.resolve("shop").resolve("staging"));
  }

  /** The step whose id ends so. */
  static Step step(Plan plan, String brief) {
    return plan.steps().stream()
        .filter(step -> brief(step).equals(brief))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no step " + brief));
  }

  Outcome outcome(String brief) {
    return Objects.requireNonNull(outcomes.get(brief), brief);
  }

  /** Each step with status and message; what differs from run to run is left out. */
  List<String> texts() {
    return outcomes.entrySet().stream()
        .map(step -> step.getKey() + " " + text(step.getValue()))
        .toList();
  }

  static String text(Outcome outcome) {
    String message =
        outcome
            .message()
            .replaceAll("PostgreSQL 17\\.\\S+ at \\S+ \\(creates .*\\)", "existing PostgreSQL 17")
            .replaceAll("embedded PostgreSQL 17\\.\\S+( \\(.*\\))?", "embedded PostgreSQL 17")
            .replaceAll("no difference: \\d+ objects", "no difference: … objects")
            .replaceAll("(deploy|rollback) [0-9.]+ m?s of", "$1 … of");
    return outcome.status().word() + ": " + message;
  }

  private static String brief(Step step) {
    return step.id()
        .replace("[checklist:shop]/", "")
        .replace("[section:everything-back]/", "back ")
        .replaceAll("\\[phase:([^]]+)]/", "$1 ")
        .replaceAll("\\[section:([^]]+)]/", "$1 ")
        .replaceAll("\\[step:([^]]+)]", "$1");
  }
}
