package dev.gonogo.engine.script;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What is read: a file, and the values of variables that stand in the place of their names.
 *
 * <p>As in psql, nothing that is read together goes over the end of a value.
 */
final class ScriptInput implements AutoCloseable {

  private final FileText file;
  private final Deque<Pushed> pushed = new ArrayDeque<>();

  ScriptInput(FileText file) {
    this.file = file;
  }

  /** A value that is read now. */
  private static final class Pushed {
    private final String name;
    private final String text;
    private final Place reference;
    private int at;

    Pushed(String name, String text, Place reference) {
      this.name = name;
      this.text = text;
      this.reference = reference;
    }
  }

  int peek(int ahead) {
    dropRead();
    Pushed value = pushed.peek();
    if (value == null) {
      return file.peek(ahead);
    }
    int at = value.at + ahead;
    return at < value.text.length() ? value.text.charAt(at) : FileText.END;
  }

  char next() {
    dropRead();
    Pushed value = pushed.peek();
    return value == null ? file.next() : value.text.charAt(value.at++);
  }

  /** Whether it is white space to PostgreSQL, which knows that of ASCII only. */
  static boolean isBlank(int character) {
    return " \t\n\r\f\u000b".indexOf(character) >= 0;
  }

  /** Takes some characters. */
  void skip(int count) {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  /** Has a value read next. */
  void push(String name, String text, Place reference) {
    pushed.push(new Pushed(name, text, reference));
  }

  /** Whether the value of this variable is read now: psql does not put it into itself. */
  boolean isReading(String name) {
    dropRead();
    return pushed.stream().anyMatch(value -> value.name.equals(name));
  }

  /** How many values are read, one in the other. */
  int depth() {
    dropRead();
    return pushed.size();
  }

  /** Where the next character stands; in a value, where the variable does. */
  Place place() {
    dropRead();
    Pushed value = pushed.peekLast();
    return value == null ? file.place() : value.reference;
  }

  private void dropRead() {
    while (!pushed.isEmpty() && pushed.element().at >= pushed.element().text.length()) {
      pushed.pop();
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
