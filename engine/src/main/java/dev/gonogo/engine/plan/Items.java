package dev.gonogo.engine.plan;

import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.document.Document;
import dev.gonogo.engine.document.Heading;
import dev.gonogo.engine.document.Line;
import dev.gonogo.engine.document.LineKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The items of a document, and where in the plan they belong: boxes, and whatever else is bound.
 *
 * @param bound the lines that a spec file names
 */
record Items(Document document, List<PlannedPhase> phases, Map<Line, LineChecks> bound) {

  /** Whether a line is an item even where no check is bound to it. */
  static boolean isBox(Line line) {
    return line.kind() == LineKind.BOX;
  }

  /** The items within a phase that are checked once all of it is deployed. */
  Stream<Line> of(PlannedPhase phase) {
    return checkedOnce().filter(line -> isWithin(line, phase.heading()));
  }

  /** The items outside of phases that stand behind so many of them. */
  Stream<Line> behind(int phasesBefore) {
    return checkedOnce()
        .filter(line -> phases.stream().noneMatch(phase -> isWithin(line, phase.heading())))
        .filter(line -> phasesBefore(line) == phasesBefore);
  }

  /** The items that are checked after each step, with their checks after this one. */
  Map<Line, Map<String, Check>> after(PlannedPart part) {
    Map<Line, Map<String, Check>> found = new LinkedHashMap<>();
    for (Line line : document.lines()) {
      Map<String, Check> checks = checks(line).afterEach().get(part);
      if (checks != null) {
        found.put(line, checks);
      }
    }
    return found;
  }

  /** The checks of a line; none where it is unbound. */
  LineChecks checks(Line line) {
    return bound.getOrDefault(line, LineChecks.once(Map.of()));
  }

  private Stream<Line> checkedOnce() {
    return document.lines().stream()
        .filter(line -> isBox(line) || bound.containsKey(line))
        .filter(line -> checks(line).afterEach().isEmpty());
  }

  private int phasesBefore(Line line) {
    return (int) phases.stream().filter(phase -> phase.heading().line() < line.line()).count();
  }

  /** A heading that is bound itself, such as one that promises a time, belongs to its phase. */
  private static boolean isWithin(Line line, Heading heading) {
    return line.line() == heading.line()
        || line.heading().filter(under -> under.isWithin(heading)).isPresent();
  }
}
