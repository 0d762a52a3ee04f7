package dev.gonogo.reports.recorded;

/**
 * A line that is checked after each step of a phase, as the engine calls it: {@code line (step)}.
 *
 * @param line the line itself
 * @param step the step after which it was checked; the whole title where it names none
 */
public record LineAfterStep(String line, String step) {

  /** Takes a title apart. */
  public static LineAfterStep of(String title) {
    int begin = title.lastIndexOf(" (");
    boolean named = begin > 0 && title.endsWith(")");
    return named
        ? new LineAfterStep(
            title.substring(0, begin), title.substring(begin + 2, title.length() - 1))
        : new LineAfterStep(title, title);
  }
}
