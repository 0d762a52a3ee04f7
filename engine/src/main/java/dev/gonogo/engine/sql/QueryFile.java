package dev.gonogo.engine.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that hold one query. */
public final class QueryFile {
  private QueryFile() {}

  /**
   * The query; a byte order mark is skipped, which a server would take for a part of it.
   *
   * @throws IOException where it cannot be read, or is not UTF-8
   */
  public static String read(Path file) throws IOException {
    String text = Files.readString(file);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
