package dev.gonogo.engine.plan;

import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.check.Checks;
import dev.gonogo.engine.document.Heading;
import dev.gonogo.engine.document.Line;
import dev.gonogo.engine.spec.ItemBody;
import dev.gonogo.engine.yaml.Binder;
import dev.gonogo.engine.yaml.Entry;
import dev.gonogo.engine.yaml.Problems;
import dev.gonogo.engine.yaml.Suggestion;
import dev.gonogo.engine.yaml.Text;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the lines that a spec file binds, and binds their checks. */
final class ItemReader {
  private final Checks checks;
  private final ChecklistFolder folder;
  private final HeadingFinder headings;
  private final LineFinder lines;
  private final Problems problems;
  private final Map<Line, Map<String, Check>> bound = new LinkedHashMap<>();
  private final Map<Line, Text> boundBy = new HashMap<>();

  ItemReader(
      Checks checks,
      ChecklistFolder folder,
      HeadingFinder headings,
      LineFinder lines,
      Problems problems) {
    this.checks = checks;
    this.folder = folder;
    this.headings = headings;
    this.lines = lines;
    this.problems = problems;
  }

  Map<Line, Map<String, Check>> read(Map<Text, Map<Text, Optional<ItemBody>>> written) {
    written.forEach(
        (headingKey, items) -> {
          Optional<Heading> heading = headings.find(headingKey);
          items.forEach((lineKey, body) -> item(heading, lineKey, body));
        });
    return bound;
  }

  private void item(Optional<Heading> heading, Text key, Optional<ItemBody> body) {
    Map<String, Check> found = body.map(checks -> bind(key, checks)).orElse(Map.of());
    heading
        .flatMap(under -> lines.find(under, key))
        .filter(line -> isFirst(line, key))
        .ifPresent(line -> bound.put(line, found));
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

  private Map<String, Check> bind(Text key, ItemBody body) {
    Map<String, Check> found = new LinkedHashMap<>();
    if (body.checks().entries().isEmpty()) {
      problems.add(key.position(), "the line has no check. " + allowed());
    }
    for (Entry entry : body.checks().entries()) {
      bind(entry).ifPresent(check -> found.put(entry.key().text(), check));
    }
    return found;
  }

  private Optional<? extends Check> bind(Entry entry) {
    String word = entry.key().text();
    Class<? extends Check> type = checks.byWord().get(word);
    if (type == null) {
      problems.add(
          entry.key().position(),
          "unknown check \"%s\". %s".formatted(word, allowed()) + hint(word));
      return Optional.empty();
    }
    Optional<? extends Check> check = Binder.bind(entry.value(), type, problems);
    check.ifPresent(
        found -> found.files().forEach(file -> folder.hasFile(file, entry.value().position())));
    return check;
  }

  private String allowed() {
    return "Allowed: " + String.join(", ", checks.byWord().keySet());
  }

  private String hint(String word) {
    return Suggestion.nearest(word, checks.byWord().keySet())
        .map(". Did you mean \"%s\"?"::formatted)
        .orElse("");
  }
}
