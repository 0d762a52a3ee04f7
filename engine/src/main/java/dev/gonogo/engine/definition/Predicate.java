package dev.gonogo.engine.definition;

/**
 * A condition of SQL as somebody writes it, such as what stands behind USING in a policy.
 *
 * @param text as it was written
 */
public record Predicate(String text) {

  /**
   * Checks that it can be read.
   *
   * @throws IllegalArgumentException where it is no expression
   */
  public Predicate {
    text = text.strip().replaceAll("\\s+", " ");
    read(text);
  }

  /** Whether the server's expression is the one that an author wrote. */
  public boolean isPrintedAs(String server) {
    return read(text).isPrintedAs(read(server));
  }

  private static Expression read(String text) {
    return ExpressionReader.whole(SqlWords.of(text));
  }
}
