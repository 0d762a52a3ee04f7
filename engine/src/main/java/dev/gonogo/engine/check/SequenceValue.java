package dev.gonogo.engine.check;

import static java.util.Objects.requireNonNull;

import dev.gonogo.engine.catalog.Column;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Sequence;
import dev.gonogo.engine.database.QueryException;
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
  private static final String NO_PRIVILEGE = "42501";

  /** Empty where the login may not know, which the judgement then says. */
  static Optional<SequenceValue> of(
      Sequence sequence, ReadOnlyDatabase database, Judgement judgement) {
    String query = "select last_value, is_called from " + inFull(sequence.name());
    return answer(query, sequence.subject(), database, judgement).map(row -> of(sequence, row));
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
        "select %s(%s), row_security_active('%s') from %s"
            .formatted(
                sequence.increment() > 0 ? "max" : "min",
                QualifiedName.quoted(column.name()),
                inFull(column.table()).replace("'", "''"),
                inFull(column.table()));
    Optional<List<@Nullable String>> row =
        answer(query, "column " + ServedColumns.name(column), database, judgement);
    if (row.filter(read -> "t".equals(read.get(1))).isPresent()) {
      judgement.blocked(
          "row level security hides rows of %s from the login: use one with BYPASSRLS"
              .formatted(column.table()));
      return Optional.empty();
    }
    return row.map(read -> read.get(0)).map(value -> new BigDecimal(value).toBigInteger());
  }

  private static Optional<List<@Nullable String>> answer(
      String query, String subject, ReadOnlyDatabase database, Judgement judgement) {
    try {
      return Optional.of(database.query(query).rows().get(0));
    } catch (QueryException refused) {
      if (!refused.sqlState().equals(Optional.of(NO_PRIVILEGE))) {
        throw refused;
      }
      judgement.blocked("the login may not read %s: grant it SELECT".formatted(subject));
      return Optional.empty();
    }
  }

  /** With its schema, whatever the search path is. */
  private static String inFull(QualifiedName name) {
    return QualifiedName.quoted(name.schema()) + "." + QualifiedName.quoted(name.name());
  }
}
