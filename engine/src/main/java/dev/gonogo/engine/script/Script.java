package dev.gonogo.engine.script;

import dev.gonogo.engine.sql.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

  /**
   * The same script with other statements.
   *
   * @param changes by the numbers of the statements, from 1: what stands instead; blank for nothing
   */
  Script changed(Map<Integer, String> changes) {
    List<ScriptStatement> changed = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      ScriptStatement statement = statements.get(i);
      String instead = changes.get(i + 1);
      if (instead == null) {
        changed.add(statement);
      } else {
        statement.changedTo(instead).ifPresent(changed::add);
      }
    }
    return new Script(main, changed, notes, files);
  }
}
