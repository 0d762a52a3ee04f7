package dev.gonogo.engine.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads words of SQL from the first to the last; what stands in parentheses at once. */
public final class SqlReader {
  private static final Set<String> OPENING = Set.of("(", "[");
  private static final Set<String> CLOSING = Set.of(")", "]");

  private final List<String> words;
  private int next;

  /** A reader at the first of these words, as {@link SqlWords#of} returns them. */
  public SqlReader(List<String> words) {
    this.words = words;
  }

  /** The next word; null at the end. */
  @Nullable String peek() {
    return peek(0);
  }

  /** A word further on; null behind the end. */
  public @Nullable String peek(int further) {
    return next + further < words.size() ? words.get(next + further) : null;
  }

  /** Whether all words were read. */
  public boolean isAtEnd() {
    return next == words.size();
  }

  boolean isAt(String word) {
    return word.equals(peek());
  }

  /** Goes over these words where exactly they come next. */
  public boolean accept(String... expected) {
    boolean there = next + expected.length <= words.size();
    for (int i = 0; there && i < expected.length; i++) {
      there = words.get(next + i).equals(expected[i]);
    }
    next += there ? expected.length : 0;
    return there;
  }

  /**
   * Goes over one word.
   *
   * @throws IllegalArgumentException where another comes
   */
  void expect(String word) {
    if (!accept(word)) {
      throw unexpected('"' + word + '"');
    }
  }

  /**
   * The next word, whatever it is.
   *
   * @throws IllegalArgumentException at the end
   */
  public String next(String what) {
    if (isAtEnd()) {
      throw unexpected(what);
    }
    return words.get(next++);
  }

  /** A name, with its schema where one is written. */
  String name(String what) {
    StringBuilder name = new StringBuilder(next(what));
    while (accept(".")) {
      name.append('.').append(next(what));
    }
    return name.toString();
  }

  /** All words that are left. */
  List<String> rest() {
    List<String> rest = words.subList(next, words.size());
    next = words.size();
    return rest;
  }

  /**
   * The words between the next parenthesis or bracket and the one that belongs to it.
   *
   * @throws IllegalArgumentException where none comes, or nothing belongs to it
   */
  public List<String> group() {
    if (isAtEnd() || !OPENING.contains(words.get(next))) {
      throw unexpected("\"(\"");
    }
    int begin = ++next;
    int depth = 1;
    while (depth > 0) {
      String word = next("\")\"");
      depth += OPENING.contains(word) ? 1 : CLOSING.contains(word) ? -1 : 0;
    }
    return words.subList(begin, next - 1);
  }

  /** The parts of a group between separators that stand in no further parentheses. */
  public static List<List<String>> split(List<String> words, Set<String> separators) {
    List<List<String>> parts = new ArrayList<>();
    int depth = 0;
    int begin = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      depth += OPENING.contains(word) ? 1 : CLOSING.contains(word) ? -1 : 0;
      if (depth == 0 && separators.contains(word)) {
        parts.add(words.subList(begin, i));
        begin = i + 1;
      }
    }
    if (!words.isEmpty()) {
      parts.add(words.subList(begin, words.size()));
    }
    return parts;
  }

  IllegalArgumentException unexpected(String expected) {
    String found = isAtEnd() ? "the end" : '"' + words.get(next) + '"';
    return new IllegalArgumentException("expected %s, found %s".formatted(expected, found));
  }
}
