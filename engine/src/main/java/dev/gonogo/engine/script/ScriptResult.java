package dev.gonogo.engine.script;

import java.util.List;

/**
 * A script that ran to its end.
 *
 * @param file the script, relative to the checklist's folder, with {@code /}
 * @param statements its statements in the order of execution, those of included files among them
 * @param notes what was read but not executed, such as {@code \echo}, each with its position
 */
public record ScriptResult(String file, List<StatementResult> statements, List<String> notes) {

  /** Copies the lists. */
  public ScriptResult {
    statements = List.copyOf(statements);
    notes = List.copyOf(notes);
  }
}
