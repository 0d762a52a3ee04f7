package dev.gonogo.engine.plan;

import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.document.Heading;
import dev.gonogo.engine.document.Line;
import dev.gonogo.engine.spec.ItemBody;
import dev.gonogo.engine.yaml.Problems;
import dev.gonogo.engine.yaml.Text;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the lines that a spec file binds, and binds their checks. */
final class ItemReader {
  private final CheckReader checks;
  private final HeadingFinder headings;
  private final LineFinder lines;
  private final List<PlannedPhase> phases;
  private final Problems problems;
  private final Map<Line, LineChecks> bound = new LinkedHashMap<>();
  private final Map<Line, Text> boundBy = new HashMap<>();

  ItemReader(
      CheckReader checks,
      HeadingFinder headings,
      LineFinder lines,
      List<PlannedPhase> phases,
      Problems problems) {
    this.checks = checks;
    this.headings = headings;
    this.lines = lines;
    this.phases = phases;
    this.problems = problems;
  }

  Map<Line, LineChecks> read(Map<Text, Map<Text, Optional<ItemBody>>> written) {
    written.forEach(
        (headingKey, items) -> {
          Optional<Heading> heading = headings.find(headingKey);
          items.forEach((lineKey, body) -> item(heading, lineKey, body));
        });
    return bound;
  }

  private void item(Optional<Heading> heading, Text key, Optional<ItemBody> body) {
    List<PlannedPart> parts = heading.map(this::checkedAfter).orElse(List.of());
    LineChecks found =
        body.map(checks -> bind(key, checks, parts)).orElse(LineChecks.once(Map.of()));
    heading
        .flatMap(under -> lines.find(under, key))
        .filter(line -> isFirst(line, key))
        .ifPresent(line -> bound.put(line, found));
  }

  /** The steps after which the lines under a heading are checked; none for most headings. */
  private List<PlannedPart> checkedAfter(Heading heading) {
    return phases.stream()
        .filter(phase -> phase.checkedAfterEach().filter(heading::isWithin).isPresent())
        .flatMap(phase -> phase.parts().stream())
        .toList();
  }

  private LineChecks bind(Text key, ItemBody body, List<PlannedPart> parts) {
    if (parts.isEmpty()) {
      Map<String, Check> once = checks.read(key, body);
      return LineChecks.once(once);
    }
    Map<PlannedPart, Map<String, Check>> afterEach = new LinkedHashMap<>();
    for (PlannedPart part : parts) {
      part.step().ifPresent(step -> afterEach.put(part, checks.read(key, body, step)));
    }
    return new LineChecks(Map.of(), afterEach);
  }

  private boolean isFirst(Line line, Text key) {
    Text earlier = boundBy.putIfAbsent(line, key);
    if (earlier != null) {
      problems.add(
          key.position(),
          "line %d of the document is bound a second time; first at %s. Put all its checks there"
              .formatted(line.line(), earlier.position()));
    }
    return earlier == null;
  }
}
