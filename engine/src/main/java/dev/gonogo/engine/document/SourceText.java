package dev.gonogo.engine.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The physical lines of a document as characters.
 *
 * @param lines without their line ends, which are LF, CR LF or CR
 * @param repairedLines how many of them had damaged characters
 */
record SourceText(List<String> lines, int repairedLines) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  SourceText {
    lines = List.copyOf(lines);
  }

  static SourceText of(byte[] bytes) {
    // ISO 8859-1 keeps every byte as one character, so that lines can be told apart before they are
    // decoded.
    List<String> lines =
        new String(bytes, StandardCharsets.ISO_8859_1).lines().map(SourceText::decode).toList();
    return Mojibake.repair(lines).withoutByteOrderMark();
  }

  /** All lines with their own line ends, nothing repaired; without a byte order mark. */
  static String unrepaired(byte[] bytes) {
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    StringBuilder text = new StringBuilder(raw.length());
    int begin = 0;
    for (int end = 1; end <= raw.length(); end++) {
      if (end == raw.length() || isLineEnd(raw, end)) {
        text.append(decode(raw.substring(begin, end)));
        begin = end;
      }
    }
    return text.toString().startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text.toString();
  }

  private static boolean isLineEnd(String raw, int end) {
    char before = raw.charAt(end - 1);
    return before == '\n' || (before == '\r' && raw.charAt(end) != '\n');
  }

  private static String decode(String line) {
    if (Ascii.only(line)) {
      return line;
    }
    byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
    return Utf8.decode(bytes).orElseGet(() -> CodePage.WINDOWS_1252.decode(bytes));
  }

  /** Only after the repair, because the mark is damaged like any other character. */
  private SourceText withoutByteOrderMark() {
    if (lines.isEmpty() || !lines.get(0).startsWith(BYTE_ORDER_MARK)) {
      return this;
    }
    List<String> rest = new ArrayList<>(lines);
    rest.set(0, lines.get(0).substring(1));
    return new SourceText(rest, repairedLines);
  }
}
