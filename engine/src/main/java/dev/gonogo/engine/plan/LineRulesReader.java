package dev.gonogo.engine.plan;

import dev.gonogo.engine.document.Line;
import dev.gonogo.engine.yaml.Problems;
import dev.gonogo.engine.yaml.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the lines that a spec file has signed, lets wait, or checks after a rollback. */
final class LineRulesReader {
  private final SelectionFinder selections;
  private final Map<Line, LineChecks> bound;
  private final List<PlannedPhase> phases;
  private final Problems problems;

  private final Map<Line, Nearest<Signing>> signing = new HashMap<>();
  private final Map<Line, Nearest<Instant>> due = new HashMap<>();

  LineRulesReader(
      SelectionFinder selections,
      Map<Line, LineChecks> bound,
      List<PlannedPhase> phases,
      Problems problems) {
    this.selections = selections;
    this.bound = bound;
    this.phases = phases;
    this.problems = problems;
  }

  /** What a rule says of a line, and how near the heading stands that it is said of. */
  private record Nearest<T>(T value, int nearness) {}

  LineRules read(SpecParts parts) {
    Map<Text, Selection> withContent = new LinkedHashMap<>();
    parts.signWithContent().forEach(text -> withContent.put(text, selections.find(text)));
    Set<Line> linesWithContent = new HashSet<>();
    withContent.values().forEach(selection -> linesWithContent.addAll(selection.lines()));
    parts.sign().forEach((role, texts) -> sign(role, texts, linesWithContent));
    withContent.forEach(this::requireSigned);
    parts.due().forEach((text, after) -> due(text, after, parts.deployment()));
    return new LineRules(values(signing), values(due), rolledBack(parts.whenRolledBack()));
  }

  private static <T> Map<Line, T> values(Map<Line, Nearest<T>> nearest) {
    Map<Line, T> values = new HashMap<>();
    nearest.forEach((line, rule) -> values.put(line, rule.value()));
    return values;
  }

  // Who signs

  private void sign(Text role, List<Text> texts, Set<Line> withContent) {
    if (role.value().isBlank()) {
      problems.add(role.position(), "a role that signs needs a name");
    }
    for (Text text : texts) {
      Selection selection = selections.find(text);
      List<Line> lines = selection.lines().stream().filter(isItem(selection)).toList();
      if (lines.isEmpty() && !selection.lines().isEmpty()) {
        problems.add(
            text.position(),
            "nothing under \"%s\" can be signed: no check box, and no line that \"items\" names"
                .formatted(text));
      }
      for (Line line : lines) {
        boolean always = selection.isSingle() || !hasChecks(line);
        Signing rule = new Signing(role.value(), always, withContent.contains(line));
        add(signing, line, rule, selection)
            .filter(other -> !other.role().equals(rule.role()))
            .ifPresent(other -> problems.add(text.position(), twoSigners(line, other, rule)));
      }
    }
  }

  private Predicate<Line> isItem(Selection selection) {
    return line -> selection.isSingle() || Items.isBox(line) || bound.containsKey(line);
  }

  private boolean hasChecks(Line line) {
    LineChecks checks = bound.get(line);
    return checks != null && !(checks.once().isEmpty() && checks.afterEach().isEmpty());
  }

  /** The rule that stands equally near already, where there is one. */
  private static <T> Optional<T> add(
      Map<Line, Nearest<T>> rules, Line line, T rule, Selection selection) {
    Nearest<T> earlier = rules.get(line);
    if (earlier == null || earlier.nearness() < selection.nearness()) {
      rules.put(line, new Nearest<>(rule, selection.nearness()));
    }
    return earlier != null && earlier.nearness() == selection.nearness()
        ? Optional.of(earlier.value())
        : Optional.empty();
  }

  private static String twoSigners(Line line, Signing first, Signing second) {
    return "line %d of the document, \"%s\", is signed by \"%s\" and by \"%s\". Name one of them"
        .formatted(line.line(), line.text(), first.role(), second.role());
  }

  private void requireSigned(Text text, Selection selection) {
    boolean signed = selection.lines().stream().anyMatch(signing::containsKey);
    if (!signed && !selection.lines().isEmpty()) {
      problems.add(
          text.position(),
          "nobody signs \"%s\". Name it under \"sign\", below the role that does".formatted(text));
    }
  }

  // When it counts

  private void due(Text text, Optional<Duration> after, Optional<OffsetDateTime> deployment) {
    Selection selection = selections.find(text);
    deployment
        .flatMap(at -> after.map(at::plus))
        .map(OffsetDateTime::toInstant)
        .ifPresent(from -> selection.lines().forEach(line -> add(due, line, from, selection)));
  }

  // In which state

  private Set<Line> rolledBack(List<Text> texts) {
    Set<Line> lines = new LinkedHashSet<>();
    for (Text text : texts) {
      Selection selection = selections.find(text);
      lines.addAll(selection.lines());
      selection.lines().stream()
          .flatMap(line -> phases.stream().filter(phase -> Items.isWithin(line, phase.heading())))
          .filter(phase -> phase.isStepByStep() && phase.emergencyRollback().isEmpty())
          .findFirst()
          .ifPresent(phase -> problems.add(text.position(), neverRolledBack(phase)));
    }
    return lines;
  }

  private static String neverRolledBack(PlannedPhase phase) {
    return "\"%s\" is rolled back step by step, so there is no state in which all of it is. Give it"
            .formatted(phase.title())
        + " an \"emergency rollback\"";
  }
}
