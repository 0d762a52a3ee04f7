package dev.gonogo.engine.plan;

import dev.gonogo.engine.document.Heading;
import dev.gonogo.engine.document.Line;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.StepKind;
import java.util.List;

/** Names the steps of one plan: their ids, titles, groups and places. */
final class PlannedSteps {
  private final Ids ids;
  private final String specFile;
  private final String document;

  PlannedSteps(String checklist, String specFile, String document) {
    this.ids = new Ids(checklist);
    this.specFile = specFile;
    this.document = document;
  }

  /** A step of the checklist itself. */
  PlannedStep own(String name, StepKind kind, String title) {
    return new PlannedStep(ids.step(name), kind, null, false, title, specFile, 1);
  }

  /** A step of a phase that no line of the document stands for. */
  PlannedStep of(PlannedPhase phase, String name, StepKind kind, String title) {
    String id = ids.phase(phase.title(), name);
    return new PlannedStep(id, kind, phase.title(), true, title, document, phase.heading().line());
  }

  /** A step of the way back through all phases. */
  PlannedStep everythingBack(String name, StepKind kind, String title) {
    String id = ids.section(List.of("everything back"), name);
    return new PlannedStep(id, kind, "Everything back, in reverse", false, title, specFile, 1);
  }

  /** A line that is checked in a phase. */
  PlannedStep line(PlannedPhase phase, Line line) {
    boolean directly = line.heading().filter(phase.heading()::equals).isPresent();
    String name = directly ? name(line) : Slug.of(heading(line)) + "." + name(line);
    return item(ids.phase(phase.title(), name), phase.title(), true, line);
  }

  /** A line outside of phases. */
  PlannedStep line(Line line) {
    List<String> path = line.heading().map(Heading::path).orElse(List.of());
    return item(ids.section(path, name(line)), heading(line), false, line);
  }

  private PlannedStep item(String id, String group, boolean phase, Line line) {
    return new PlannedStep(id, StepKind.ITEM, group, phase, line.text(), document, line.line());
  }

  private static String heading(Line line) {
    return line.heading().map(Heading::text).orElse("");
  }

  private static String name(Line line) {
    return Slug.of(line.text()) + (line.ordinal() == 1 ? "" : "-" + line.ordinal());
  }
}
