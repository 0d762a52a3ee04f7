package dev.gonogo.engine.script;

import dev.gonogo.engine.sql.ServerReport;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Has the server parse every statement of scripts, and executes none: syntax is checked of all
 * statements, and names of those that query or change rows (PostgreSQL manual: Message Flow,
 * Extended Query).
 *
 * <p>Scripts are handed over in the order in which they will run, since one may make what the next
 * one names. What a name means cannot be known before: only one that nothing before can have made
 * is an error. Values that only a query gives are not known either, and statements with them are
 * left out, as are those for which the script turns standard_conforming_strings off. One thread at
 * a time.
 */
public final class ScriptCheck {
  /** What reads a statement before it looks at the database. */
  private static final Set<String> SYNTAX = Set.of("scan.l", "gram.y", "parser.c");

  private final ScriptFolder folder;
  private final Connection session;
  private final MadeNames made = new MadeNames();
  private final Set<String> findings = new LinkedHashSet<>();
  private int statements;
  private int leftOut;
  private @Nullable SQLException lost;

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
    made.nextScript();
    try {
      Reading.of(folder.main(script), folder, this::look);
    } catch (ScriptException unreadable) {
      findings.add(unreadable.getMessage());
    }
    if (lost != null) {
      throw lost;
    }
  }

  private void look(ScriptStatement statement, Ending ending) {
    if (lost != null) {
      return;
    }
    if (!statement.standardStrings() || statement.text().holdsUnknown()) {
      leftOut++;
    } else {
      statements++;
      parse(statement);
    }
    made.follow(statement, ending);
  }

  private void parse(ScriptStatement statement) {
    try (PreparedStatement parsed = session.prepareStatement(Placeholders.escaped(statement))) {
      parsed.getParameterMetaData();
    } catch (SQLException exception) {
      if (isLost()) {
        lost = exception;
      } else if (SYNTAX.contains(ServerReport.of(exception).file())
          || made.lacks(statement, exception)) {
        findings.add(Problem.of(statement, exception).getMessage());
      }
    }
  }

  private boolean isLost() {
    try {
      return session.isClosed();
    } catch (SQLException exception) {
      return true;
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

  /** How many were not. */
  public int leftOut() {
    return leftOut;
  }
}
