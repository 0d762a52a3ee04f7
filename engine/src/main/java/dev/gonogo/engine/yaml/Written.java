package dev.gonogo.engine.yaml;

/** How something from a file is repeated in a message: in quotes, on one line, not too long. */
final class Written {

  private static final int LONGEST = 80;

  private Written() {}

  static String quoted(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    int end = line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
    return "\"" + line.substring(0, end) + (end < line.length() ? "…" : "") + "\"";
  }
}
