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
  private final Deque<Expansion> expansions = new ArrayDeque<>();
  private StatementText text = new StatementText();
  private RoutineBody body = new RoutineBody();
  private int parentheses;

  /** A value that is being read. */
  private record Expansion(int depth, int start, String reference, boolean hidden) {}

  StatementScanner(ScriptInput input, References references, BooleanSupplier standardStrings) {
    this.input = input;
    this.references = references;
    this.standardStrings = standardStrings;
  }

  /** Whether a statement has begun. */
  boolean isInStatement() {
    return !text.isEmpty();
  }

  /** The statement that was read; the next one begins. */
  StatementText take() {
    StatementText taken = text;
    text = new StatementText();
    body = new RoutineBody();
    parentheses = 0;
    expansions.clear();
    return taken;
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
        token();
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
    if (Character.isWhitespace(next)) {
      blank();
    } else if (next == '-' && input.peek(1) == '-') {
      for (int c = next; c != '\n' && c != '\r' && c != FileText.END; c = input.peek(0)) {
        blank();
      }
    } else if (next == '/' && input.peek(1) == '*') {
      comment();
    } else if (isNameStart(next)) {
      word();
    } else {
      sign(next);
    }
  }

  private void sign(char next) {
    switch (next) {
      case '\'' -> string(!standardStrings.getAsBoolean());
      case '"' -> quotedName();
      case '$' -> dollar();
      case ':' -> colon();
      case '(' -> {
        parentheses++;
        token();
      }
      case ')' -> {
        parentheses = Math.max(0, parentheses - 1);
        token();
      }
      default -> token();
    }
  }

  /** White space or a part of a comment: sent only inside of a statement. */
  private void blank() {
    char next = input.next();
    if (isInStatement()) {
      text.append(next);
    }
  }

  private void token() {
    begin();
    text.append(input.next());
    text.endToken();
  }

  private void begin() {
    if (text.length() == 0) {
      text.mark(input.place(), input.depth() > 0);
    }
  }

  private void comment() {
    Place opened = input.place();
    int depth = 0;
    do {
      int next = input.peek(0);
      if (next == FileText.END) {
        throw Problem.at(opened, "this comment is not closed: */ is missing.");
      }
      boolean opens = next == '/' && input.peek(1) == '*';
      boolean closes = next == '*' && input.peek(1) == '/';
      depth += opens ? 1 : closes ? -1 : 0;
      blank();
      if (opens || closes) {
        blank();
      }
    } while (depth > 0);
  }

  /** A name or key word, or one of the prefixes that make the following quotes special. */
  private void word() {
    StringBuilder word = new StringBuilder();
    begin();
    while (isNamePart(input.peek(0))) {
      word.append(input.next());
    }
    text.append(word.toString());
    text.endToken();
    boolean oneLetter = word.length() == 1;
    if (oneLetter && input.peek(0) == '\'' && "bBxXnNeE".indexOf(word.charAt(0)) >= 0) {
      string("eE".indexOf(word.charAt(0)) >= 0 || (isNational(word) && !isStandard()));
    } else if (oneLetter && "uU".indexOf(word.charAt(0)) >= 0 && input.peek(0) == '&') {
      if (input.peek(1) == '\'') {
        token();
        string(false);
      } else if (input.peek(1) == '"') {
        token();
      }
    } else {
      body.take(word.toString(), parentheses);
    }
  }

  private static boolean isNational(CharSequence word) {
    return "nN".indexOf(word.charAt(0)) >= 0;
  }

  private boolean isStandard() {
    return standardStrings.getAsBoolean();
  }

  private void string(boolean backslashEscapes) {
    Place opened = input.place();
    do {
      token();
      while (input.peek(0) != '\'') {
        refuseEnd(opened, "'");
        if (backslashEscapes && input.peek(0) == '\\') {
          token();
          refuseEnd(opened, "'");
        }
        token();
      }
      token();
    } while (input.peek(0) == '\'' || (backslashEscapes && continuation()));
  }

  private void refuseEnd(Place opened, String missing) {
    if (input.peek(0) == FileText.END) {
      throw Problem.at(opened, "this string is not closed: " + missing + " is missing.");
    }
  }

  /**
   * Strings that are separated by a line break only are one string, and what follows is read with
   * the rules of its beginning: this matters where backslashes are escapes.
   */
  private boolean continuation() {
    int ahead = 0;
    boolean breaks = false;
    for (int next = input.peek(0); ; next = input.peek(ahead)) {
      if (next == '-' && input.peek(ahead + 1) == '-') {
        while (input.peek(ahead) != '\n' && input.peek(ahead) != FileText.END) {
          ahead++;
        }
      } else if (next != FileText.END && Character.isWhitespace(next)) {
        breaks |= next == '\n' || next == '\r';
        ahead++;
      } else {
        break;
      }
    }
    boolean continues = breaks && input.peek(ahead) == '\'';
    for (int i = 0; continues && i < ahead; i++) {
      blank();
    }
    return continues;
  }

  private void quotedName() {
    Place opened = input.place();
    token();
    while (input.peek(0) != '"') {
      if (input.peek(0) == FileText.END) {
        throw Problem.at(opened, "this quoted name is not closed: \" is missing.");
      }
      token();
    }
    token();
  }

  private void dollar() {
    int length = 1;
    if (isNameStart(input.peek(1))) {
      while (isNamePart(input.peek(length)) && input.peek(length) != '$') {
        length++;
      }
    }
    if (input.peek(length) != '$') {
      token(); // $1
      return;
    }
    Place opened = input.place();
    StringBuilder delimiter = new StringBuilder();
    for (int i = 0; i <= length; i++) {
      delimiter.append((char) input.peek(0));
      token();
    }
    while (!follows(delimiter)) {
      refuseEnd(opened, delimiter.toString());
      token();
    }
    for (int i = 0; i < delimiter.length(); i++) {
      token();
    }
  }

  private boolean follows(CharSequence wanted) {
    for (int i = 0; i < wanted.length(); i++) {
      if (input.peek(i) != wanted.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void colon() {
    if (input.peek(1) == ':' || input.peek(1) == '=') {
      token();
      token();
      return;
    }
    Reference reference = references.at(input);
    if (reference == null) {
      token();
      return;
    }
    Place place = input.place();
    int depth = input.depth();
    begin();
    text.mark(place, true);
    int start = text.length();
    input.skip(reference.written().length());
    if (reference.isRead()) {
      input.push(reference.name(), reference.value(), place);
      expansions.push(new Expansion(depth + 1, start, reference.written(), reference.isHidden()));
    } else {
      text.append(reference.value());
      text.endToken();
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
      text.hide(start, written);
    }
    text.mark(input.place(), input.depth() > 0);
  }

  private boolean isInHidden() {
    return expansions.stream().anyMatch(Expansion::hidden);
  }

  private static boolean isNameStart(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= '\u0080';
  }

  private static boolean isNamePart(int c) {
    return isNameStart(c) || (c >= '0' && c <= '9') || c == '$';
  }
}
