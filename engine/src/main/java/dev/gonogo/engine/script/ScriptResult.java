package dev.gonogo.engine.script;

import java.util.List;

/**
 * A script that ran to its end.
 *
 * @param file the script, relative to the checklist's folder, with {@code /}
 * @param statements its statements in the order of execution, those of included files among them;
 *     of very many the first ones
 * @param executed how many were executed
 * @param notes what was read but not executed, such as {@code \echo}, and errors where the script
 *     went on, each with its position
 */
public record ScriptResult(
    String file, List<StatementResult> statements, int executed, List<String> notes) {

  /** Copies the lists. */
  public ScriptResult {
    statements = List.copyOf(statements);
    notes = List.copyOf(notes);
  }
}
