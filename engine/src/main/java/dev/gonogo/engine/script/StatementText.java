package dev.gonogo.engine.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement as it is sent, as it may be shown, and where its characters stand. */
final class StatementText {

  private static final int MOST_CHARACTERS = 64_000_000;
  private static final int MOST_MARKS = 200_000;

  private final StringBuilder sent = new StringBuilder();
  private final List<Mark> marks = new ArrayList<>();
  private final List<Hidden> hidden = new ArrayList<>();
  private int end;
  private boolean holdsUnknown;

  /**
   * From where on characters stand in their file one after the other.
   *
   * @param inValue whether they are the value of a variable, and all of them stand at one place
   */
  private record Mark(int offset, Place place, boolean inValue) {}

  /** Something that is not shown, and what is shown instead. */
  private record Hidden(int start, int end, String instead) {}

  boolean isEmpty() {
    return end == 0;
  }

  int length() {
    return sent.length();
  }

  void append(char next) {
    sent.append(next);
    checkLength();
  }

  void append(String text) {
    sent.append(text);
    checkLength();
  }

  private void checkLength() {
    if (sent.length() > MOST_CHARACTERS) {
      throw Problem.at(
          first(),
          "this statement has more than 64 million characters. If it is not a quote or a parenthesis that is left open, copy its rows, or make several statements of it.");
    }
  }

  /** What comes next stands here. */
  void mark(Place place, boolean inValue) {
    if (marks.size() == MOST_MARKS) {
      throw Problem.at(
          place,
          "the values of more than 100,000 variables are read in one statement. Values that hold two others, which hold two others, grow beyond all measure.");
    }
    marks.add(new Mark(sent.length(), place, inValue));
  }

  /** All from there on is shown as something else. */
  void hide(int start, String instead) {
    hidden.add(new Hidden(start, sent.length(), instead));
  }

  /** Everything up to here is sent, and not only white space or a comment. */
  void endToken() {
    end = sent.length();
  }

  /** What is sent: from the first word on, so that the server's positions can be found again. */
  String sql() {
    return sent.substring(0, end);
  }

  /** The same without the values that queries gave. */
  String shown() {
    StringBuilder shown = new StringBuilder();
    int at = 0;
    for (Hidden one : hidden) {
      if (one.start() >= at && one.end() <= end) {
        shown.append(sent, at, one.start()).append(one.instead());
        at = one.end();
      }
    }
    return shown.append(sent, at, end).toString();
  }

  /** A text about this statement, without the values that queries gave. */
  String hiding(String text) {
    String result = text;
    for (Hidden one : hidden) {
      String value = sent.substring(one.start(), one.end()).strip().replaceAll("^E?'|'$", "");
      if (!value.isBlank()) {
        result =
            result.replaceAll(
                "(?<![\\p{L}\\p{N}_])" + Pattern.quote(value) + "(?![\\p{L}\\p{N}_])",
                Matcher.quoteReplacement(one.instead()));
      }
    }
    return result;
  }

  /** A value that nobody knows yet belongs into it. */
  void holdUnknown() {
    holdsUnknown = true;
  }

  /** Whether some of it is not known. */
  boolean holdsUnknown() {
    return holdsUnknown;
  }

  /** Whether values of variables stand in it. */
  boolean hasValues() {
    return marks.stream().anyMatch(Mark::inValue);
  }

  /** Has all of it stand at one place. */
  void standAt(Place place) {
    marks.clear();
    marks.add(new Mark(0, place, true));
  }

  Place first() {
    return marks.get(0).place();
  }

  /** Where a position reported by the server stands: characters from 1, 0 for none. */
  Place place(int position) {
    String sql = sql();
    int characters = Math.min(Math.max(0, position - 1), sql.codePointCount(0, sql.length()));
    return placeOf(sql.offsetByCodePoints(0, characters));
  }

  private Place placeOf(int offset) {
    Mark before = marks.get(0);
    for (Mark mark : marks) {
      before = mark.offset() <= offset ? mark : before;
    }
    if (before.inValue()) {
      return before.place();
    }
    int line = before.place().line();
    int column = before.place().column();
    for (int at = before.offset(); at < offset; at += Character.charCount(sent.codePointAt(at))) {
      boolean isBreak = sent.charAt(at) == '\n';
      line += isBreak ? 1 : 0;
      column = isBreak ? 1 : column + 1;
    }
    return new Place(before.place().file(), line, column);
  }
}
