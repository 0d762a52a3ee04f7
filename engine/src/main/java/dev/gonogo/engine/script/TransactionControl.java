package dev.gonogo.engine.script;

/** Which statements have to do with transactions themselves (PostgreSQL manual: BEGIN). */
final class TransactionControl {

  private TransactionControl() {}

  /** Whether a statement would begin or end a transaction. */
  static boolean isMeant(ScriptStatement statement) {
    return begins(statement) || ends(statement);
  }

  static boolean begins(ScriptStatement statement) {
    return statement.begins("begin") || statement.begins("start", "transaction");
  }

  static boolean ends(ScriptStatement statement) {
    return switch (statement.word(0)) {
      case "commit", "end", "abort" -> !statement.begins("commit", "prepared");
      case "rollback" ->
          !statement.beginsWithAny("to") && !statement.begins("rollback", "prepared");
      case "prepare" -> statement.begins("prepare", "transaction");
      default -> false;
    };
  }

  /**
   * Whether psql begins no transaction for this statement where AUTOCOMMIT is off: it is about
   * transactions, or refuses to be in one (psql's command_no_begin).
   */
  static boolean standsAlone(ScriptStatement statement) {
    return switch (statement.word(0)) {
      case "abort", "begin", "start", "commit", "end", "rollback", "vacuum" -> true;
      case "prepare" -> statement.begins("prepare", "transaction");
      case "cluster" -> statement.word(1).isEmpty();
      case "create" ->
          isWhole(statement)
              || (statement.beginsWithAny("index") && statement.beginsWithAny("concurrently"));
      case "drop" -> isWhole(statement) || statement.begins("drop", "index", "concurrently");
      case "alter" -> statement.begins("alter", "system");
      case "reindex" ->
          isWhole(statement)
              || statement.begins("reindex", "system")
              || statement.beginsWithAny("concurrently");
      case "discard" -> statement.begins("discard", "all");
      default -> false;
    };
  }

  private static boolean isWhole(ScriptStatement statement) {
    return statement.word(1).equals("database") || statement.word(1).equals("tablespace");
  }
}
