package dev.gonogo.engine.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Reads a meta-command and its arguments (PostgreSQL manual: psql, Meta-Commands). */
final class Arguments {

  private final ScriptInput input;
  private final References references;
  private final BooleanSupplier isActive;

  /**
   * What stands next in the input.
   *
   * @param isActive whether the command is executed, so that its arguments mean something
   */
  Arguments(ScriptInput input, References references, BooleanSupplier isActive) {
    this.input = input;
    this.references = references;
    this.isActive = isActive;
  }

  /** Takes the backslash and the name. */
  String name() {
    StringBuilder name = new StringBuilder();
    input.next();
    while (!endsName(input.peek(0))) {
      name.append(input.next());
    }
    if (name.length() == 0 && input.peek(0) != FileText.END && input.peek(0) != '\n') {
      name.append(input.next());
    }
    return name.toString();
  }

  private static boolean endsName(int next) {
    return next == FileText.END || next == '\\' || ScriptInput.isBlank(next);
  }

  /** All arguments; then the next command or line begins. */
  List<Argument> all() {
    List<Argument> all = new ArrayList<>();
    for (Argument next = next(); next != null; next = next()) {
      all.add(next);
    }
    end();
    return all;
  }

  /** The rest of the line as it is. */
  String restOfLine() {
    StringBuilder rest = new StringBuilder();
    while (!isEndOfLine()) {
      rest.append(input.next());
    }
    return rest.toString().strip();
  }

  /** The next argument; null where there is none. */
  private @Nullable Argument next() {
    skipBlanks();
    if (isEndOfLine() || input.peek(0) == '\\') {
      return null;
    }
    Part part = new Part();
    while (!isEndOfLine() && input.peek(0) != '\\' && !ScriptInput.isBlank(input.peek(0))) {
      switch (input.peek(0)) {
        case '\'' -> {
          single(part);
          part.unquoted = 0;
        }
        case '"' -> {
          doubled(part);
          part.unquoted = 0;
        }
        case '`' -> backticks();
        case ':' -> colon(part);
        default -> part.addUnquoted(input.next());
      }
    }
    return part.argument();
  }

  private void skipBlanks() {
    while (!isEndOfLine() && ScriptInput.isBlank(input.peek(0))) {
      input.next();
    }
  }

  private boolean isEndOfLine() {
    return input.peek(0) == FileText.END || input.peek(0) == '\n';
  }

  private void single(Part part) {
    Place opened = input.place();
    input.next();
    while (true) {
      refuseEndOfLine(opened, "'");
      char next = input.next();
      if (next == '\\' && !isEndOfLine()) {
        part.add(escaped());
      } else if (next != '\'') {
        part.add(next);
      } else if (input.peek(0) == '\'') {
        part.add(input.next());
      } else {
        return;
      }
    }
  }

  private void refuseEndOfLine(Place opened, String missing) {
    if (isEndOfLine()) {
      throw Problem.at(
          opened, "this argument is not closed: %s is missing on its line.".formatted(missing));
    }
  }

  private String escaped() {
    char next = input.next();
    return switch (next) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'b' -> "\b";
      case 'r' -> "\r";
      case 'f' -> "\f";
      case 'x' -> code("", 16, 2);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> code(String.valueOf(next), 8, 3);
      default -> String.valueOf(next);
    };
  }

  private String code(String begun, int base, int most) {
    StringBuilder digits = new StringBuilder(begun);
    while (digits.length() < most && Character.digit(input.peek(0), base) >= 0) {
      digits.append(input.next());
    }
    return digits.length() == 0
        ? "x"
        : String.valueOf((char) Integer.parseInt(digits.toString(), base));
  }

  private void doubled(Part part) {
    Place opened = input.place();
    part.add(input.next());
    while (input.peek(0) != '"') {
      refuseEndOfLine(opened, "\"");
      part.add(input.next());
    }
    part.add(input.next());
  }

  private void backticks() {
    Place opened = input.place();
    if (isActive.getAsBoolean()) {
      throw Problem.at(
          opened,
          "backticks run a shell command, which is not done here: what it answers depends on the machine. Write the value itself.");
    }
    input.next();
    while (input.peek(0) != '`') {
      refuseEndOfLine(opened, "`");
      input.next();
    }
    input.next();
  }

  private void colon(Part part) {
    Reference reference = references.at(input);
    if (reference == null) {
      part.addUnquoted(input.next());
      return;
    }
    part.unquoted = 0;
    input.skip(reference.written().length());
    part.text.append(reference.value());
    part.shown.append(reference.isHidden() ? reference.written() : reference.value());
    part.isKnown &= reference.isKnown();
  }

  /** Takes what ends the command: its line, or two backslashes. */
  void end() {
    while (!isEndOfLine() && input.peek(0) != '\\') {
      input.next();
    }
    if (input.peek(0) == '\\' && input.peek(1) == '\\') {
      input.skip(2);
    }
  }

  /** An argument that is being read. */
  private static final class Part {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder shown = new StringBuilder();
    private boolean isKnown = true;
    private int unquoted;

    void add(char next) {
      text.append(next);
      shown.append(next);
    }

    void addUnquoted(char next) {
      add(next);
      unquoted++;
    }

    void add(String next) {
      text.append(next);
      shown.append(next);
    }

    Argument argument() {
      return new Argument(text.toString(), shown.toString(), isKnown, unquoted);
    }
  }
}
