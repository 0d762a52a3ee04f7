package dev.gonogo.engine.script;

/**
 * An argument of a meta-command.
 *
 * @param text with the values of variables
 * @param shown the same without what queries gave
 * @param isKnown whether all those values are known
 * @param isQuoted whether any of it stands in quotes
 */
record Argument(String text, String shown, boolean isKnown, boolean isQuoted) {

  /** psql takes semicolons from the end of a file name. */
  Argument withoutSemicolons() {
    return isQuoted
        ? this
        : new Argument(text.replaceAll(";+$", ""), shown.replaceAll(";+$", ""), isKnown, false);
  }
}
