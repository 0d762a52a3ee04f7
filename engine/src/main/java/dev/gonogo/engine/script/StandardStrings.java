package dev.gonogo.engine.script;

import dev.gonogo.engine.sql.Token;
import java.util.List;

/**
 * Follows standard_conforming_strings while a script is read, so that it is cut as it will be when
 * it is executed.
 */
final class StandardStrings {

  private static final String NAME = "standard_conforming_strings";

  private boolean areOn = true;
  private boolean afterRollback = true;
  private boolean afterCommit = true;
  private boolean isInTransaction;

  boolean areOn() {
    return areOn;
  }

  /** Takes note of a statement. */
  void follow(ScriptStatement statement) {
    if (TransactionControl.begins(statement)) {
      isInTransaction = true;
      afterRollback = areOn;
      afterCommit = areOn;
    } else if (isInTransaction && TransactionControl.ends(statement)) {
      isInTransaction = statement.beginsWithAny("chain");
      boolean rollsBack = statement.begins("rollback") || statement.begins("abort");
      areOn = rollsBack ? afterRollback : afterCommit;
    } else if (statement.beginsWithAny(NAME)) {
      set(statement);
    }
  }

  private void set(ScriptStatement statement) {
    boolean isLocal = statement.begins("set", "local");
    boolean value = !statement.begins("set") || !isOff(statement);
    if (!isLocal) {
      afterCommit = value;
    }
    if (!isLocal || isInTransaction) {
      areOn = value;
    }
  }

  /** The last word says it: {@code SET standard_conforming_strings = off}. */
  private static boolean isOff(ScriptStatement statement) {
    List<Token> tokens = statement.tokens();
    String last = tokens.get(tokens.size() - 1).in(statement.sql()).replace("'", "");
    return !Variables.bool(last).orElse(true);
  }
}
