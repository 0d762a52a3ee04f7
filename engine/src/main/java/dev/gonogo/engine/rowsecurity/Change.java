package dev.gonogo.engine.rowsecurity;

/**
 * One column of one row becomes something else.
 *
 * @param value an SQL literal
 */
record Change(VariedRow row, String column, String value) {

  String sql() {
    return "UPDATE %s SET %s = %s WHERE %s".formatted(row.table(), column, value, row.identified());
  }

  /** For people: {@code public of notes 5 were true}. */
  @Override
  public String toString() {
    return "%s of %s %s were %s".formatted(column, row.name(), row.key(), value);
  }
}
