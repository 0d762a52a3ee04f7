package dev.gonogo.engine.script;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A script could not be read, or one of its statements failed.
 *
 * <p>The message shows file, line, column, and the line itself with a caret; passwords are redacted
 * in it and in every field.
 */
public final class ScriptException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final int column;
  private final @Nullable String sqlState;
  private final transient List<StatementResult> completed;
  private final transient List<String> notes;

  ScriptException(String message, String file, int line, int column, @Nullable String sqlState) {
    this(message, file, line, column, sqlState, List.of(), List.of());
  }

  private ScriptException(
      String message,
      String file,
      int line,
      int column,
      @Nullable String sqlState,
      List<StatementResult> completed,
      List<String> notes) {
    super(message);
    this.file = file;
    this.line = line;
    this.column = column;
    this.sqlState = sqlState;
    this.completed = List.copyOf(completed);
    this.notes = List.copyOf(notes);
  }

  /** The same, with what was done before. */
  ScriptException after(List<StatementResult> statements, List<String> noted, String shown) {
    ScriptException after =
        new ScriptException(shown, file, line, column, sqlState, statements, noted);
    after.initCause(this);
    return after;
  }

  /** The file that holds the error, relative to the checklist's folder, with {@code /}. */
  public String file() {
    return file;
  }

  /** The line of the error, from 1. */
  public int line() {
    return line;
  }

  /** The column of the error, from 1, in characters. */
  public int column() {
    return column;
  }

  /** The server's SQLSTATE; absent when the script was refused before this statement was sent. */
  public Optional<String> sqlState() {
    return Optional.ofNullable(sqlState);
  }

  /**
   * The statements that had succeeded before, of very many the first ones; those outside a
   * transaction block have stayed.
   */
  public List<StatementResult> completed() {
    return completed;
  }

  /** What was read but not executed before, and errors after which the script had gone on. */
  public List<String> notes() {
    return notes;
  }
}
