package dev.gonogo.engine.plan;

import static java.util.stream.Collectors.toSet;

import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.check.LoadCheck;
import dev.gonogo.engine.check.ProvingCheck;
import dev.gonogo.engine.document.Heading;
import dev.gonogo.engine.document.Line;
import dev.gonogo.engine.document.LineKind;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.StepKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the steps that judge lines of the document. */
final class ItemSteps {
  private final Items items;
  private final PlannedSteps planned;

  ItemSteps(Items items, PlannedSteps planned) {
    this.items = items;
    this.planned = planned;
  }

  /** The lines within a phase, once all of it is deployed. */
  List<Step> of(PlannedPhase phase, List<String> reached) {
    Step.Place place = new Step.Place(reached, phase.after());
    return items.of(phase).map(line -> step(planned.line(phase, line), line, place)).toList();
  }

  /** The lines that are checked after each step, after this one. */
  List<Step> after(PlannedPhase phase, PlannedPart part, String step, List<String> reached) {
    Step.Place place = new Step.Place(reached, part.after());
    return items.after(part).entrySet().stream()
        .map(
            line ->
                step(
                    planned.line(phase, step, line.getKey()),
                    line.getKey(),
                    place,
                    line.getValue(),
                    List.of()))
        .toList();
  }

  /** The lines outside of phases that stand behind so many of them. */
  List<Step> behind(int phasesBefore, Step.Place place) {
    return items.behind(phasesBefore).map(line -> step(planned.line(line), line, place)).toList();
  }

  /** The lines within a phase that speak of its rolled-back state. */
  List<Step> rolledBack(PlannedPhase phase, Step.Place place) {
    return items
        .rolledBack(phase)
        .map(line -> step(planned.line(phase, line), line, place))
        .toList();
  }

  /** Whether any line outside of phases speaks of the rolled-back state. */
  boolean anyRolledBackOutside() {
    return items.rolledBackOutside().findAny().isPresent();
  }

  /** The lines outside of phases that speak of the rolled-back state. */
  List<Step> rolledBackOutside(Step.Place place) {
    return items
        .rolledBackOutside()
        .map(line -> step(planned.lineRolledBack(line), line, place))
        .toList();
  }

  /** The lines within a phase that its own steps prove. */
  List<Step> proved(PlannedPhase phase, List<Step> of, List<String> reached) {
    Step.Place place = new Step.Place(reached, phase.after());
    return items
        .proved(phase)
        .map(line -> proved(planned.line(phase, line), line, of, place))
        .toList();
  }

  /** The lines outside of phases that the steps of the whole plan prove. */
  List<Step> provedOutside(List<Step> all, Step.Place place) {
    return items
        .provedOutside()
        .map(line -> proved(planned.lineProved(line), line, all, place))
        .toList();
  }

  /** Where nothing else is checked, no state is needed either. */
  private Step proved(PlannedStep named, Line line, List<Step> by, Step.Place place) {
    Map<String, Check> checks = items.checks(line).once();
    Set<StepKind> kinds =
        checks.values().stream()
            .flatMap(
                check ->
                    check instanceof ProvingCheck proving
                        ? proving.provedBy().stream()
                        : Stream.of())
            .collect(toSet());
    boolean nothingElse = checks.values().stream().allMatch(ProvingCheck.class::isInstance);
    List<String> proving =
        by.stream().filter(step -> kinds.contains(step.planned().kind())).map(Step::id).toList();
    return step(named, line, nothingElse ? Step.Place.ANYWHERE : place, checks, proving);
  }

  private Step step(PlannedStep named, Line line, Step.Place place) {
    return step(named, line, place, items.checks(line).once(), List.of());
  }

  private Step step(
      PlannedStep named,
      Line line,
      Step.Place place,
      Map<String, Check> checks,
      List<String> provedBy) {
    LineRules rules = items.rules();
    String signer = rules.signing(line).map(Signing::role).orElse(null);
    boolean load = checks.values().stream().anyMatch(LoadCheck.class::isInstance);
    return new Step.Item(
        named.with(signer, rules.due(line).orElse(null)),
        place,
        headings(line),
        checks,
        rules.signing(line),
        provedBy,
        load ? Optional.of(items.before(line)) : Optional.empty());
  }

  /** A heading that is bound itself is under itself. */
  private static List<String> headings(Line line) {
    List<String> above = line.heading().map(Heading::path).orElse(List.of());
    return line.kind() == LineKind.HEADING
        ? Stream.concat(above.stream(), Stream.of(line.text())).toList()
        : above;
  }
}
