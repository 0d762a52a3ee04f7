package dev.gonogo.engine.script;

import java.util.ArrayList;
import java.util.List;

/** What came of the statements of a script; of very many only the first are kept. */
final class StatementLog {

  /** A script that writes a row at a time has millions. */
  static final int MOST = 10_000;

  private final List<StatementResult> results = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private int executed;

  void add(StatementResult result) {
    executed++;
    if (results.size() < MOST) {
      results.add(result);
    }
  }

  void note(String note) {
    if (notes.size() < MOST) {
      notes.add(note);
    }
  }

  /** An error that ends the script, with what was done before. */
  ScriptException ending(ScriptException problem, String shown) {
    return problem.after(results, notes, shown);
  }

  ScriptResult result(String file) {
    return new ScriptResult(file, results, executed, notes);
  }
}
