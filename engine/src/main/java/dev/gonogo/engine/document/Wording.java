package dev.gonogo.engine.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the document's lines and the spec file's keys are compared by: the words without their
 * markup.
 *
 * <p>Ignored are emphasis, backticks, the targets of links, backslashes before punctuation, emoji
 * and other pictographs, the outer bars of a table row, a trailing colon, a pasted {@code - [ ]},
 * and how much white space there is. Case counts, and HTML tags are text. A line is often only a
 * part of a paragraph, so a mark counts as markup without its counterpart, too.
 *
 * <p>Normalising twice changes nothing, so a line can be named as it stands in Markdown and as it
 * reads when rendered. Thread-safe.
 */
public final class Wording {

  /** Each takes off one level of markup; nobody writes this many, so a hostile line ends, too. */
  private static final int ROUNDS = 10;

  /** Without any of these characters a line is nothing but words. */
  private static final Pattern MARKUP = Pattern.compile("[*_`~|:\\\\\\[]|[^\\x20-\\x7E]");

  private static final Pattern PASTED_BOX =
      Pattern.compile("(?:[-*+]|\\d{1,9}[.)])\\s++\\[[ xX]\\]\\s++");

  private static final Pattern BACKSLASHES = Pattern.compile("\\\\(?=\\p{Punct}|$)");

  private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]]*+)\\]\\([^()\\[\\]]*+\\)");

  /** A star between blanks multiplies, and one between parentheses counts rows. */
  private static final Pattern STARS =
      Pattern.compile(
          "(?!(?<=\\()\\*\\))(?:(?<=[^\\s*])\\*{1,3}+(?!\\*)|(?<!\\*)\\*{1,3}+(?=[^\\s*]))");

  /** Inside a word they belong to an identifier, between blanks to a line to sign on. */
  private static final Pattern UNDERSCORES =
      Pattern.compile(
          "(?<!\\w)_{1,3}+(?=[^\\s_])|(?<=[^\\s_])_{1,3}+(?!\\w)", Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern CODE_AND_STRIKETHROUGH = Pattern.compile("`|(?<!~)~~(?!~)");

  /**
   * Symbols that are pictures by themselves, what a variation selector or a keycap makes one, and
   * the invisible characters that join them.
   */
  private static final Pattern PICTOGRAPHS =
      Pattern.compile(
          "\\S\\x{FE0F}\\x{20E3}?|[0-9#*]\\x{20E3}"
              + "|[\\x{231A}\\x{231B}\\x{2328}\\x{23CF}\\x{23E9}-\\x{23FA}\\x{2600}-\\x{27BF}"
              + "\\x{2B00}-\\x{2BFF}\\x{1F000}-\\x{1FAFF}\\x{E0020}-\\x{E007F}"
              + "\\x{FE0E}\\x{FE0F}\\x{200B}\\x{200D}\\x{20E3}\\x{FEFF}]");

  private static final Pattern OUTER_BARS = Pattern.compile("^[\\s|]++|(?<![\\s|])[\\s|]++$");

  private static final Pattern BAR = Pattern.compile("\\s?\\|\\s?");

  private static final Pattern TRAILING_COLON = Pattern.compile("(?<![\\s:：])[\\s:：]++$");

  private static final Pattern BLANKS =
      Pattern.compile("[\\s\\p{Cc}]++", Pattern.UNICODE_CHARACTER_CLASS);

  private Wording() {}

  /**
   * Returns the words of a piece of Markdown; empty only where there is nothing but white space.
   */
  public static String normalise(String markdown) {
    String text = withSingleBlanks(markdown);
    for (int round = 0; round < ROUNDS && MARKUP.matcher(text).find(); round++) {
      String words = withoutMarkup(text);
      if (words.equals(text) || words.isEmpty()) {
        break;
      }
      text = words;
    }
    return text;
  }

  private static String withoutMarkup(String line) {
    String text = withoutPastedBoxes(line);
    text = replaced(text, '\\', BACKSLASHES, "");
    text = replaced(text, '[', LINK, "$1");
    text = replaced(text, '*', STARS, "");
    text = replaced(text, '_', UNDERSCORES, "");
    text = CODE_AND_STRIKETHROUGH.matcher(text).replaceAll("");
    text = Ascii.only(text) ? text : PICTOGRAPHS.matcher(text).replaceAll("");
    text = withSingleBlanks(text);
    text = text.startsWith("|") ? cells(text) : text;
    return mayEndInColons(text) ? TRAILING_COLON.matcher(text).replaceFirst("") : text;
  }

  /** Most lines have none of most marks, and a document may have a hundred thousand lines. */
  private static String replaced(String text, char mark, Pattern pattern, String replacement) {
    return text.indexOf(mark) < 0 ? text : pattern.matcher(text).replaceAll(replacement);
  }

  private static boolean mayEndInColons(String text) {
    if (text.isEmpty()) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    return last == ':' || last == '：' || Character.isWhitespace(last);
  }

  private static String withoutPastedBoxes(String line) {
    Matcher box = PASTED_BOX.matcher(line);
    int begin = 0;
    while (box.region(begin, line.length()).lookingAt()) {
      begin = box.end();
    }
    return line.substring(begin);
  }

  /** Returns the cells of a pasted table row as those of the document are written. */
  private static String cells(String row) {
    return BAR.matcher(OUTER_BARS.matcher(row).replaceAll("")).replaceAll(" | ");
  }

  private static String withSingleBlanks(String text) {
    return Ascii.singleBlanksOnly(text) ? text : BLANKS.matcher(text).replaceAll(" ").strip();
  }
}
