package dev.gonogo.engine.rowsecurity;

/** Values as SQL writes them. */
final class Literal {
  private Literal() {}

  static String of(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
