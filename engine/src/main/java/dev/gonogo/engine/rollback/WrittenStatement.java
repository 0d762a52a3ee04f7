package dev.gonogo.engine.rollback;

import dev.gonogo.engine.script.PlacedStatement;
import dev.gonogo.engine.sql.Token;
import dev.gonogo.engine.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A statement as its tokens, to find something in it and to write something else there.
 *
 * <p>Comments and strings are never taken for key words, and stay where nothing is written.
 */
final class WrittenStatement {
  private final PlacedStatement placed;
  private final List<Token> tokens;

  WrittenStatement(PlacedStatement placed) {
    this.placed = placed;
    this.tokens = placed.tokens();
  }

  /**
   * Some tokens that follow each other.
   *
   * @param from the number of the first
   * @param to the number after the last
   */
  record Part(int from, int to) {
    boolean isEmpty() {
      return from >= to;
    }
  }

  PlacedStatement placed() {
    return placed;
  }

  int size() {
    return tokens.size();
  }

  // What it says

  boolean begins(String... words) {
    return says(0, words);
  }

  /** Whether these key words stand there, one after the other. */
  boolean says(int at, String... words) {
    for (int i = 0; i < words.length; i++) {
      boolean same = at + i < size() && tokens.get(at + i).is(words[i], placed.sql());
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /** The key word or sign at this place, in upper case; empty behind the end. */
  String word(int at) {
    return at < size() ? tokens.get(at).in(placed.sql()).toUpperCase(Locale.ROOT) : "";
  }

  Kind kind(int at) {
    return at < size() ? tokens.get(at).kind() : Kind.OTHER;
  }

  boolean isName(int at) {
    return kind(at) == Kind.WORD || kind(at) == Kind.QUOTED_NAME;
  }

  boolean isSign(int at, String sign) {
    return kind(at) == Kind.OTHER && word(at).equals(sign);
  }

  // Where something stands

  /** The name that begins there, with its schema; empty where none does. */
  Part name(int at) {
    if (!isName(at)) {
      return new Part(at, at);
    }
    int end = at + 1;
    while (isSign(end, ".") && isName(end + 1)) {
      end += 2;
    }
    return new Part(at, end);
  }

  /** Behind the parenthesis that belongs to the one there; the same place where there is none. */
  int behindParentheses(int at) {
    int depth = 0;
    int end = at;
    do {
      depth += depth(end++);
    } while (depth > 0 && end < size());
    return kind(at) == Kind.OPEN ? end : at;
  }

  private int depth(int at) {
    return switch (kind(at)) {
      case OPEN -> 1;
      case CLOSE -> -1;
      case OTHER -> isSign(at, "[") ? 1 : isSign(at, "]") ? -1 : 0;
      case WORD, QUOTED_NAME, STRING, SEMICOLON, BACKSLASH -> 0;
    };
  }

  /**
   * The first of these key words, in upper case, outside of parentheses; the end where there is
   * none.
   */
  int find(int from, Set<String> words) {
    int depth = 0;
    for (int i = from; i < size(); i++) {
      depth += depth(i);
      if ((depth == 0) && (kind(i) == Kind.WORD) && words.contains(word(i))) {
        return i;
      }
    }
    return size();
  }

  /** What stands between the commas of a part, outside of parentheses. */
  List<Part> list(Part part) {
    List<Part> items = new ArrayList<>();
    int depth = 0;
    int begin = part.from();
    for (int i = part.from(); i < part.to(); i++) {
      depth += depth(i);
      if (depth == 0 && isSign(i, ",")) {
        items.add(new Part(begin, i));
        begin = i + 1;
      }
    }
    items.add(new Part(begin, part.to()));
    return items;
  }

  // What could stand instead

  /** A part as it is written. */
  String text(Part part) {
    return part.isEmpty()
        ? ""
        : placed.sql().substring(tokens.get(part.from()).start(), tokens.get(part.to() - 1).end());
  }

  /** What is written from one token up to another. */
  String between(int from, int to) {
    return placed.sql().substring(tokens.get(from).start(), tokens.get(to).start());
  }

  /** A part on one line, without comments. */
  String words(Part part) {
    return placed.changedTo(text(part)).onOneLine();
  }

  /** The whole statement with something else in place of a part. */
  String with(Part part, String instead) {
    String before = placed.sql().substring(0, tokens.get(part.from()).start());
    return before + instead + placed.sql().substring(tokens.get(part.to() - 1).end());
  }

  /** The whole statement without one item of a list of several. */
  String without(List<Part> list, int item) {
    boolean last = item == list.size() - 1;
    Part left =
        last
            ? new Part(list.get(item).from() - 1, list.get(item).to())
            : new Part(list.get(item).from(), list.get(item + 1).from());
    int end = last ? tokens.get(left.to() - 1).end() : tokens.get(left.to()).start();
    return placed.sql().substring(0, tokens.get(left.from()).start()) + placed.sql().substring(end);
  }
}
