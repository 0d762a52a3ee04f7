package dev.gonogo.engine.plan;

import dev.gonogo.engine.document.Heading;
import dev.gonogo.engine.document.Line;
import java.util.List;
import java.util.Optional;

/**
 * The lines that a heading, or a line, of a spec file means.
 *
 * @param heading the heading; empty where a single line was named
 * @param lines the line, or all lines under the heading and its subheadings
 */
record Selection(Optional<Heading> heading, List<Line> lines) {

  static final Selection NOTHING = new Selection(Optional.empty(), List.of());

  Selection {
    lines = List.copyOf(lines);
  }

  boolean isSingle() {
    return heading.isEmpty();
  }

  /** How near it is to a line, to let the nearest count: the level of its heading, 7 for a line. */
  int nearness() {
    return heading.map(Heading::level).orElse(7);
  }
}
