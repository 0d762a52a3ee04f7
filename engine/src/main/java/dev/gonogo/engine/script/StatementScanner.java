package dev.gonogo.engine.script;

import dev.gonogo.engine.sql.RoutineBody;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;

/**
 * Cuts what is read into statements where psql would send them, and puts the values of variables
 * where psql would (PostgreSQL manual: SQL Syntax, Lexical Structure; psql, SQL Interpolation).
 */
final class StatementScanner {

  /** Why the scanner stopped. */
  enum Stop {
    /** A semicolon, which is taken. */
    SEMICOLON,
    /** A backslash outside of quotes, which is not taken. */
    COMMAND,
    END
  }

  private final ScriptInput input;
  private final BooleanSupplier standardStrings;
  private final References references;
  private final StatementWriter writer;
  private final Deque<Expansion> expansions = new ArrayDeque<>();
  private RoutineBody body = new RoutineBody();
  private int parentheses;

  /** A value that is being read. */
  private record Expansion(int depth, int start, String reference, boolean hidden) {}

  StatementScanner(ScriptInput input, References references, BooleanSupplier standardStrings) {
    this.input = input;
    this.writer = new StatementWriter(input);
    this.references = references;
    this.standardStrings = standardStrings;
  }

  /** Whether a statement has begun. */
  boolean isInStatement() {
    return !writer.text().isEmpty();
  }

  /** The statement that was read; the next one begins. */
  StatementText take() {
    body = new RoutineBody();
    parentheses = 0;
    expansions.clear();
    return writer.take();
  }

  Place place() {
    return input.place();
  }

  /** Reads up to something that is not part of the statement. */
  Stop next() {
    while (true) {
      endExpansions();
      int next = input.peek(0);
      if (next == FileText.END) {
        return Stop.END;
      } else if (next == '\\' && input.peek(1) == ':') {
        input.next();
        writer.token();
      } else if (next == '\\') {
        references.refuseHidden(isInHidden(), input.place(), "a backslash");
        return Stop.COMMAND;
      } else if (next == ';' && parentheses == 0 && !body.isOpen()) {
        references.refuseHidden(isInHidden(), input.place(), "a semicolon");
        input.next();
        return Stop.SEMICOLON;
      } else {
        read((char) next);
      }
    }
  }

  private void read(char next) {
    if (ScriptInput.isBlank(next)) {
      writer.blank();
    } else if (next == '-' && input.peek(1) == '-') {
      for (int c = next; c != '\n' && c != '\r' && c != FileText.END; c = input.peek(0)) {
        writer.blank();
      }
    } else if (next == '/' && input.peek(1) == '*') {
      writer.comment();
    } else if (StatementWriter.isNameStart(next)) {
      word();
    } else {
      sign(next);
    }
  }

  private void sign(char next) {
    switch (next) {
      case '\'' -> writer.string(!standardStrings.getAsBoolean());
      case '"' -> writer.quotedName();
      case '$' -> writer.dollar();
      case ':' -> colon();
      case '(' -> {
        parentheses++;
        writer.token();
      }
      case ')' -> {
        parentheses = Math.max(0, parentheses - 1);
        writer.token();
      }
      default -> writer.token();
    }
  }

  /** A name or key word, or one of the prefixes that make the following quotes special. */
  private void word() {
    String word = writer.word();
    boolean oneLetter = word.length() == 1;
    if (oneLetter && input.peek(0) == '\'' && "bBxXnNeE".indexOf(word.charAt(0)) >= 0) {
      writer.string("eE".indexOf(word.charAt(0)) >= 0 || (isNational(word) && !isStandard()));
    } else if (oneLetter && "uU".indexOf(word.charAt(0)) >= 0 && input.peek(0) == '&') {
      if (input.peek(1) == '\'') {
        writer.token();
        writer.string(false);
      } else if (input.peek(1) == '"') {
        writer.token();
      }
    } else {
      body.take(word, parentheses);
    }
  }

  private static boolean isNational(CharSequence word) {
    return "nN".indexOf(word.charAt(0)) >= 0;
  }

  private boolean isStandard() {
    return standardStrings.getAsBoolean();
  }

  private void colon() {
    if (input.peek(1) == ':' || input.peek(1) == '=') {
      writer.token();
      writer.token();
      return;
    }
    Reference reference = references.at(input);
    if (reference == null) {
      writer.token();
      return;
    }
    Place place = input.place();
    int depth = input.depth();
    writer.begin();
    writer.text().mark(place, true);
    if (!reference.isKnown()) {
      writer.text().holdUnknown();
    }
    int start = writer.text().length();
    input.skip(reference.written().length());
    if (reference.isRead()) {
      input.push(reference.name(), reference.value(), place);
      expansions.push(new Expansion(depth + 1, start, reference.written(), reference.isHidden()));
    } else {
      writer.text().append(reference.value());
      writer.text().endToken();
      endValue(start, reference.written(), reference.isHidden());
    }
  }

  private void endExpansions() {
    while (!expansions.isEmpty() && input.depth() < expansions.element().depth()) {
      Expansion ended = expansions.pop();
      endValue(ended.start(), ended.reference(), ended.hidden());
    }
  }

  private void endValue(int start, String written, boolean isHidden) {
    if (isHidden) {
      writer.text().hide(start, written);
    }
    writer.text().mark(input.place(), input.depth() > 0);
  }

  private boolean isInHidden() {
    return expansions.stream().anyMatch(Expansion::hidden);
  }
}
