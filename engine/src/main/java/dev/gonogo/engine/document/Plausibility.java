package dev.gonogo.engine.document;

import java.util.regex.Pattern;

/**
 * Tells repaired text from healthy text that can be misread as damaged by accident.
 *
 * <p>Two or three characters of healthy text may well be the bytes of one UTF-8 character: in Mac
 * Roman the apostrophe and the letter of <i>l’école</i> are the Armenian letter Վ. Such an accident
 * yields what nobody writes.
 */
final class Plausibility {

  /**
   * Control characters, code points without a character, and letters of phonetic and dead
   * alphabets.
   */
  private static final Pattern NOBODY_WRITES =
      Pattern.compile(
          "[\\x{80}-\\x{9F}\\x{180}-\\x{2FF}\\x{E000}-\\x{F8FF}&&[^ƏəƒƠơƯưȘșȚț]]"
              + "|[\\p{Cn}&&[\\x{0}-\\x{FFFF}]]");

  private static final String NOT_LATIN = "[\\p{L}\\p{N}&&[^\\p{IsLatin}\\p{IsCommon}]]";
  private static final Pattern NOT_LATIN_LETTER = Pattern.compile(NOT_LATIN);
  private static final Pattern NOT_LATIN_WORD = Pattern.compile(NOT_LATIN + "\\p{M}*+" + NOT_LATIN);

  /**
   * As in {@code AMANHÃ…}: a capital word that ends in one of these letters, and then a punctuation
   * mark.
   */
  private static final Pattern CAPITAL_WORD = Pattern.compile("\\p{Lu}[ÃÄÅ][…”’»–—™®©](?!\\p{L})");

  private Plausibility() {}

  static boolean isPlausible(String damaged, String repaired) {
    return !CAPITAL_WORD.matcher(damaged).find()
        && !NOBODY_WRITES.matcher(repaired).find()
        && !isForeignLetterAlone(repaired);
  }

  /** Scripts other than Latin come in words; an accident puts one letter of them somewhere. */
  private static boolean isForeignLetterAlone(String repaired) {
    return NOT_LATIN_LETTER.matcher(repaired).find() && !NOT_LATIN_WORD.matcher(repaired).find();
  }
}
