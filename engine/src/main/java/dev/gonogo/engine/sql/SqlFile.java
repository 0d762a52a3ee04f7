package dev.gonogo.engine.sql;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A query kept in a file of its own, readable by itself. */
public final class SqlFile {

  private static final Pattern MAJORS =
      Pattern.compile("-- (?:since (?<since>\\d+))? ?(?:until (?<until>\\d+))?$");

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

  /**
   * A query as it is asked on one major of PostgreSQL.
   *
   * <p>A line that ends in {@code -- since 16}, {@code -- until 15} or {@code -- since 15 until 16}
   * is meant for these majors only, and left out on others.
   */
  public static String forMajor(String sql, int major) {
    return sql.lines().filter(line -> isFor(line, major)).collect(joining("\n"));
  }

  private static boolean isFor(String line, int major) {
    Matcher marked = MAJORS.matcher(line);
    if (!line.contains(" -- ") || !marked.find()) {
      return true;
    }
    String since = marked.group("since");
    String until = marked.group("until");
    return (since == null || major >= Integer.parseInt(since))
        && (until == null || major <= Integer.parseInt(until));
  }
}
