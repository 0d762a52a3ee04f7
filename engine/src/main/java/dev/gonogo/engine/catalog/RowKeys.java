package dev.gonogo.engine.catalog;

import java.util.List;

/**
 * The keys of rows that differ: all are counted, the first are named.
 *
 * <p>Keys are names of rows and print in clear; no other value of a row is kept.
 *
 * @param count how many rows, at least 1
 * @param exact whether it is all of them; otherwise there are at least so many
 * @param first as a person writes them, {@code 17} or {@code (7, 'a')}: at most {@value #NAMED}
 */
public record RowKeys(long count, boolean exact, List<String> first) {

  /** How many keys are named at most. */
  public static final int NAMED = 20;

  public RowKeys {
    first = List.copyOf(first);
    if (first.isEmpty() || first.size() > NAMED || first.size() > count) {
      throw new IllegalArgumentException(
          "of %d keys, 1 to %d are named, not %d".formatted(count, NAMED, first.size()));
    }
  }

  /** How many, in words: {@code 3 rows}, {@code at least 9000 rows}. */
  String counted(String noun) {
    return (exact ? "" : "at least ") + Phrase.count(count, noun);
  }

  /** {@code 17, 42, 99}, and how many more there are. */
  @Override
  public String toString() {
    long more = count - first.size();
    return String.join(", ", first) + (more == 0 ? "" : " and " + more + " more");
  }
}
