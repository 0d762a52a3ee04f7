package dev.gonogo.engine.document;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A heading of a document, and where it stands among the others. Immutable.
 *
 * @param text its text without markup, as {@link Wording#normalise} gives it
 * @param level 1 to 6
 * @param line where it stands, from 1; makes two headings with one text differ
 * @param parent the nearest heading above it with a lower level; empty at the top
 */
public record Heading(String text, int level, int line, Optional<Heading> parent) {

  public Heading {
    requireNonNull(text, "text");
    requireNonNull(parent, "parent");
    if (level < 1 || level > 6) {
      throw new IllegalArgumentException("level is 1 to 6, not " + level);
    }
    if (line < 1) {
      throw new IllegalArgumentException("line counts from 1, not " + line);
    }
    if (parent.isPresent() && parent.get().level() >= level) {
      throw new IllegalArgumentException("a parent's level is lower than " + level);
    }
  }

  /** Returns the texts of the headings above this one, from the top, and its own last. */
  public List<String> path() {
    Deque<String> texts = new ArrayDeque<>();
    for (Optional<Heading> at = Optional.of(this); at.isPresent(); at = at.get().parent()) {
      texts.addFirst(at.get().text());
    }
    return List.copyOf(texts);
  }

  /** Returns whether this heading is the other one or stands somewhere below it. */
  public boolean isWithin(Heading other) {
    return equals(other) || parent.map(above -> above.isWithin(other)).orElse(false);
  }
}
