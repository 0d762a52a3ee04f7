package dev.gonogo.engine.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The headings and lines found so far, in the order of the document: which line is below which
 * heading, and named how.
 */
final class Outline {

  private record Name(Optional<Heading> heading, String text) {}

  private final List<Heading> headings = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final Map<Name, Integer> ordinals = new HashMap<>();
  private Optional<Heading> current = Optional.empty();

  static Outline of(Blocks blocks) {
    Outline outline = new Outline();
    BlockReader reader = new BlockReader(blocks, outline);
    blocks.forEach(reader::read);
    return outline;
  }

  List<Heading> headings() {
    return headings;
  }

  List<Line> lines() {
    return lines;
  }

  void heading(int level, Fragment at, String markdown) {
    while (current.isPresent() && current.get().level() >= level) {
      current = current.get().parent();
    }
    String text = Wording.normalise(markdown);
    add(LineKind.HEADING, at, text, false);
    Heading heading = new Heading(text, level, at.line(), current);
    headings.add(heading);
    current = Optional.of(heading);
  }

  void line(LineKind kind, Fragment at, String markdown, boolean ticked) {
    add(kind, at, Wording.normalise(markdown), ticked);
  }

  private void add(LineKind kind, Fragment at, String text, boolean ticked) {
    if (text.isEmpty()) {
      return;
    }
    int ordinal = ordinals.merge(new Name(current, text), 1, Integer::sum);
    lines.add(
        new Line(kind, text, at.source(), at.line(), at.offset() + 1, current, ticked, ordinal));
  }
}
