package dev.gonogo.engine.script;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Is told of every statement of a script, in the thread that runs it.
 *
 * <p>What it throws ends the script as an error of the statement would.
 */
public interface ScriptWatch {

  /** Looks at nothing. */
  ScriptWatch NONE = new ScriptWatch() {};

  /** The statement is about to be sent in this session. */
  default void before(PlacedStatement statement, Connection session) throws SQLException {}

  /** The statement has succeeded; it lasts, unless a transaction is open. */
  default void after(PlacedStatement statement, Connection session) throws SQLException {}
}
