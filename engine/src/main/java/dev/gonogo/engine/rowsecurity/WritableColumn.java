package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.sql.Condition;
import java.util.regex.Pattern;

/**
 * A column that is not computed, and what a role may do with it.
 *
 * @param name as the catalogs hold it
 * @param numbered whether it is GENERATED ALWAYS AS IDENTITY, which no UPDATE changes
 * @param insert whether the role may give it a value in a new row
 * @param update whether the role may change it
 * @param select whether the role may read it
 */
record WritableColumn(
    String name, boolean numbered, boolean insert, boolean update, boolean select) {

  /** As SQL writes it. */
  String quoted() {
    return QualifiedName.quoted(name);
  }

  /** Whether a condition seems to depend on it. */
  boolean isIn(Condition condition) {
    String word = "(?<!\\w)" + Pattern.quote(name) + "(?!\\w)";
    return Pattern.compile(word, Pattern.CASE_INSENSITIVE).matcher(condition.written()).find();
  }
}
