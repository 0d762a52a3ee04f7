package dev.gonogo.engine.script;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Has the server parse every statement of scripts, and executes none: syntax is checked of all
 * statements, and names of those that query or change rows (PostgreSQL manual: Extended Query).
 *
 * <p>Scripts are handed over in the order in which they will run, since one may make what the next
 * one names. What a name is cannot be known before: only one that nothing before mentions is an
 * error. Values that only a query gives are not known either, and statements with them are left
 * out. One thread at a time.
 */
public final class ScriptCheck {
  private static final String SYNTAX_ERROR = "42601";

  private final ScriptFolder folder;
  private final Connection session;
  private final MadeNames made = new MadeNames();
  private final List<String> findings = new ArrayList<>();
  private int statements;
  private int leftOut;

  /**
   * A check that has seen nothing.
   *
   * @param session of the role that will run the scripts, in autocommit mode; nothing is left in it
   */
  ScriptCheck(ScriptFolder folder, Connection session) {
    this.folder = folder;
    this.session = session;
  }

  /**
   * Has everything parsed that a script and those that it includes say.
   *
   * @throws SQLException where the session is lost
   */
  public void look(Path script) throws SQLException {
    List<ScriptStatement> read = new ArrayList<>();
    made.nextScript();
    try {
      Reading.of(folder.main(script), folder, read::add);
    } catch (ScriptException unreadable) {
      findings.add(unreadable.getMessage());
    }
    for (ScriptStatement statement : read) {
      look(statement);
    }
  }

  private void look(ScriptStatement statement) throws SQLException {
    if (!statement.standardStrings() || statement.text().holdsUnknown()) {
      leftOut++;
    } else {
      statements++;
      parse(statement);
    }
    made.follow(statement);
  }

  private void parse(ScriptStatement statement) throws SQLException {
    try (PreparedStatement parsed = session.prepareStatement(Placeholders.escaped(statement))) {
      parsed.setEscapeProcessing(false);
      parsed.getParameterMetaData();
    } catch (SQLException exception) {
      if (!session.isValid(0)) {
        throw exception;
      }
      if (SYNTAX_ERROR.equals(exception.getSQLState()) || made.lacks(statement, exception)) {
        findings.add(Problem.of(statement, exception).getMessage());
      }
    }
  }

  /** Something runs here of which nobody knows what it makes. */
  public void anythingIsMade() {
    made.anything();
  }

  /** What is wrong, with file, line, column and a caret below it; in order. */
  public List<String> findings() {
    return List.copyOf(findings);
  }

  /** How many statements were parsed. */
  public int statements() {
    return statements;
  }

  /** How many were not, since they depend on what queries give. */
  public int leftOut() {
    return leftOut;
  }
}
