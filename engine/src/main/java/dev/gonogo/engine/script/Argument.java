package dev.gonogo.engine.script;

/**
 * An argument of a meta-command.
 *
 * @param text with the values of variables
 * @param shown the same without what queries gave
 * @param isKnown whether all those values are known
 * @param unquoted how many characters at its end stand in no quotes
 */
record Argument(String text, String shown, boolean isKnown, int unquoted) {

  /** psql takes semicolons from the end of a file name, but none that is quoted. */
  Argument withoutSemicolons() {
    int semicolons = 0;
    while (semicolons < unquoted && text.charAt(text.length() - 1 - semicolons) == ';') {
      semicolons++;
    }
    return new Argument(
        text.substring(0, text.length() - semicolons),
        shown.substring(0, shown.length() - semicolons),
        isKnown,
        unquoted - semicolons);
  }
}
