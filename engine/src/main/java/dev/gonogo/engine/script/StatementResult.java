package dev.gonogo.engine.script;

import java.time.Duration;
import java.util.List;

/**
 * One statement of a script that was executed.
 *
 * @param file file it stands in, relative to the checklist's folder, with {@code /}
 * @param line line of its first word, from 1
 * @param summary its first words, without passwords
 * @param duration time until the server had answered
 * @param rows rows changed or returned; -1 where the server counts none
 * @param notices notices and warnings of the server, in order, with their severity
 */
public record StatementResult(
    String file, int line, String summary, Duration duration, long rows, List<String> notices) {

  /** Copies the notices. */
  public StatementResult {
    notices = List.copyOf(notices);
  }
}
