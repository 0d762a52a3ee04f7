package dev.gonogo.engine.rowsecurity;

import static java.util.stream.Collectors.joining;

import dev.gonogo.engine.sql.Condition;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** The queries that a set of rows is asked with: totals first, then totals of parts, then keys. */
final class RowQueries {
  private static final int BITS = 8;

  private final AskedRows rows;

  RowQueries(AskedRows rows) {
    this.rows = rows;
  }

  /** How much an actor sees. */
  String seen() {
    return "select count(*), coalesce(sum(%s), 0) from %s".formatted(rows.hash(), rows.asked());
  }

  /** How many rows there are, then how much each condition allows, in one pass over the table. */
  String allowed(Collection<Condition> conditions) {
    List<Condition> all = List.copyOf(conditions);
    String totals =
        IntStream.range(0, all.size())
            .mapToObj(
                i ->
                    ", count(*) filter (where c%1$d), coalesce(sum(hash) filter (where c%1$d), 0)"
                        .formatted(i))
            .collect(joining());
    String computed =
        IntStream.range(0, all.size())
            .mapToObj(i -> ", %s as c%d".formatted(all.get(i).sql(), i))
            .collect(joining());
    // OFFSET 0 has each condition and hash computed once a row.
    return "select count(*)%s from (select %s as hash%s from %s offset 0) as there"
        .formatted(totals, rows.hash(), computed, rows.truth());
  }

  /** How much a condition allows. */
  String totals(Condition condition) {
    return "select count(*), coalesce(sum(hash), 0) from (%s) as allowed"
        .formatted(asAllowed(condition));
  }

  /** The rows as an actor is shown them: hash and key. */
  String asActor() {
    return "select %s as hash, %s as key from %s"
        .formatted(rows.hash(), rows.keyInWords(), rows.asked());
  }

  /** The rows that a condition allows: hash and key. */
  String asAllowed(Condition condition) {
    return "select %s as hash, %s as key from %s where %s"
        .formatted(rows.hash(), rows.keyInWords(), rows.truth(), condition.sql());
  }

  /** Totals of the parts of rows, by the next bits of their hashes. */
  static String parts(String from, Part within) {
    return "select (hash >> %d) & %d, count(*), sum(hash) from (%s) as all_rows where %s group by 1 order by 1"
        .formatted(within.bits(), (1 << BITS) - 1, from, within.condition());
  }

  /** The keys of the rows in these parts. */
  static String keys(String from, List<Part> parts) {
    String within = parts.stream().map(Part::condition).collect(joining(" or "));
    return "select key from (%s) as all_rows where %s order by length(key), key"
        .formatted(from, within);
  }

  /**
   * The rows whose hashes have a beginning in common.
   *
   * @param bits how many bits, counted from the lowest
   * @param value what these bits are
   */
  record Part(int bits, long value) {
    static final Part EVERYTHING = new Part(0, 0);

    /** The part of this one whose next bits are so. */
    Part next(long nextBits) {
      return new Part(bits + BITS, value | (nextBits << bits));
    }

    /** Whether there are bits left to divide it by. */
    boolean isDivisible() {
      return bits + BITS < Long.SIZE;
    }

    String condition() {
      return bits == 0 ? "true" : "(hash & %d) = %d".formatted((1L << bits) - 1, value);
    }
  }
}
