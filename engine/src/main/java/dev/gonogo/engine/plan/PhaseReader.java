package dev.gonogo.engine.plan;

import dev.gonogo.engine.document.Heading;
import dev.gonogo.engine.migration.Migration;
import dev.gonogo.engine.yaml.Problems;
import dev.gonogo.engine.yaml.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the phases of a spec file in the document, and their scripts in the folder. */
final class PhaseReader {
  private final MigrationReader migrations;
  private final HeadingFinder headings;
  private final DocumentFigures figures;
  private final Problems problems;
  private final List<PlannedPhase> phases = new ArrayList<>();
  private int parts;

  PhaseReader(
      ChecklistFolder folder, HeadingFinder headings, DocumentFigures figures, Problems problems) {
    this.figures = figures;
    this.migrations = new MigrationReader(folder);
    this.headings = headings;
    this.problems = problems;
  }

  List<PlannedPhase> read(Map<Text, WrittenPhase> written) {
    written.forEach(this::read);
    return phases;
  }

  private void read(Text key, WrittenPhase written) {
    List<PlannedPart> planned = parts(written);
    List<Migration> emergency = migrations.read(written.emergencyRollback(), Optional.empty());
    Optional<Heading> thenCheck = written.thenCheck().flatMap(headings::find);
    headings
        .find(key)
        .filter(heading -> isInOrder(key, heading))
        .map(heading -> withFigures(heading, written))
        .map(heading -> new PlannedPhase(heading, planned, thenCheck, emergency, written.promise()))
        .ifPresent(phases::add);
  }

  private Heading withFigures(Heading heading, WrittenPhase written) {
    figures.compare(heading, written);
    return heading;
  }

  private List<PlannedPart> parts(WrittenPhase written) {
    if (written.steps().isEmpty()) {
      return List.of(
          new PlannedPart(
              ++parts,
              Optional.empty(),
              migrations.read(written.deploy(), Optional.empty()),
              migrations.read(written.rollback(), Optional.empty()),
              Optional.empty()));
    }
    return written.steps().entrySet().stream()
        .map(
            step -> {
              String name = step.getKey().value();
              return new PlannedPart(
                  ++parts,
                  Optional.of(name),
                  migrations.read(written.deploy(), Optional.of(name)),
                  migrations.read(written.rollback(), Optional.of(name)),
                  written.promise(step.getKey().position(), step.getValue()));
            })
        .toList();
  }

  private boolean isInOrder(Text key, Heading heading) {
    Optional<String> problem =
        phases.stream()
            .flatMap(earlier -> problem(heading, earlier.heading()).stream())
            .findFirst();
    problem.ifPresent(message -> problems.add(key.position(), message));
    return problem.isEmpty();
  }

  private static Optional<String> problem(Heading heading, Heading earlier) {
    if (heading.equals(earlier)) {
      return Optional.of(
          "\"%s\" is a phase already. Write each phase once, with all its scripts"
              .formatted(heading.text()));
    }
    if (heading.isWithin(earlier) || earlier.isWithin(heading)) {
      return Optional.of(
          "\"%s\" and \"%s\" are one inside the other. A phase cannot hold a phase"
              .formatted(heading.text(), earlier.text()));
    }
    if (heading.line() < earlier.line()) {
      return Optional.of(
          "\"%s\" stands before \"%s\" in the document. Write the phases in its order"
              .formatted(heading.text(), earlier.text()));
    }
    return Optional.empty();
  }
}
