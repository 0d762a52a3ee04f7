package dev.gonogo.engine.plan;

import dev.gonogo.engine.document.Document;
import dev.gonogo.engine.document.Heading;
import dev.gonogo.engine.document.Line;
import dev.gonogo.engine.document.LineKind;
import dev.gonogo.engine.document.Wording;
import dev.gonogo.engine.yaml.Problems;
import dev.gonogo.engine.yaml.Suggestion;
import dev.gonogo.engine.yaml.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what a spec file names where it may name a heading as well as a line. */
final class SelectionFinder {
  private final Document document;
  private final HeadingFinder headings;
  private final Problems problems;

  SelectionFinder(Document document, HeadingFinder headings, Problems problems) {
    this.document = document;
    this.headings = headings;
    this.problems = problems;
  }

  /**
   * A heading of exactly this text, else the one line of this text, else the one heading that
   * begins so; a problem, and nothing, where there is none.
   */
  Selection find(Text written) {
    String text = Wording.normalise(written.value());
    boolean isHeading =
        document.headings().stream().anyMatch(heading -> heading.text().equals(text));
    if (!isHeading) {
      Optional<Line> line = line(written, text);
      if (line.isPresent()) {
        return new Selection(Optional.empty(), List.of(line.get()));
      }
      if (lines(text).size() > 1) {
        problems.add(written.position(), several(text, lines(text)));
        return Selection.NOTHING;
      }
    }
    if (!isHeading && !headings.hasBeginning(written)) {
      problems.add(written.position(), none(text));
      return Selection.NOTHING;
    }
    return headings
        .find(written)
        .map(heading -> new Selection(Optional.of(heading), under(heading)))
        .orElse(Selection.NOTHING);
  }

  private Optional<Line> line(Text written, String text) {
    List<Line> all = lines(text);
    if (all.size() == 1) {
      return Optional.of(all.get(0));
    }
    return Numbered.of(written.value()).stream()
        .flatMap(wanted -> lines(wanted.text()).stream().skip(wanted.number() - 1L))
        .findFirst();
  }

  private List<Line> lines(String text) {
    return document.lines().stream()
        .filter(line -> line.kind() != LineKind.HEADING && line.text().equals(text))
        .toList();
  }

  private List<Line> under(Heading heading) {
    return document.lines().stream().filter(line -> Items.isWithin(line, heading)).toList();
  }

  private String several(String text, List<Line> found) {
    String places =
        found.stream()
            .map(line -> document.file() + ":" + line.line())
            .collect(Collectors.joining(", "));
    return "%d lines are \"%s\": %s. Write \"%s #1\" for the first, \"%s #2\" for the second"
        .formatted(found.size(), text, places, text, text);
  }

  private String none(String text) {
    List<String> all =
        Stream.concat(
                document.headings().stream().map(Heading::text),
                document.lines().stream().map(Line::text))
            .distinct()
            .toList();
    return "%s has neither a heading nor a line \"%s\"".formatted(document.file(), text)
        + Suggestion.nearest(text, all)
            .or(() -> Suggestion.closest(text, all))
            .map(". Nearest: \"%s\""::formatted)
            .orElse("");
  }
}
