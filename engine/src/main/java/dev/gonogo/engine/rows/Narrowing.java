package dev.gonogo.engine.rows;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the parts of a relation that differ, without moving the relation.
 *
 * <p>Both servers cut the relation into parts by the hash of the key and add up each; parts that
 * differ are cut again, until they hold few rows. What is transferred at a time is at most {@value
 * #MOST_PARTS} sums, and in the end at most {@value #MOST_ROWS} rows.
 *
 * @param parts that differ
 * @param exact whether these are all of them; otherwise so many rows differ that some were left out
 */
record Narrowing(Parts parts, boolean exact) {

  /** So few rows are fetched and not cut any further. */
  static final int FEW_ROWS = 10_000;

  /** How many rows of one side are fetched at most. */
  static final int MOST_ROWS = 131_072;

  /** Into how many parts a relation is cut at most. */
  static final int MOST_PARTS = 65_536;

  private static final int BITS_AT_A_TIME = 10;

  /** Rows that are still together then are the same row many times. */
  private static final int MOST_BITS = 30;

  /**
   * Cuts a relation that differs.
   *
   * @param rows how many it has, on the side that has more
   */
  static Narrowing of(Relation relation, long rows, BothSides sides) throws SQLException {
    Parts parts = Parts.WHOLE;
    List<PartDifference> differing = List.of(new PartDifference(0, rows));
    while (rows(differing) > FEW_ROWS && moreBits(parts) > 0) {
      int bits = parts.bits() + moreBits(parts);
      differing =
          PartDifference.of(sides.answers(relation.partsOf(parts, bits), PartTotal::ofPart));
      parts = new Parts(bits, places(differing));
    }
    List<PartDifference> fetched = upToMostRows(differing);
    return new Narrowing(
        new Parts(parts.bits(), places(fetched)), fetched.size() == differing.size());
  }

  /** By how many bits these parts can be cut, 0 when they cannot. */
  private static int moreBits(Parts parts) {
    int affordable = MOST_PARTS / Math.max(1, parts.places().size());
    int bits = 31 - Integer.numberOfLeadingZeros(Math.max(1, affordable));
    return Math.min(Math.min(bits, BITS_AT_A_TIME), MOST_BITS - parts.bits());
  }

  /** At least one part, because one cannot be cut so that it holds more. */
  private static List<PartDifference> upToMostRows(List<PartDifference> differing) {
    List<PartDifference> taken = new ArrayList<>();
    long rows = 0;
    for (PartDifference part : differing) {
      rows += part.rows();
      if (rows > MOST_ROWS && !taken.isEmpty()) {
        break;
      }
      taken.add(part);
    }
    return taken;
  }

  private static long rows(List<PartDifference> differing) {
    return differing.stream().mapToLong(PartDifference::rows).sum();
  }

  private static List<Long> places(List<PartDifference> differing) {
    return differing.stream().map(PartDifference::place).toList();
  }
}
