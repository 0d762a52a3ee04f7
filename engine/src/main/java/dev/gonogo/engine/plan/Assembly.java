package dev.gonogo.engine.plan;

import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.document.Document;
import dev.gonogo.engine.document.Heading;
import dev.gonogo.engine.document.Line;
import dev.gonogo.engine.document.LineKind;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.spec.Promise;
import dev.gonogo.engine.spec.StagingServer;
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
    this.planned =
        new PlannedSteps(
            checklist, folder.specFile(), document.file(), document.headings(), phases);
  }

  /** The plan of a checklist that cannot be read: its problems and the verdict. */
  static Plan unreadable(String checklist, Path folder, List<String> files, List<String> problems) {
    PlannedSteps planned = PlannedSteps.unreadable(checklist, checklist + PlanReader.SUFFIX);
    int count = problems.size();
    String title = count == 1 ? "1 problem before the run" : count + " problems before the run";
    List<Step> steps =
        List.of(
            new Step.Read(planned.own("read", StepKind.READ, title), problems), verdict(planned));
    return new Plan(checklist, folder, Optional.empty(), List.of(), steps, files);
  }

  /** Whether a line is an item even where no check is bound to it. */
  static boolean isBox(Line line) {
    return line.kind() == LineKind.BOX;
  }

  Plan plan(StagingServer staging) {
    setup(staging);
    linesBehind(0);
    for (PlannedPhase phase : phases) {
      phase(phase);
      linesBehind(phase.number());
    }
    if (phases.size() > 1) {
      everythingBack();
    }
    steps.add(verdict(planned));
    return new Plan(checklist, folder.path(), Optional.of(staging), phases, steps, folder.files());
  }

  private void setup(StagingServer staging) {
    List<String> scripts = staging.setup().stream().map(Text::value).toList();
    PlannedStep step = planned.own("setup", StepKind.SETUP, "the server starts, setup is applied");
    steps.add(new Step.Setup(step, scripts));
    reached.add(step.id());
  }

  private void phase(PlannedPhase phase) {
    PhaseSteps own = planned.own(phase);
    List<String> deploys = deploy(phase, own.deploys());
    document.lines().stream()
        .filter(line -> isItem(line) && isWithin(line, phase.heading()))
        .forEach(line -> item(planned.line(phase, line), line, phase.number()));
    List<String> rollbacks = new ArrayList<>();
    for (int i = 0; i < own.rollbacks().size(); i++) {
      rollback(own.rollbacks().get(i), phase.number(), phase.rollback().get(i), rollbacks);
    }
    identity(own.identity(), rollbacks, phase.number() - 1);
    deployAgain(own.deployAgain(), phase, rollbacks);
    phase.promise().ifPresent(promise -> promise(own.promise(), promise, deploys, rollbacks));
  }

  private List<String> deploy(PlannedPhase phase, List<PlannedStep> own) {
    Moment from = new Moment.Deployed(phase.number() - 1);
    for (int i = 0; i < own.size(); i++) {
      PlannedStep step = own.get(i);
      boolean last = i == own.size() - 1;
      Moment leaves = last ? new Moment.Deployed(phase.number()) : new Moment.After(step.id());
      steps.add(new Step.Deploy(step, reached, from, phase.deploy().get(i), leaves));
      reached.add(step.id());
      from = leaves;
    }
    return own.stream().map(PlannedStep::id).toList();
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

  private void deployAgain(PlannedStep step, PlannedPhase phase, List<String> rollbacks) {
    steps.add(
        new Step.DeployAgain(
            step,
            plus(reached, rollbacks),
            new Moment.After(last(rollbacks)),
            phase,
            new Moment.Deployed(phase.number())));
  }

  private void promise(
      PlannedStep step, Promise promise, List<String> deploys, List<String> rollbacks) {
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
    steps.add(new Step.Item(step, reached, new Moment.Deployed(deployed), checks));
  }

  private boolean isItem(Line line) {
    return isBox(line) || bound.containsKey(line);
  }

  private boolean isOutsidePhases(Line line) {
    return phases.stream().noneMatch(phase -> isWithin(line, phase.heading()));
  }

  private int phasesBefore(Line line) {
    return (int) phases.stream().filter(phase -> phase.heading().line() < line.line()).count();
  }

  /** A heading that is bound itself, such as one that promises a time, belongs to its phase. */
  private static boolean isWithin(Line line, Heading heading) {
    return line.line() == heading.line()
        || line.heading().filter(under -> under.isWithin(heading)).isPresent();
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
    return both;
  }
}
