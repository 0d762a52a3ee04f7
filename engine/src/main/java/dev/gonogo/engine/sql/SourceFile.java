package dev.gonogo.engine.sql;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A script file and where its characters stand. */
public final class SourceFile {

  private final String name;
  private final Path path;
  private final String text;
  private final int[] lineStarts;

  /**
   * A file that was read.
   *
   * @param name its path relative to the checklist's folder, with {@code /}
   * @param path where it really is, links followed
   */
  public SourceFile(String name, Path path, String text) {
    this.name = name;
    this.path = path;
    this.text = text;
    this.lineStarts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.range(0, text.length())
                    .filter(offset -> text.charAt(offset) == '\n')
                    .map(offset -> offset + 1))
            .toArray();
  }

  /** A text that is in no file. */
  public static SourceFile ofText(String text) {
    return new SourceFile("query", Path.of("query"), text);
  }

  /** Its path relative to the checklist's folder, with {@code /}. */
  public String name() {
    return name;
  }

  /** Where it really is, links followed. */
  public Path path() {
    return path;
  }

  /** All of it. */
  public String text() {
    return text;
  }

  /** The line of this offset, from 1. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column of this offset in characters, from 1. */
  public int column(int offset) {
    return 1 + text.codePointCount(lineStart(offset), offset);
  }

  /** {@code file:line:column}. */
  public String position(int offset) {
    return name + ":" + line(offset) + ":" + column(offset);
  }

  private int lineStart(int offset) {
    return lineStarts[line(offset) - 1];
  }
}
