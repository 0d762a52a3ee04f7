package dev.gonogo.engine.plan;

import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.document.Document;
import dev.gonogo.engine.document.Heading;
import dev.gonogo.engine.document.Line;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.spec.Promise;
import dev.gonogo.engine.spec.Spec;
import dev.gonogo.engine.yaml.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the steps in order: setup; the lines before the first phase; for each phase deploy, its
 * lines, rollback, identity, deploy again, promised times; the lines behind it; at last everything
 * rolled back in reverse, and the verdict.
 */
final class Assembly {
  private final String checklist;
  private final ChecklistFolder folder;
  private final Document document;
  private final List<PlannedPhase> phases;
  private final Map<Line, Map<String, Check>> bound;
  private final PlannedSteps planned;
  private final List<Step> steps = new ArrayList<>();

  /** Ids of the steps that bring the cluster to the state reached so far: setup and deploys. */
  private final List<String> reached = new ArrayList<>();

  Assembly(
      String checklist,
      ChecklistFolder folder,
      Document document,
      List<PlannedPhase> phases,
      Map<Line, Map<String, Check>> bound) {
    this.checklist = checklist;
    this.folder = folder;
    this.document = document;
    this.phases = phases;
    this.bound = bound;
    this.planned = new PlannedSteps(checklist, folder.specFile(), document.file());
  }

  /** The plan of a checklist that cannot be read: its problems and the verdict. */
  static Plan unreadable(String checklist, Path folder, List<String> files, List<String> problems) {
    String specFile = checklist + PlanReader.SUFFIX;
    PlannedSteps planned = new PlannedSteps(checklist, specFile, specFile);
    int count = problems.size();
    String title = count == 1 ? "1 problem before the run" : count + " problems before the run";
    List<Step> steps =
        List.of(
            new Step.Read(planned.own("read", StepKind.READ, title), problems), verdict(planned));
    return new Plan(checklist, folder, Optional.empty(), List.of(), steps, files);
  }

  Plan plan(Spec spec) {
    setup(spec);
    linesBehind(0);
    for (PlannedPhase phase : phases) {
      phase(phase);
      linesBehind(phase.number());
    }
    if (phases.size() > 1) {
      everythingBack();
    }
    steps.add(verdict(planned));
    return new Plan(
        checklist, folder.path(), Optional.of(spec.staging()), phases, steps, folder.files());
  }

  private void setup(Spec spec) {
    List<String> scripts = spec.staging().setup().stream().map(Text::value).toList();
    PlannedStep step = planned.own("setup", StepKind.SETUP, "the server starts, setup is applied");
    steps.add(new Step.Setup(step, scripts));
    reached.add(step.id());
  }

  private void phase(PlannedPhase phase) {
    List<String> deploys = deploy(phase);
    document.lines().stream()
        .filter(line -> isItem(line) && isWithin(line, phase.heading()))
        .forEach(line -> item(planned.line(phase, line), line, phase.number()));
    List<String> rollbacks = new ArrayList<>();
    for (String script : phase.rollback()) {
      PlannedStep step =
          planned.of(
              phase, "rollback-" + Slug.of(script), StepKind.ROLLBACK, "roll back " + script);
      rollback(step, phase.number(), script, rollbacks);
    }
    identity(
        planned.of(phase, "identity", StepKind.IDENTITY, "the cluster is what it was before"),
        rollbacks,
        phase.number() - 1);
    deployAgain(phase, rollbacks);
    phase.promise().ifPresent(promise -> promise(phase, promise, deploys, rollbacks));
  }

  private List<String> deploy(PlannedPhase phase) {
    List<String> deploys = new ArrayList<>();
    Moment from = new Moment.Deployed(phase.number() - 1);
    for (String script : phase.deploy()) {
      PlannedStep step =
          planned.of(phase, "deploy-" + Slug.of(script), StepKind.DEPLOY, "deploy " + script);
      deploys.add(step.id());
      Moment leaves =
          deploys.size() == phase.deploy().size()
              ? new Moment.Deployed(phase.number())
              : new Moment.After(step.id());
      steps.add(new Step.Deploy(step, List.copyOf(reached), from, script, leaves));
      reached.add(step.id());
      from = leaves;
    }
    return deploys;
  }

  /** Adds a rollback; the first one starts where so many phases are deployed. */
  private void rollback(PlannedStep step, int deployed, String script, List<String> rollbacks) {
    Moment from =
        rollbacks.isEmpty() ? new Moment.Deployed(deployed) : new Moment.After(last(rollbacks));
    steps.add(new Step.Rollback(step, plus(reached, rollbacks), from, script));
    rollbacks.add(step.id());
  }

  private void identity(PlannedStep step, List<String> rollbacks, int deployedBefore) {
    steps.add(
        new Step.Identity(
            step,
            plus(reached, rollbacks),
            new Moment.After(last(rollbacks)),
            new Moment.Deployed(deployedBefore)));
  }

  private void deployAgain(PlannedPhase phase, List<String> rollbacks) {
    PlannedStep step =
        planned.of(
            phase, "deploy-again", StepKind.DEPLOY_AGAIN, "deploy again, with the same result");
    steps.add(
        new Step.DeployAgain(
            step,
            plus(reached, rollbacks),
            new Moment.After(last(rollbacks)),
            phase,
            new Moment.Deployed(phase.number())));
  }

  private void promise(
      PlannedPhase phase, Promise promise, List<String> deploys, List<String> rollbacks) {
    PlannedStep step = planned.of(phase, "promise", StepKind.PROMISE, "promised times are kept");
    List<String> needs = promise.rollback().isPresent() ? plus(deploys, rollbacks) : deploys;
    steps.add(new Step.TimesPromised(step, needs, promise, deploys, rollbacks));
  }

  private void everythingBack() {
    List<PlannedPhase> back = new ArrayList<>(phases);
    Collections.reverse(back);
    List<String> rollbacks = new ArrayList<>();
    for (PlannedPhase phase : back) {
      for (String script : phase.rollback()) {
        PlannedStep step =
            planned.everythingBack(
                "rollback-" + Slug.of(script), StepKind.ROLLBACK, "roll back " + script);
        rollback(step, phases.size(), script, rollbacks);
      }
    }
    identity(
        planned.everythingBack(
            "identity", StepKind.IDENTITY, "the cluster is what it was at the start"),
        rollbacks,
        0);
  }

  /** The items outside of phases that stand behind so many phases. */
  private void linesBehind(int deployed) {
    document.lines().stream()
        .filter(line -> isItem(line) && isOutsidePhases(line) && phasesBefore(line) == deployed)
        .forEach(line -> item(planned.line(line), line, deployed));
  }

  private void item(PlannedStep step, Line line, int deployed) {
    Map<String, Check> checks = bound.getOrDefault(line, Map.of());
    steps.add(new Step.Item(step, List.copyOf(reached), new Moment.Deployed(deployed), checks));
  }

  private boolean isItem(Line line) {
    return DocumentIndex.isBox(line) || bound.containsKey(line);
  }

  private boolean isOutsidePhases(Line line) {
    return phases.stream().noneMatch(phase -> isWithin(line, phase.heading()));
  }

  private int phasesBefore(Line line) {
    return (int) phases.stream().filter(phase -> phase.heading().line() < line.line()).count();
  }

  private static boolean isWithin(Line line, Heading heading) {
    return line.heading().filter(under -> under.isWithin(heading)).isPresent();
  }

  private static Step verdict(PlannedSteps planned) {
    return new Step.GiveVerdict(planned.own("verdict", StepKind.VERDICT, "verdict"));
  }

  private static String last(List<String> ids) {
    return ids.get(ids.size() - 1);
  }

  private static List<String> plus(List<String> first, List<String> second) {
    List<String> both = new ArrayList<>(first);
    both.addAll(second);
    return List.copyOf(both);
  }
}
