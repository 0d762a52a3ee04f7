package dev.gonogo.engine.database;

import java.nio.file.Path;

/**
 * A script file and where its characters stand.
 *
 * @param name its path relative to the checklist's folder, with {@code /}
 * @param path where it really is, links followed
 */
record SourceFile(String name, Path path, String text) {

  /** A text that is in no file. */
  static SourceFile ofText(String text) {
    return new SourceFile("query", Path.of("query"), text);
  }

  /** The line of this offset, from 1. */
  int line(int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  /** The column of this offset in characters, from 1. */
  int column(int offset) {
    return 1 + text.codePointCount(lineStart(offset), offset);
  }

  /** {@code file:line:column}. */
  String position(int offset) {
    return name + ":" + line(offset) + ":" + column(offset);
  }

  int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  int lineEnd(int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end;
  }
}
