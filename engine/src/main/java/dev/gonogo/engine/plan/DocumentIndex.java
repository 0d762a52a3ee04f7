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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the headings and lines of a document that a spec file names. */
final class DocumentIndex {
  private static final Pattern ORDINAL = Pattern.compile("(.*) #([1-9][0-9]{0,3})", Pattern.DOTALL);

  private final Document document;
  private final Problems problems;

  DocumentIndex(Document document, Problems problems) {
    this.document = document;
    this.problems = problems;
  }

  static boolean isBox(Line line) {
    return line.kind() == LineKind.BOX;
  }

  /** The one heading that is, or begins with, what was written. */
  Optional<Heading> heading(Text written) {
    String text = Wording.normalise(written.value());
    List<Heading> same = headings(heading -> heading.text().equals(text));
    List<Heading> found =
        same.isEmpty() ? headings(heading -> heading.text().startsWith(text)) : same;
    if (found.size() == 1) {
      return Optional.of(found.get(0));
    }
    problems.add(
        written.position(), found.isEmpty() ? noHeading(text) : severalHeadings(text, found));
    return Optional.empty();
  }

  private List<Heading> headings(java.util.function.Predicate<Heading> wanted) {
    return document.headings().stream().filter(wanted).toList();
  }

  private String noHeading(String text) {
    List<String> all = document.headings().stream().map(Heading::text).toList();
    return "no heading of %s begins with \"%s\"".formatted(document.file(), text)
        + Suggestion.nearest(text, all)
            .flatMap(
                near -> document.headings().stream().filter(h -> h.text().equals(near)).findFirst())
            .map(h -> ". Nearest: \"%s\" (%s:%d)".formatted(h.text(), document.file(), h.line()))
            .orElse(". Headings: \"%s\"".formatted(String.join("\", \"", all)));
  }

  private String severalHeadings(String text, List<Heading> found) {
    List<String> places =
        found.stream()
            .map(h -> "\"%s\" (%s:%d)".formatted(h.text(), document.file(), h.line()))
            .toList();
    return "%d headings begin with \"%s\": %s. Write more of the one you mean"
        .formatted(found.size(), text, String.join(", ", places));
  }

  /** The one line under a heading with exactly this text. */
  Optional<Line> line(Heading heading, Text written) {
    Matcher ordinal = ORDINAL.matcher(written.value());
    Optional<Line> exact = line(heading, Wording.normalise(written.value()), 1);
    Optional<Line> found =
        exact.isEmpty() && ordinal.matches()
            ? line(heading, Wording.normalise(ordinal.group(1)), Integer.parseInt(ordinal.group(2)))
            : exact;
    if (found.isEmpty()) {
      problems.add(written.position(), noLine(heading, Wording.normalise(written.value())));
    }
    return found;
  }

  private Optional<Line> line(Heading heading, String text, int ordinal) {
    return under(heading).stream()
        .filter(line -> line.text().equals(text) && line.ordinal() == ordinal)
        .findFirst();
  }

  private List<Line> under(Heading heading) {
    return document.lines().stream()
        .filter(line -> line.heading().filter(heading::equals).isPresent())
        .toList();
  }

  private String noLine(Heading heading, String text) {
    String missing =
        "no line \"%s\" under \"%s\" (%s:%d)"
            .formatted(text, heading.text(), document.file(), heading.line());
    return missing
        + nearest(text, under(heading))
            .or(() -> nearest(text, document.lines()))
            .map(
                line ->
                    ". Nearest: \"%s\" (%s:%d)"
                        .formatted(line.text(), document.file(), line.line()))
            .orElse(". Write the whole line as it stands in the document");
  }

  private static Optional<Line> nearest(String text, List<Line> lines) {
    return Suggestion.nearest(text, lines.stream().map(Line::text).toList())
        .flatMap(near -> lines.stream().filter(line -> line.text().equals(near)).findFirst());
  }
}
