package dev.gonogo.engine.plan;

import static java.util.stream.Collectors.groupingBy;

import dev.gonogo.engine.document.Document;
import dev.gonogo.engine.document.Heading;
import dev.gonogo.engine.document.Line;
import dev.gonogo.engine.document.Wording;
import dev.gonogo.engine.yaml.Problems;
import dev.gonogo.engine.yaml.Suggestion;
import dev.gonogo.engine.yaml.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the lines of a document that a spec file names. */
final class LineFinder {
  private final Document document;
  private final Problems problems;
  private final Map<Optional<Heading>, List<Line>> byHeading;

  LineFinder(Document document, Problems problems) {
    this.document = document;
    this.problems = problems;
    byHeading = document.lines().stream().collect(groupingBy(Line::heading));
  }

  /**
   * The one line directly under a heading with exactly this text; a problem where there is none.
   */
  Optional<Line> find(Heading heading, Text written) {
    String text = Wording.normalise(written.value());
    Optional<Line> found =
        find(heading, new Numbered(text, 1))
            .or(() -> Numbered.of(written.value()).flatMap(numbered -> find(heading, numbered)));
    if (found.isEmpty()) {
      problems.add(written.position(), none(heading, text));
    }
    return found;
  }

  private Optional<Line> find(Heading heading, Numbered wanted) {
    return under(heading).stream()
        .filter(line -> line.text().equals(wanted.text()) && line.ordinal() == wanted.number())
        .findFirst();
  }

  private List<Line> under(Heading heading) {
    return byHeading.getOrDefault(Optional.of(heading), List.of());
  }

  private String none(Heading heading, String text) {
    return "no line \"%s\" under \"%s\" (%s:%d). "
            .formatted(text, heading.text(), document.file(), heading.line())
        + nearest(heading, text)
            .map(line -> "Nearest: " + place(line, heading))
            .orElse("The document has no line");
  }

  /**
   * The same line elsewhere, else one that is nearly the same, else the closest; the last two under
   * this heading rather than elsewhere.
   */
  private Optional<Line> nearest(Heading heading, String text) {
    List<Line> here = under(heading);
    List<Line> all = document.lines();
    return line(Optional.of(text), all)
        .or(() -> line(Suggestion.nearest(text, texts(here)), here))
        .or(() -> line(Suggestion.nearest(text, texts(all)), all))
        .or(() -> line(Suggestion.closest(text, texts(here)), here))
        .or(() -> line(Suggestion.closest(text, texts(all)), all));
  }

  private static List<String> texts(List<Line> lines) {
    return lines.stream().map(Line::text).toList();
  }

  private static Optional<Line> line(Optional<String> text, List<Line> lines) {
    return text.flatMap(
        found -> lines.stream().filter(line -> line.text().equals(found)).findFirst());
  }

  private String place(Line line, Heading wanted) {
    String place = "\"%s\" (%s:%d)".formatted(line.text(), document.file(), line.line());
    return line.heading().equals(Optional.of(wanted)) ? place : place + elsewhere(line);
  }

  private static String elsewhere(Line line) {
    return line.heading()
        .map(heading -> " under \"%s\"".formatted(heading.text()))
        .orElse(" above the first heading");
  }
}
