package dev.gonogo.engine.builtin;

import static java.util.Objects.requireNonNull;

import dev.gonogo.engine.catalog.Column;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Sequence;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a sequence has counted.
 *
 * @param reached the last value that was given; where none was, the one before the first
 * @param next the value that comes next
 */
record SequenceValue(BigInteger reached, BigInteger next) {

  /** Empty where the login may not know, which the judgement then says. */
  static Optional<SequenceValue> of(
      Sequence sequence, ReadOnlyDatabase database, Judgement judgement) {
    String query = "select last_value, is_called from " + sequence.name().inFull();
    return RowAccess.answer(query, sequence.subject(), database, judgement)
        .map(row -> of(sequence, row));
  }

  private static SequenceValue of(Sequence sequence, List<@Nullable String> row) {
    BigInteger step = BigInteger.valueOf(sequence.increment());
    BigInteger last = new BigInteger(requireNonNull(row.get(0)));
    return "t".equals(row.get(1))
        ? new SequenceValue(last, last.add(step))
        : new SequenceValue(last.subtract(step), last);
  }

  /** The furthest value of a column in the direction of the sequence that serves it. */
  static Optional<BigInteger> furthest(
      Column column, Sequence sequence, ReadOnlyDatabase database, Judgement judgement) {
    String query =
        "select %s(%s), row_security_active(%s) from %s"
            .formatted(
                sequence.increment() > 0 ? "max" : "min",
                QualifiedName.quoted(column.name()),
                RowAccess.literal(column.table()),
                column.table().inFull());
    Optional<List<@Nullable String>> row =
        RowAccess.answer(query, "column " + ServedColumns.name(column), database, judgement);
    if (row.filter(read -> "t".equals(read.get(1))).isPresent()) {
      judgement.blocked(RowAccess.hidden(column.table().toString()));
      return Optional.empty();
    }
    return row.map(read -> read.get(0)).map(value -> new BigDecimal(value).toBigInteger());
  }
}
