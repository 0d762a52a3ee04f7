package dev.gonogo.engine.database;

import java.util.List;

/**
 * A script with everything it includes, read and cut into statements, before any is executed.
 *
 * @param main the file it begins with
 * @param statements in the order of execution
 * @param notes what is left out, with its position
 * @param files all files it consists of, each once, the main one first
 */
record Script(
    SourceFile main, List<ScriptStatement> statements, List<String> notes, List<SourceFile> files) {

  Script {
    statements = List.copyOf(statements);
    notes = List.copyOf(notes);
    files = List.copyOf(files);
  }
}
