package dev.gonogo.engine.plan;

import dev.gonogo.engine.document.Heading;
import dev.gonogo.engine.document.Line;
import dev.gonogo.engine.document.LineKind;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.StepKind;
import java.util.List;
import java.util.Optional;

/** Names the steps of one plan: their ids, titles, groups and places. */
final class PlannedSteps {
  private static final String STEP = "step";

  private final Ids ids = new Ids();
  private final Containers containers;
  private final List<Heading> headings;
  private final String specFile;
  private final String document;

  PlannedSteps(
      String checklist,
      String specFile,
      String document,
      List<Heading> headings,
      List<PlannedPhase> phases) {
    this.containers = new Containers(ids, checklist, document, headings, phases);
    this.headings = headings;
    this.specFile = specFile;
    this.document = document;
  }

  /** The names of a plan without a document. */
  static PlannedSteps unreadable(String checklist, String specFile) {
    return new PlannedSteps(checklist, specFile, specFile, List.of(), List.of());
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
    return new PhaseSteps(
        phase.deploy().stream()
            .map(
                script ->
                    own(phase, "deploy-" + Slug.of(script), StepKind.DEPLOY, "deploy " + script))
            .toList(),
        phase.rollback().stream()
            .map(
                script ->
                    own(
                        phase,
                        "rollback-" + Slug.of(script),
                        StepKind.ROLLBACK,
                        "roll back " + script))
            .toList(),
        own(phase, "identity", StepKind.IDENTITY, "the cluster is what it was before"),
        own(phase, "deploy-again", StepKind.DEPLOY_AGAIN, "deploy again, with the same result"),
        own(phase, "promise", StepKind.PROMISE, "promised times are kept"));
  }

  private PlannedStep own(PlannedPhase phase, String name, StepKind kind, String title) {
    String id = ids.give(containers.of(phase), STEP, name);
    return new PlannedStep(id, kind, phase.title(), true, title, document, phase.heading().line());
  }

  /** A step of the way back through all phases. */
  PlannedStep everythingBack(String name, StepKind kind, String title) {
    String id = ids.give(containers.everythingBack(), STEP, name);
    return new PlannedStep(id, kind, "Everything back, in reverse", false, title, specFile, 1);
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
    Optional<Heading> heading = section(line);
    String group = heading.map(Heading::text).filter(text -> !text.isEmpty()).orElse(document);
    return line(ids.give(containers.of(heading), STEP, name(line)), group, false, line);
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
