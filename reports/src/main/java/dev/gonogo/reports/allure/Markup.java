package dev.gonogo.reports.allure;

/** Texts in HTML. */
final class Markup {
  private Markup() {}

  /** The text with everything escaped that could be markup. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
