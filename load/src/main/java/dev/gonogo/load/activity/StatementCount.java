package dev.gonogo.load.activity;

/**
 * How often a statement was run, and how long that took.
 *
 * @param text the statement with its constants replaced, as the server keeps it
 * @param milliseconds of all executions together, without planning
 */
public record StatementCount(String text, long calls, double milliseconds) {
  private static final int LENGTH = 120;

  /** The mean of all executions, in milliseconds. */
  public double mean() {
    return milliseconds / calls;
  }

  /** What was counted since an earlier look at the same statement. */
  StatementCount since(StatementCount earlier) {
    return new StatementCount(text, calls - earlier.calls, milliseconds - earlier.milliseconds);
  }

  /** The same statement, run by somebody else as well. */
  StatementCount plus(StatementCount other) {
    return new StatementCount(text, calls + other.calls, milliseconds + other.milliseconds);
  }

  /** The text on one line; very long ones are cut. */
  public String onOneLine() {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LENGTH ? line : line.substring(0, LENGTH) + " …";
  }
}
