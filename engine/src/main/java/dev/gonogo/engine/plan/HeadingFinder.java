package dev.gonogo.engine.plan;

import dev.gonogo.engine.document.Document;
import dev.gonogo.engine.document.Heading;
import dev.gonogo.engine.document.Wording;
import dev.gonogo.engine.yaml.Problems;
import dev.gonogo.engine.yaml.Suggestion;
import dev.gonogo.engine.yaml.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the headings of a document that a spec file names. */
final class HeadingFinder {
  private final Document document;
  private final Problems problems;

  HeadingFinder(Document document, Problems problems) {
    this.document = document;
    this.problems = problems;
  }

  /** The one heading that is, or begins with, what was written; a problem where there is none. */
  Optional<Heading> find(Text written) {
    String text = Wording.normalise(written.value());
    List<Heading> found = named(text);
    if (found.isEmpty()) {
      found = numbered(written.value());
    }
    if (found.isEmpty() && !text.isEmpty()) {
      found = headings(heading -> heading.text().startsWith(text));
    }
    if (found.size() == 1) {
      return Optional.of(found.get(0));
    }
    problems.add(written.position(), found.isEmpty() ? none(text) : several(text, found));
    return Optional.empty();
  }

  /** Whether any heading is what was written, or begins with it. */
  boolean hasBeginning(Text written) {
    String text = Wording.normalise(written.value());
    boolean begins =
        document.headings().stream().anyMatch(heading -> heading.text().startsWith(text));
    return (begins && !text.isEmpty()) || !numbered(written.value()).isEmpty();
  }

  private List<Heading> named(String text) {
    return headings(heading -> heading.text().equals(text));
  }

  /** The one that {@code text #2} means. */
  private List<Heading> numbered(String written) {
    return Numbered.of(written).stream()
        .flatMap(wanted -> named(wanted.text()).stream().skip(wanted.number() - 1L).limit(1))
        .toList();
  }

  private List<Heading> headings(Predicate<Heading> wanted) {
    return document.headings().stream().filter(wanted).toList();
  }

  private String none(String text) {
    return "no heading of %s begins with \"%s\". ".formatted(document.file(), text)
        + nearest(text)
            .map(near -> "Nearest: \"%s\" (%s)".formatted(near.text(), place(near)))
            .orElse("It has no heading");
  }

  private Optional<Heading> nearest(String text) {
    List<String> texts = document.headings().stream().map(Heading::text).toList();
    return Suggestion.nearest(text, texts)
        .or(() -> Suggestion.closest(text, texts))
        .map(near -> named(near).get(0));
  }

  private String several(String text, List<Heading> found) {
    boolean same = found.stream().allMatch(heading -> heading.text().equals(text));
    return same ? namesakes(text, found) : beginnings(text, found);
  }

  private String namesakes(String text, List<Heading> found) {
    return "%d headings are \"%s\": %s. Write \"%s #1\" for the first, \"%s #2\" for the second"
        .formatted(
            found.size(),
            text,
            String.join(", ", found.stream().map(this::place).toList()),
            text,
            text);
  }

  private String beginnings(String text, List<Heading> found) {
    List<String> places =
        found.stream().map(one -> "\"%s\" (%s)".formatted(one.text(), place(one))).toList();
    return "%d headings begin with \"%s\": %s. Write more of the one you mean"
        .formatted(found.size(), text, String.join(", ", places));
  }

  private String place(Heading heading) {
    return document.file() + ":" + heading.line();
  }
}
