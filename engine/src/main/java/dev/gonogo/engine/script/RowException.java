package dev.gonogo.engine.script;

import dev.gonogo.engine.script.ScriptSession.Answer;
import dev.gonogo.engine.sql.ServerReport;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.copy.CopyIn;

/** An error of one of the rows that were sent. */
final class RowException extends SQLException {

  private static final long serialVersionUID = 1L;

  /** The last line of the context that COPY gives its errors. */
  private static final Pattern ROW = Pattern.compile("^COPY .*?, line (\\d+)", Pattern.MULTILINE);

  private final transient SQLException said;
  private final transient Place place;

  private RowException(SQLException said, Place place) {
    super(said.getMessage(), said.getSQLState(), said);
    this.said = said;
    this.place = place;
  }

  /**
   * Sends rows; all of them are read, whatever the server says.
   *
   * @throws SQLException where the server refuses the COPY itself
   */
  static Answer copy(ScriptStatement statement, CopyRows rows, ScriptSession session)
      throws SQLException {
    CopyIn copy = session.copyIn(statement.sql());
    try {
      return session.send(copy, rows, statement.sql());
    } catch (SQLException exception) {
      rows.skip();
      throw new RowException(exception, place(exception, rows, statement));
    }
  }

  /** Where the row stands that the server names; the statement, where it names none. */
  private static Place place(SQLException exception, CopyRows rows, ScriptStatement statement) {
    Matcher row = ROW.matcher(ServerReport.of(exception).details().getOrDefault("context", ""));
    return row.find() ? rows.place(Integer.parseInt(row.group(1))) : statement.text().first();
  }

  /** What the server said. */
  SQLException said() {
    return said;
  }

  Place place() {
    return place;
  }
}
