package dev.gonogo.engine.rowsecurity;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a set of rows comes to: two sets of one table with the same totals are the same set.
 *
 * @param count how many rows
 * @param sum the sum of the hashes of their keys
 */
record Totals(long count, BigInteger sum) {
  static final Totals NOTHING = new Totals(0, BigInteger.ZERO);

  /** From two neighbouring columns of a row: count, then sum. */
  static Totals at(int column, List<@Nullable String> row) {
    return new Totals(
        Long.parseLong(Objects.requireNonNull(row.get(column))),
        new BigInteger(Objects.requireNonNull(row.get(column + 1))));
  }
}
