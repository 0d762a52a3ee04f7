package dev.gonogo.reports.ticked;

import dev.gonogo.reports.ticked.DocumentText.PhysicalLine;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which lines are inside fenced code, where nothing may be written.
 *
 * @param inside the numbers of these lines and of their fences, from 1
 * @param open the fence that would swallow what is written below the document; empty where none is
 *     open, or only one in a list or a quote, which ends with it
 * @see <a href="https://spec.commonmark.org/0.31.2/#fenced-code-blocks">Fenced code blocks</a>
 */
record CodeBlocks(BitSet inside, String open) {
  /** In front of a fence there may be blanks, quotes and list markers. */
  private static final Pattern FENCE =
      Pattern.compile("^((?:[\\s>]|[-*+]\\s|\\d{1,9}[.)]\\s)*)(`{3,}(?!.*`)|~{3,})(.*)$");

  private static final Pattern ENTRY = Pattern.compile("^\\s*(?:[-*+]|\\d{1,9}[.)])\\s.*");

  /** The contents of a list begin behind its marker and a blank, at least. */
  private static final int LEAST_INDENT = 2;

  /**
   * A fence that has begun.
   *
   * @param marks its back quotes or tildes
   * @param quoted whether it is inside a quote
   * @param listed whether it is inside a list
   */
  private record Fence(String marks, boolean quoted, boolean listed) {

    /** Whether this line closes it. */
    boolean isClosedBy(Matcher fence) {
      String closing = fence.matches() ? fence.group(2) : "";
      return closing.length() >= marks.length()
          && closing.charAt(0) == marks.charAt(0)
          && fence.group(3).isBlank();
    }

    /** Whether this line stands outside of the quote or list that the fence is in. */
    boolean isLeftBy(String line) {
      return (quoted && !line.stripLeading().startsWith(">"))
          || (listed && !line.isBlank() && indent(line) < LEAST_INDENT);
    }
  }

  static CodeBlocks of(DocumentText document) {
    BitSet inside = new BitSet();
    @Nullable Fence open = null;
    boolean list = false;
    int number = 0;
    for (PhysicalLine physical : document.lines()) {
      number++;
      String line = physical.text();
      Matcher fence = FENCE.matcher(line);
      if (open != null && !open.isLeftBy(line)) {
        inside.set(number);
        open = open.isClosedBy(fence) ? null : open;
        continue;
      }
      open = null;
      list = ENTRY.matcher(line).matches() || (list && (line.isBlank() || indent(line) > 0));
      if (fence.matches()) {
        inside.set(number);
        boolean listed = list && line.indexOf(fence.group(2)) >= LEAST_INDENT;
        open = new Fence(fence.group(2), fence.group(1).contains(">"), listed);
      }
    }
    String left = open == null || open.quoted() || open.listed() ? "" : open.marks();
    return new CodeBlocks(inside, left);
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  boolean contains(int line) {
    return inside.get(line);
  }
}
