package dev.gonogo.engine.script;

import dev.gonogo.engine.script.ScriptSession.Answer;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What is done with the answers of statements. */
final class Answers {

  private final ScriptSession session;
  private final Variables variables;

  Answers(ScriptSession session, Variables variables) {
    this.session = session;
    this.variables = variables;
  }

  Answer send(ScriptStatement statement) throws SQLException {
    Optional<CopyCommand> copy = CopyCommand.of(statement);
    return copy.isPresent() && !copy.get().isIn()
        ? session.copyOut(statement.sql())
        : session.send(statement.sql(), ScriptSession.Rows.COUNTED);
  }

  Answer set(ScriptStatement statement, String prefix) throws SQLException {
    GivenVariables given = new GivenVariables(prefix);
    Answer answer = session.send(statement.sql(), given);
    given.set(variables, answer.isTable(), statement.text().first());
    return answer;
  }

  /** Takes every value of the answer as a statement. */
  Answer generate(ScriptStatement statement, List<String> generated) throws SQLException {
    return session.send(
        statement.sql(),
        row -> {
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String sql = row.getString(i);
            if (sql != null && !sql.isBlank()) {
              generated.add(sql);
            }
          }
        });
  }
}
