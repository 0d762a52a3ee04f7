package dev.gonogo.engine.evidence;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Cells in rows and columns, such as who sees how much of which table.
 *
 * @param columns what stands above each column; the first column names its row
 * @param rows the cells of each row, as many as there are columns
 */
public record Grid(List<String> columns, List<List<String>> rows) {

  /** Copies the lists and checks that every row fits the columns. */
  public Grid {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row of %d cells under %d columns".formatted(row.size(), columns.size()));
      }
    }
  }

  /** The same grid, every cell reworded. */
  Grid reworded(UnaryOperator<String> wording) {
    return new Grid(
        columns.stream().map(wording).toList(),
        rows.stream().map(row -> row.stream().map(wording).toList()).toList());
  }

  /** The cells one below the other, for readers of plain text. */
  @Override
  public String toString() {
    List<Integer> widths =
        IntStream.range(0, columns.size()).mapToObj(column -> width(column)).toList();
    return lines().map(line -> padded(line, widths)).collect(Collectors.joining("\n"));
  }

  private Stream<List<String>> lines() {
    return Stream.concat(Stream.of(columns), rows.stream());
  }

  private int width(int column) {
    return lines().mapToInt(line -> line.get(column).length()).max().orElse(0);
  }

  private static String padded(List<String> line, List<Integer> widths) {
    return IntStream.range(0, line.size())
        .mapToObj(i -> line.get(i) + " ".repeat(widths.get(i) - line.get(i).length()))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }
}
