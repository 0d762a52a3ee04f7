package dev.gonogo.engine.script;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;

/**
 * The characters of a file, one after the other; no more of them are held than somebody looks
 * ahead.
 */
final class FileText implements AutoCloseable {

  /** What is told behind the last character. */
  static final int END = -1;

  private static final int PART = 16 * 1024;
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final ScriptFile file;
  private final Reader reader;
  private char[] held = new char[PART];
  private int at;
  private int end;
  private boolean isRead;
  private int line = 1;
  private int column = 1;

  private FileText(ScriptFile file, Reader reader) {
    this.file = file;
    this.reader = reader;
  }

  /** As psql does, a byte order mark is skipped. */
  static FileText open(ScriptFile file) throws IOException {
    FileText text =
        new FileText(
            file,
            new InputStreamReader(
                Files.newInputStream(file.path()), StandardCharsets.UTF_8.newDecoder()));
    if (text.peek(0) == BYTE_ORDER_MARK) {
      text.at++;
    }
    return text;
  }

  /** A text that is in no file, but stands for one in this. */
  static FileText of(String text, ScriptFile file) {
    return new FileText(file, new StringReader(text));
  }

  /** The character some places ahead, without taking it. */
  int peek(int ahead) {
    while (at + ahead >= end && !isRead) {
      readOn();
    }
    return at + ahead < end ? held[at + ahead] : END;
  }

  /** Takes a character; not at the end. */
  char next() {
    char next = (char) peek(0);
    at++;
    if (next == '\n') {
      line++;
      column = 1;
    } else if (!Character.isLowSurrogate(next)) {
      column++;
    }
    return next;
  }

  /** Where the next character stands. */
  Place place() {
    return new Place(file, line, column);
  }

  private void readOn() {
    System.arraycopy(held, at, held, 0, end - at);
    end -= at;
    at = 0;
    if (held.length - end < PART) {
      held = Arrays.copyOf(held, held.length * 2);
    }
    try {
      int read = reader.read(held, end, PART);
      isRead = read < 0;
      end += Math.max(0, read);
    } catch (MalformedInputException exception) {
      throw Problem.at(new Place(file, Encoding.wrongLine(file), 1), Encoding.WRONG, exception);
    } catch (IOException exception) {
      throw Problem.at(place(), "this file cannot be read any further: " + exception, exception);
    }
    refuseNul(end);
  }

  private void refuseNul(int last) {
    for (int i = 0; i < last; i++) {
      if (held[i] == '\0') {
        throw Problem.at(
            new Place(file, Encoding.lineOfNul(file), 1),
            "a NUL character, which PostgreSQL knows in no text; is this a text file in UTF-8?");
      }
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
