package dev.gonogo.engine.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of a table, as its cells without the blanks around them.
 *
 * @see <a href="https://github.github.com/gfm/#tables-extension-">Tables in GitHub Flavored
 *     Markdown</a>
 */
record TableRow(List<String> cells) {

  private static final Pattern DELIMITER = Pattern.compile(":?-++:?");

  TableRow {
    cells = List.copyOf(cells);
  }

  static TableRow of(String line) {
    String row = line.strip();
    List<String> cells = new ArrayList<>();
    int begin = row.startsWith("|") ? 1 : 0;
    for (int i = begin; i < row.length(); i++) {
      if (row.charAt(i) == '\\') {
        i++;
      } else if (row.charAt(i) == '|') {
        cells.add(row.substring(begin, i).strip());
        begin = i + 1;
      }
    }
    if (begin < row.length()) {
      cells.add(row.substring(begin).strip());
    }
    return new TableRow(cells);
  }

  /** Returns whether this line can separate the header of a table from its rows. */
  static boolean isDelimiter(String line) {
    return line.contains("|")
        && of(line).cells.stream().allMatch(cell -> DELIMITER.matcher(cell).matches());
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isEmpty);
  }

  /** Returns the row as a line that begins with a bar, which is how {@link Wording} knows a row. */
  String text() {
    return "| " + String.join(" | ", cells);
  }
}
