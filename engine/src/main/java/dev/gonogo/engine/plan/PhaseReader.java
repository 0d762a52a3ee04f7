package dev.gonogo.engine.plan;

import dev.gonogo.engine.document.Heading;
import dev.gonogo.engine.spec.Phase;
import dev.gonogo.engine.yaml.Problems;
import dev.gonogo.engine.yaml.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the phases of a spec file in the document, and their scripts in the folder. */
final class PhaseReader {
  private final ChecklistFolder folder;
  private final DocumentIndex index;
  private final Problems problems;

  PhaseReader(ChecklistFolder folder, DocumentIndex index, Problems problems) {
    this.folder = folder;
    this.index = index;
    this.problems = problems;
  }

  List<PlannedPhase> read(Map<Text, Phase> written) {
    List<PlannedPhase> phases = new ArrayList<>();
    written.forEach(
        (key, phase) -> {
          List<String> deploy = scripts(phase.deploy());
          List<String> rollback = scripts(phase.rollback());
          Optional<Heading> heading =
              index.heading(key).filter(found -> isInOrder(key, found, phases));
          heading.ifPresent(
              found ->
                  phases.add(
                      new PlannedPhase(
                          phases.size() + 1, found, deploy, rollback, phase.promise())));
        });
    return phases;
  }

  private List<String> scripts(List<Text> written) {
    return written.stream().filter(folder::hasFile).map(Text::value).toList();
  }

  private boolean isInOrder(Text key, Heading heading, List<PlannedPhase> phases) {
    for (PlannedPhase earlier : phases) {
      if (heading.isWithin(earlier.heading()) || earlier.heading().isWithin(heading)) {
        problems.add(
            key.position(),
            "\"%s\" and \"%s\" are one inside the other. A phase cannot hold a phase"
                .formatted(heading.text(), earlier.title()));
        return false;
      }
      if (heading.line() < earlier.heading().line()) {
        problems.add(
            key.position(),
            "\"%s\" stands before \"%s\" in the document. Write the phases in its order"
                .formatted(heading.text(), earlier.title()));
        return false;
      }
    }
    return true;
  }
}
