package dev.gonogo.engine.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The physical lines of a document as characters.
 *
 * @param lines without their line ends, which are LF, CR LF or CR
 * @param repairedLines how many of them had damaged characters
 */
record SourceText(List<String> lines, int repairedLines) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final Pattern AFTER_A_LINE_END = Pattern.compile("(?<=\\n)|(?<=\\r)(?!\\n)");

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
    String text =
        AFTER_A_LINE_END
            .splitAsStream(new String(bytes, StandardCharsets.ISO_8859_1))
            .map(SourceText::decode)
            .collect(Collectors.joining());
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private static String decode(String line) {
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
