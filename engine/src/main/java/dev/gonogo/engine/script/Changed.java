package dev.gonogo.engine.script;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Statements that stand in no file, in the place of one that does. */
final class Changed {

  private Changed() {}

  /** A statement as it is. */
  static StatementText fixed(String sql, Place place) {
    StatementText text = new StatementText();
    text.mark(place, true);
    text.append(sql);
    text.endToken();
    return text;
  }

  /** A statement in which variables may be named. */
  static StatementText text(String sql, Place place, Variables variables, boolean standardStrings) {
    try (ScriptInput input = new ScriptInput(FileText.of(sql, place.file()))) {
      StatementScanner scanner =
          new StatementScanner(input, new References(variables, () -> true), () -> standardStrings);
      scanner.next();
      StatementText scanned = scanner.take();
      scanned.standAt(place);
      return scanned;
    } catch (IOException exception) {
      throw new UncheckedIOException("nothing is read, so nothing can fail", exception);
    }
  }
}
