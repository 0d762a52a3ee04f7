package dev.gonogo.engine.script;

/**
 * The value of a variable.
 *
 * @param text what it is; empty where it is not known yet
 * @param kind what may be done with it
 */
record Value(String text, Kind kind) {

  /** What may be done with a value. */
  enum Kind {
    /** It stands in the script, and may be shown. */
    WRITTEN,
    /** A server gives it when the script is executed; nobody knows it before. */
    UNKNOWN,
    /** A query gave it; it is never shown. */
    HIDDEN
  }

  static Value of(String text) {
    return new Value(text, Kind.WRITTEN);
  }

  static Value unknown() {
    return new Value("", Kind.UNKNOWN);
  }

  static Value hidden(String text) {
    return new Value(text, Kind.HIDDEN);
  }

  boolean isKnown() {
    return kind != Kind.UNKNOWN;
  }

  boolean isHidden() {
    return kind == Kind.HIDDEN;
  }

  /** As a literal of SQL: what PQescapeLiteral makes of it. */
  String literal() {
    String doubled = text.replace("'", "''");
    return text.indexOf('\\') < 0
        ? "'" + doubled + "'"
        : " E'" + doubled.replace("\\", "\\\\") + "'";
  }

  /** As a name of SQL: what PQescapeIdentifier makes of it. */
  String identifier() {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
