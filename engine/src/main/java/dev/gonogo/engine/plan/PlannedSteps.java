package dev.gonogo.engine.plan;

import dev.gonogo.engine.document.Heading;
import dev.gonogo.engine.document.Line;
import dev.gonogo.engine.document.LineKind;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.migration.Migration;
import java.util.List;
import java.util.Optional;

/** Names the steps of one plan: their ids, titles, groups and places. */
final class PlannedSteps {
  private static final String STEP = "step";
  private static final String TRAFFIC = "the application works as it does without the deployment";
  private static final String EMERGENCY =
      "after the emergency rollback, the cluster is what it was before";

  private final Ids ids = new Ids();
  private final Containers containers;
  private final List<Heading> headings;
  private final String specFile;
  private final String document;
  private final boolean traffic;

  PlannedSteps(
      String checklist,
      String specFile,
      String document,
      List<Heading> headings,
      List<PlannedPhase> phases,
      boolean traffic) {
    this.containers = new Containers(ids, checklist, document, headings, phases);
    this.headings = headings;
    this.specFile = specFile;
    this.document = document;
    this.traffic = traffic;
  }

  /** The names of a plan without a document. */
  static PlannedSteps unreadable(String checklist, String specFile) {
    return new PlannedSteps(checklist, specFile, specFile, List.of(), List.of(), false);
  }

  /** A step of the checklist itself. */
  PlannedStep own(String name, StepKind kind, String title) {
    String id = ids.give(containers.checklist(), STEP, name);
    return new PlannedStep(id, kind, null, false, title, specFile, 1);
  }

  /**
   * The steps of a phase that no line of the document stands for.
   *
   * <p>Named before its lines, so that no line can take their ids, whatever it says.
   */
  PhaseSteps own(PlannedPhase phase) {
    List<PartSteps> parts = phase.parts().stream().map(part -> own(phase, part)).toList();
    return new PhaseSteps(
        parts,
        wayBack(phase, "emergency.", phase.emergencyRollback(), EMERGENCY),
        own(
            phase,
            "emergency.stop-points",
            StepKind.STOP_POINTS,
            "the emergency rollback restores after every step"),
        own(
            phase,
            "downtime",
            StepKind.DOWNTIME,
            "the application works while this is deployed and rolled back"),
        phase.isStepByStep()
            ? own(phase, "promise", StepKind.PROMISE, "promised times are kept")
            : parts.get(0).promise());
  }

  private PartSteps own(PlannedPhase phase, PlannedPart part) {
    String prefix = part.step().map(step -> Slug.of(step) + ".").orElse("");
    String step = part.step().map(name -> " " + name).orElse("");
    String of = step.isEmpty() ? "" : " of" + step;
    return new PartSteps(
        part.deploy().stream()
            .map(
                migration ->
                    own(
                        phase,
                        prefix + "deploy-" + Slug.of(migration.name()),
                        StepKind.DEPLOY,
                        "deploy " + migration.name()))
            .toList(),
        wayBack(phase, prefix, part.rollback(), "the cluster is what it was before" + step),
        own(
            phase,
            prefix + "deploy-again",
            StepKind.DEPLOY_AGAIN,
            "deploy" + step + " again, with the same result"),
        own(
            phase,
            prefix + "stop-points",
            StepKind.STOP_POINTS,
            "the rollback%s restores from every stop point".formatted(of)),
        own(phase, prefix + "promise", StepKind.PROMISE, "promised times" + of + " are kept"));
  }

  private WayBack wayBack(
      PlannedPhase phase, String prefix, List<Migration> migrations, String identical) {
    return wayBack(
        migrations, identical, (name, kind, title) -> own(phase, prefix + name, kind, title));
  }

  private WayBack wayBack(List<Migration> migrations, String identical, Naming naming) {
    return new WayBack(
        traffic ? Optional.of(naming.name("traffic", StepKind.TRAFFIC, TRAFFIC)) : Optional.empty(),
        migrations.stream()
            .map(
                migration ->
                    naming.name(
                        "rollback-" + Slug.of(migration.name()),
                        StepKind.ROLLBACK,
                        "roll back " + migration.name()))
            .toList(),
        naming.name("identity", StepKind.IDENTITY, identical));
  }

  private interface Naming {
    PlannedStep name(String name, StepKind kind, String title);
  }

  private PlannedStep own(PlannedPhase phase, String name, StepKind kind, String title) {
    String id = ids.give(containers.of(phase), STEP, name);
    return new PlannedStep(id, kind, phase.title(), true, title, document, phase.heading().line());
  }

  /** The way back through all phases. */
  WayBack everythingBack(List<Migration> migrations) {
    return wayBack(migrations, "the cluster is what it was at the start", this::everythingBack);
  }

  private PlannedStep everythingBack(String name, StepKind kind, String title) {
    String id = ids.give(containers.everythingBack(), STEP, name);
    return new PlannedStep(id, kind, "Everything back, in reverse", false, title, specFile, 1);
  }

  /** A line that is checked after a step of a phase. */
  PlannedStep line(PlannedPhase phase, String step, Line line) {
    String above = line.heading().map(heading -> Slug.of(heading.text()) + ".").orElse("");
    String name = Slug.of(step) + "." + above + name(line);
    String id = ids.give(containers.of(phase), STEP, name);
    String title = "%s (%s)".formatted(line.text(), step);
    return new PlannedStep(id, StepKind.ITEM, phase.title(), true, title, document, line.line());
  }

  /** A line that is checked in a phase. */
  PlannedStep line(PlannedPhase phase, Line line) {
    String above =
        line.heading()
            .filter(heading -> heading.isWithin(phase.heading()))
            .filter(heading -> !heading.equals(phase.heading()))
            .map(heading -> Slug.of(heading.text()) + ".")
            .orElse("");
    String name = above + name(line);
    return line(ids.give(containers.of(phase), STEP, name), phase.title(), true, line);
  }

  /** A line outside of phases. */
  PlannedStep line(Line line) {
    return line(line, containers.of(section(line)));
  }

  /** A line outside of phases that the steps of the whole plan prove. */
  PlannedStep lineProved(Line line) {
    return line(line, containers.atTheEnd(section(line), "proved"));
  }

  /** A line outside of phases that speaks of the rolled-back state. */
  PlannedStep lineRolledBack(Line line) {
    return line(line, containers.atTheEnd(section(line), "rolled-back"));
  }

  private PlannedStep line(Line line, String container) {
    String group =
        section(line).map(Heading::text).filter(text -> !text.isEmpty()).orElse(document);
    return line(ids.give(container, STEP, name(line)), group, false, line);
  }

  /**
   * The heading whose section a line is in: a heading is in its own, since there may be a phase
   * between the lines above it and itself.
   */
  private Optional<Heading> section(Line line) {
    return line.kind() == LineKind.HEADING
        ? headings.stream().filter(heading -> heading.line() == line.line()).findFirst()
        : line.heading();
  }

  private PlannedStep line(String id, String group, boolean phase, Line line) {
    return new PlannedStep(id, StepKind.ITEM, group, phase, line.text(), document, line.line());
  }

  private static String name(Line line) {
    return Slug.of(line.text()) + (line.ordinal() == 1 ? "" : "-" + line.ordinal());
  }
}
