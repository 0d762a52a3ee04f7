package dev.gonogo.engine.plan;

import dev.gonogo.engine.check.Witness;
import dev.gonogo.engine.document.Document;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.DocumentRead;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.migration.Migration;
import dev.gonogo.engine.migration.SqlScript;
import dev.gonogo.engine.signature.Signature;
import dev.gonogo.engine.spec.Promise;
import dev.gonogo.engine.spec.Spec;
import dev.gonogo.engine.spec.StagingServer;
import dev.gonogo.engine.yaml.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Puts the steps in order: setup; the lines before the first phase; for each phase, or each of its
 * steps, deploy, its lines, traffic, rollback, identity, deploy again, stop points, downtime,
 * promised times; the lines behind it; at last everything rolled back in reverse, and the verdict.
 */
final class Assembly {
  private final String checklist;
  private final ChecklistFolder folder;
  private final ItemSteps lines;
  private final Document document;
  private final List<Signature> signatures;
  private final List<PlannedPhase> phases;
  private final PlannedSteps planned;
  private final StopPointSteps stopPoints;
  private final Optional<Witness> witness;
  private final List<Step> steps = new ArrayList<>();

  /** Ids of the steps that bring the cluster to the state reached so far: setup and deploys. */
  private final List<String> reached = new ArrayList<>();

  Assembly(
      String checklist,
      ChecklistFolder folder,
      Items items,
      boolean traffic,
      Optional<Witness> witness,
      List<Signature> signatures) {
    Document document = items.document();
    this.checklist = checklist;
    this.folder = folder;
    this.document = document;
    this.phases = items.phases();
    this.planned =
        new PlannedSteps(
            checklist, folder.specFile(), document.file(), document.headings(), phases, traffic);
    this.lines = new ItemSteps(items, planned);
    this.stopPoints = new StopPointSteps(phases);
    this.witness = witness;
    this.signatures = signatures;
  }

  /** The plan of a checklist that cannot be read: its problems and the verdict. */
  static Plan unreadable(String checklist, Path folder, List<String> files, List<String> problems) {
    PlannedSteps planned = PlannedSteps.unreadable(checklist, checklist + PlanReader.SUFFIX);
    String title = Count.of(problems.size(), "problem") + " before the run";
    List<Step> steps =
        List.of(
            new Step.Read(planned.own("read", StepKind.READ, title), problems), verdict(planned));
    return new Plan(
        checklist,
        folder,
        Optional.empty(),
        Optional.empty(),
        steps,
        files,
        List.of(),
        List.of(),
        Optional.empty());
  }

  Plan plan(Spec spec) {
    setup(spec.staging());
    scripts();
    steps.addAll(lines.behind(0, reached(new Moment.Deployed(0))));
    for (int i = 0; i < phases.size(); i++) {
      PlannedPhase phase = phases.get(i);
      int begin = steps.size();
      phase(phase);
      steps.addAll(lines.proved(phase, List.copyOf(steps.subList(begin, steps.size())), reached));
      steps.addAll(lines.behind(i + 1, reached(phase.after())));
    }
    if (phases.size() > 1 || lines.anyRolledBackOutside()) {
      everythingBack();
    }
    steps.addAll(lines.provedOutside(List.copyOf(steps), reached(afterAll())));
    steps.add(verdict(planned));
    return new Plan(
        checklist,
        folder.path(),
        Optional.of(spec),
        Optional.of(new DocumentRead(document.file(), document.text())),
        steps,
        folder.files(),
        signatures,
        phases.stream()
            .map(phase -> new PhaseSpan(phase.title(), phase.before(), phase.after()))
            .toList(),
        Optional.empty());
  }

  private void setup(StagingServer staging) {
    List<String> scripts = staging.setup().stream().map(Text::value).toList();
    PlannedStep step = planned.own("setup", StepKind.SETUP, "the server starts, setup is applied");
    steps.add(new Step.Setup(step, scripts));
    reached.add(step.id());
  }

  /** What cannot be read is known before the first phase, and stops none of them. */
  private void scripts() {
    List<Migration> migrations = new ArrayList<>();
    for (PlannedPhase phase : phases) {
      migrations.addAll(phase.deploy());
      migrations.addAll(phase.rollback());
      migrations.addAll(phase.emergencyRollback());
    }
    if (migrations.stream().anyMatch(SqlScript.class::isInstance)) {
      PlannedStep step =
          planned.own("scripts", StepKind.SCRIPTS, "every script can be read by the server");
      steps.add(new Step.Scripts(step, reached(new Moment.Deployed(0)), migrations));
    }
  }

  private void phase(PlannedPhase phase) {
    PhaseSteps own = planned.own(phase);
    List<String> deploys = new ArrayList<>();
    List<String> rollbacks = new ArrayList<>();
    for (int i = 0; i < phase.parts().size(); i++) {
      part(phase, phase.parts().get(i), own.parts().get(i), deploys, rollbacks);
    }
    if (phase.isStepByStep()) {
      steps.addAll(lines.of(phase, reached));
    }
    if (!phase.emergencyRollback().isEmpty()) {
      List<String> emergency =
          wayBack(own.emergency(), phase.after(), phase.emergencyRollback(), phase.before());
      steps.add(
          stopPoints.of(
              own.emergencyStopPoints(), phase.parts(), phase.emergencyRollback(), reached));
      if (phase.isStepByStep()) {
        steps.addAll(lines.rolledBack(phase, rolledBack(emergency)));
        rollbacks = emergency;
      }
    }
    phase.promise().ifPresent(promise -> downtime(own.downtime(), phase, promise));
    if (phase.promise().filter(Promise::hasTimes).isPresent()) {
      promise(own.promise(), phase.promise().get(), deploys, rollbacks);
    }
  }

  private void part(
      PlannedPhase phase,
      PlannedPart part,
      PartSteps own,
      List<String> deploys,
      List<String> rollbacks) {
    List<String> deployed = deploy(part, own.deploys());
    steps.addAll(
        part.step()
            .map(step -> lines.after(phase, part, step, reached))
            .orElseGet(() -> lines.of(phase, reached)));
    List<String> back = wayBack(own.back(), part.after(), part.rollback(), part.before());
    if (part.step().isEmpty()) {
      steps.addAll(lines.rolledBack(phase, rolledBack(back)));
    }
    deployAgain(own.deployAgain(), part, back);
    steps.add(stopPoints.of(own.stopPoints(), List.of(part), part.rollback(), reached));
    part.promise().ifPresent(promise -> promise(own.promise(), promise, deployed, back));
    deploys.addAll(deployed);
    rollbacks.addAll(back);
  }

  private List<String> deploy(PlannedPart part, List<PlannedStep> own) {
    Moment from = part.before();
    for (int i = 0; i < own.size(); i++) {
      PlannedStep step = own.get(i);
      boolean last = i == own.size() - 1;
      Moment leaves = last ? part.after() : new Moment.After(step.id());
      steps.add(new Step.Deploy(step, new Step.Place(reached, from), part.deploy().get(i), leaves));
      reached.add(step.id());
      from = leaves;
    }
    return own.stream().map(PlannedStep::id).toList();
  }

  /**
   * Adds one way back, with the traffic before it and the comparison behind it.
   *
   * @return ids of the rollbacks
   */
  private List<String> wayBack(
      WayBack own, Moment.Deployed deployed, List<Migration> migrations, Moment.Deployed before) {
    Moment from = deployed;
    if (own.traffic().isPresent()) {
      PlannedStep traffic = own.traffic().get();
      steps.add(new Step.Traffic(traffic, new Step.Place(reached, from), before));
      from = new Moment.After(traffic.id());
    }
    List<String> rollbacks = new ArrayList<>();
    for (int i = 0; i < migrations.size(); i++) {
      PlannedStep step = own.rollbacks().get(i);
      steps.add(new Step.Rollback(step, new Step.Place(plus(rollbacks), from), migrations.get(i)));
      from = new Moment.After(step.id());
      rollbacks.add(step.id());
    }
    steps.add(new Step.Identity(own.identity(), new Step.Place(plus(rollbacks), from), before));
    return rollbacks;
  }

  private void deployAgain(PlannedStep step, PlannedPart part, List<String> rollbacks) {
    Moment from = new Moment.After(rollbacks.get(rollbacks.size() - 1));
    steps.add(
        new Step.DeployAgain(
            step, new Step.Place(plus(rollbacks), from), part.deploy(), part.after()));
  }

  private void promise(
      PlannedStep step, Promise promise, List<String> deploys, List<String> rollbacks) {
    List<String> needs = new ArrayList<>(deploys);
    if (promise.rollback().isPresent()) {
      needs.addAll(rollbacks);
    }
    Step.Place place = new Step.Place(needs, new Moment.Anywhere());
    steps.add(new Step.TimesPromised(step, place, promise, deploys, rollbacks));
  }

  private void downtime(PlannedStep step, PlannedPhase phase, Promise promise) {
    if (promise.downtime().isPresent() && witness.isPresent()) {
      steps.add(
          new Step.Downtime(
              step,
              new Step.Place(reached, new Moment.Anywhere()),
              phase.before(),
              phase.deploy(),
              phase.rollback(),
              promise.downtime().get(),
              witness.get()));
    }
  }

  private void everythingBack() {
    List<PlannedPhase> back = new ArrayList<>(phases);
    Collections.reverse(back);
    List<Migration> migrations = back.stream().flatMap(phase -> phase.rollback().stream()).toList();
    List<String> rollbacks =
        phases.isEmpty()
            ? List.of()
            : wayBack(
                planned.everythingBack(migrations),
                back.get(0).after(),
                migrations,
                phases.get(0).before());
    steps.addAll(lines.rolledBackOutside(rolledBack(rollbacks)));
  }

  private Moment.Deployed afterAll() {
    return phases.isEmpty() ? new Moment.Deployed(0) : phases.get(phases.size() - 1).after();
  }

  private Step.Place reached(Moment state) {
    return new Step.Place(reached, state);
  }

  private Step.Place rolledBack(List<String> rollbacks) {
    return new Step.Place(
        plus(rollbacks),
        rollbacks.isEmpty()
            ? new Moment.Deployed(0)
            : new Moment.After(rollbacks.get(rollbacks.size() - 1)));
  }

  private static Step verdict(PlannedSteps planned) {
    return new Step.GiveVerdict(planned.own("verdict", StepKind.VERDICT, "verdict"));
  }

  private List<String> plus(List<String> more) {
    List<String> both = new ArrayList<>(reached);
    both.addAll(more);
    return both;
  }
}
