package dev.gonogo.engine.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A query kept in a file beside this package, readable by itself. */
final class SqlFile {

  private SqlFile() {}

  /** The text of the file with this name. */
  static String read(String name) {
    try (InputStream stream = SqlFile.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalArgumentException("no query " + name + " beside " + SqlFile.class);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException exception) {
      throw new UncheckedIOException("query " + name + " cannot be read", exception);
    }
  }
}
