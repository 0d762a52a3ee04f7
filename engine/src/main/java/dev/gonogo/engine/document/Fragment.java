package dev.gonogo.engine.document;

/**
 * The rest of a physical line from some place on, without the blanks around it.
 *
 * @param source the physical line
 * @param line its number, from 1
 * @param offset where the text begins in it, from 0
 */
record Fragment(String source, int line, int offset, String text) {

  /**
   * Returns the part of a physical line between two offsets from 0, narrowed to what is not blank.
   */
  static Fragment of(String source, int line, int begin, int end) {
    String part = source.substring(begin, end);
    int blanks = part.length() - part.stripLeading().length();
    return new Fragment(source, line, begin + blanks, part.strip());
  }

  boolean isBlank() {
    return text.isEmpty();
  }

  /** Returns this fragment without its first characters; itself where nothing would be left. */
  Fragment skip(int characters) {
    Fragment rest = of(source, line, offset + characters, offset + text.length());
    return rest.isBlank() ? this : rest;
  }
}
