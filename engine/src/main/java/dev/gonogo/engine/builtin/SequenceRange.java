package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Column;
import dev.gonogo.engine.catalog.Sequence;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/**
 * The numbers that a sequence can give before it, or a column that takes them, is at its end.
 *
 * @param first where the range begins, in the direction of the sequence
 * @param last where it ends
 * @param up whether the sequence counts upwards
 * @param bound what ends it, in words
 */
record SequenceRange(BigInteger first, BigInteger last, boolean up, String bound) {
  /** PostgreSQL manual, Numeric Types: the greatest value; the least is one further from zero. */
  private static final Map<String, Long> GREATEST =
      Map.of(
          "smallint", (long) Short.MAX_VALUE,
          "integer", (long) Integer.MAX_VALUE,
          "bigint", Long.MAX_VALUE);

  static SequenceRange of(Sequence sequence, Collection<Column> columns) {
    boolean up = sequence.increment() > 0;
    BigInteger first = BigInteger.valueOf(up ? sequence.minimum() : sequence.maximum());
    BigInteger last = BigInteger.valueOf(up ? sequence.maximum() : sequence.minimum());
    String bound = "its " + (up ? "maximum" : "minimum");
    for (Column column : columns) {
      Long greatest = GREATEST.get(column.type());
      BigInteger end = greatest == null ? last : BigInteger.valueOf(up ? greatest : -greatest - 1);
      if (up ? end.compareTo(last) < 0 : end.compareTo(last) > 0) {
        last = end;
        bound = "the last that %s (%s) takes".formatted(ServedColumns.name(column), column.type());
      }
    }
    return new SequenceRange(first, last, up, bound);
  }

  /** Whether its values can be compared with those of a sequence. */
  static boolean isNumber(Column column) {
    return GREATEST.containsKey(column.type()) || column.type().startsWith("numeric");
  }

  /** How far it is from a value to the end, in whole percent of the range, rounded down. */
  int headroom(BigInteger value) {
    BigInteger whole = distance(first);
    BigInteger left = distance(value);
    return whole.signum() <= 0 || left.signum() <= 0
        ? 0
        : left.multiply(BigInteger.valueOf(100)).divide(whole).intValueExact();
  }

  private BigInteger distance(BigInteger from) {
    return up ? last.subtract(from) : from.subtract(last);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%,d, %s", last, bound);
  }
}
