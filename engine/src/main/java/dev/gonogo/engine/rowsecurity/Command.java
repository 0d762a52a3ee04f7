package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.check.DeclaredRows;
import dev.gonogo.engine.check.DeclaredRows.Changeable;
import dev.gonogo.engine.sql.Condition;

/** What can be done to single rows; prints as SQL writes it. */
enum Command {
  SELECT("of"),
  INSERT("into"),
  UPDATE("of"),
  DELETE("of");

  private final String preposition;

  Command(String preposition) {
    this.preposition = preposition;
  }

  /** The rows to which an actor may do so. */
  Condition allowedTo(String actor, DeclaredRows rows) {
    Changeable changeable = rows.changeableBy(actor);
    return switch (this) {
      case SELECT -> rows.visible().getOrDefault(actor, Changeable.NOTHING.insert());
      case INSERT -> changeable.insert();
      case UPDATE -> changeable.update();
      case DELETE -> changeable.delete();
    };
  }

  /** For people: {@code UPDATE rows of reservations}. */
  String rowsOf(String table) {
    return "%s rows %s %s".formatted(this, preposition, table);
  }
}
