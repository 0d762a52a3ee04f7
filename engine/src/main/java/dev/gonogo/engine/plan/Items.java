package dev.gonogo.engine.plan;

import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.check.ProvingCheck;
import dev.gonogo.engine.document.Document;
import dev.gonogo.engine.document.Heading;
import dev.gonogo.engine.document.Line;
import dev.gonogo.engine.document.LineKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The items of a document, and where in the plan they belong: boxes, and whatever else is bound or
 * signed.
 *
 * @param bound the lines whose checks a spec file names
 * @param rules what else it says of lines
 */
record Items(
    Document document, List<PlannedPhase> phases, Map<Line, LineChecks> bound, LineRules rules) {

  /** Whether a line is an item even where no check is bound to it. */
  static boolean isBox(Line line) {
    return line.kind() == LineKind.BOX;
  }

  /** The items within a phase that are checked once all of it is deployed. */
  Stream<Line> of(PlannedPhase phase) {
    return deployed().filter(line -> isWithin(line, phase.heading()));
  }

  /** The items outside of phases that stand behind so many of them. */
  Stream<Line> behind(int phasesBefore) {
    return deployed().filter(this::isOutside).filter(line -> phasesBefore(line) == phasesBefore);
  }

  /** The items within a phase that are checked once all of it was rolled back. */
  Stream<Line> rolledBack(PlannedPhase phase) {
    return rolledBack().filter(line -> isWithin(line, phase.heading()));
  }

  /** The items outside of phases that are checked once everything was rolled back. */
  Stream<Line> rolledBackOutside() {
    return rolledBack().filter(this::isOutside);
  }

  /** The items within a phase that its own steps prove. */
  Stream<Line> proved(PlannedPhase phase) {
    return proved().filter(line -> isWithin(line, phase.heading()));
  }

  /** The items outside of phases that the steps of the whole plan prove. */
  Stream<Line> provedOutside() {
    return proved().filter(this::isOutside);
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

  /** The state before the phase that a line belongs to, or else before all of them. */
  Moment.Deployed before(Line line) {
    return phases.stream()
        .filter(phase -> isOf(line, phase))
        .findFirst()
        .map(PlannedPhase::before)
        .orElse(new Moment.Deployed(0));
  }

  private boolean isOf(Line line, PlannedPhase phase) {
    return isWithin(line, phase.heading())
        || checks(line).afterEach().keySet().stream().anyMatch(phase.parts()::contains);
  }

  /** The checks of a line; none where it has none. */
  LineChecks checks(Line line) {
    return bound.getOrDefault(line, LineChecks.once(Map.of()));
  }

  private Stream<Line> deployed() {
    return checkedOnce().filter(line -> !isProved(line) && !isRolledBack(line));
  }

  private Stream<Line> rolledBack() {
    return checkedOnce().filter(line -> !isProved(line) && isRolledBack(line));
  }

  private Stream<Line> proved() {
    return checkedOnce().filter(this::isProved);
  }

  private Stream<Line> checkedOnce() {
    return document.lines().stream()
        .filter(line -> isBox(line) || bound.containsKey(line) || rules.signing(line).isPresent())
        .filter(line -> checks(line).afterEach().isEmpty());
  }

  private boolean isProved(Line line) {
    return checks(line).once().values().stream().anyMatch(ProvingCheck.class::isInstance);
  }

  /** Without a check there is nothing that a state could matter to. */
  private boolean isRolledBack(Line line) {
    return rules.rolledBack().contains(line) && !checks(line).once().isEmpty();
  }

  private boolean isOutside(Line line) {
    return phases.stream().noneMatch(phase -> isWithin(line, phase.heading()));
  }

  private int phasesBefore(Line line) {
    return (int) phases.stream().filter(phase -> phase.heading().line() < line.line()).count();
  }

  /** A heading that is bound itself, such as one that promises a time, belongs to its phase. */
  static boolean isWithin(Line line, Heading heading) {
    return line.line() == heading.line()
        || line.heading().filter(under -> under.isWithin(heading)).isPresent();
  }
}
