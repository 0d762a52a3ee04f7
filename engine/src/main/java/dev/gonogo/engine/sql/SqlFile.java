package dev.gonogo.engine.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A query kept in a file of its own, readable by itself. */
public final class SqlFile {

  private SqlFile() {}

  /**
   * The text of the file with this name in the package of a class.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static String read(Class<?> beside, String name) {
    try (InputStream stream = beside.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalArgumentException("no query " + name + " beside " + beside);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException exception) {
      throw new UncheckedIOException("query " + name + " cannot be read", exception);
    }
  }
}
