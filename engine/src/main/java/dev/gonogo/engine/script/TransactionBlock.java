package dev.gonogo.engine.script;

import org.jspecify.annotations.Nullable;

/**
 * Follows the transaction block that a script opens with BEGIN (PostgreSQL manual: BEGIN).
 *
 * <p>Only statements of the script itself can open or end one, and each of them has succeeded: so
 * the key words tell all, and the server need not be asked.
 */
final class TransactionBlock {

  private @Nullable ScriptStatement opening;

  /** The statement that opened the block that is open now; null when none is. */
  @Nullable ScriptStatement opening() {
    return opening;
  }

  /** Takes note of a statement that has succeeded. */
  void executed(ScriptStatement statement) {
    if (begins(statement)) {
      opening = opening == null ? statement : opening;
    } else if (ends(statement)) {
      boolean chained = statement.contains("chain") && !statement.contains("no");
      opening = chained ? opening : null;
    }
  }

  /** Whether a statement would begin or end a transaction. */
  static boolean controls(ScriptStatement statement) {
    return begins(statement) || ends(statement);
  }

  private static boolean begins(ScriptStatement statement) {
    return statement.begins("begin") || statement.begins("start", "transaction");
  }

  private static boolean ends(ScriptStatement statement) {
    return switch (statement.word(0)) {
      case "COMMIT", "END", "ABORT" -> !statement.begins("commit", "prepared");
      case "ROLLBACK" -> !statement.contains("to") && !statement.begins("rollback", "prepared");
      case "PREPARE" -> statement.begins("prepare", "transaction");
      default -> false;
    };
  }
}
