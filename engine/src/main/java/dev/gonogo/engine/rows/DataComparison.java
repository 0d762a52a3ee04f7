package dev.gonogo.engine.rows;

import static java.util.stream.Collectors.toMap;

import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Compares what two databases hold: rows, how far sequences have counted, large objects.
 *
 * <p>Both servers add up the hashes of their rows, in whatever order these lie, and only sums are
 * transferred. Of a table whose sums differ, parts are added up until the rows that differ are
 * found. They are counted exactly as long as they are few, or the table is small: up to {@value
 * Narrowing#MOST_ROWS} rows are transferred from one side and told apart. Where more differ, there
 * are "at least" so many.
 *
 * <p>What the catalogs tell is not told again: tables, sequences, columns and large objects that
 * are on one side only are left out. So are temporary tables, and foreign tables, whose rows are
 * elsewhere. Tables that extensions keep their configuration in are compared (PostgreSQL manual,
 * Packaging Related Objects into an Extension).
 *
 * <p>Rows are compared by the texts of their values, so {@code 1.0} and {@code 1.00} differ. Both
 * databases need the same encoding. Two rows that differ are told from each other with a hash of 64
 * bits.
 */
public final class DataComparison {

  private final BothSides sides;
  private final KnownObjects before;
  private final KnownObjects after;

  private DataComparison(BothSides sides, ComparedDatabase before, ComparedDatabase after) {
    this.sides = sides;
    this.before = new KnownObjects(before.catalog());
    this.after = new KnownObjects(after.catalog());
  }

  /**
   * Everything in which the data of the second database differs from that of the first; empty when
   * nothing does.
   *
   * <p>Both are read at the same time, each as of one moment, in several sessions: on each side one
   * for every two processors that we have, and one that keeps the moment. Tables come first, then
   * large objects, then sequences.
   *
   * @throws SQLException when a session is refused or not a superuser's, when a table is locked for
   *     a minute, or when the thread is interrupted
   */
  public static List<Difference> between(
      ComparedDatabase before, ComparedDatabase after, VolatileColumns notCompared)
      throws SQLException {
    return between(before, after, notCompared, Optional.empty());
  }

  /**
   * The same of two databases whose clusters are copies of one, and much faster where few rows were
   * written since.
   *
   * @param origin what both were copied from
   */
  public static List<Difference> between(
      ComparedDatabase before, ComparedDatabase after, VolatileColumns notCompared, Origin origin)
      throws SQLException {
    return between(before, after, notCompared, Optional.of(origin));
  }

  private static List<Difference> between(
      ComparedDatabase before,
      ComparedDatabase after,
      VolatileColumns notCompared,
      Optional<Origin> origin)
      throws SQLException {
    int readers = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    try (BothSides sides = BothSides.open(before, after, readers)) {
      return new DataComparison(sides, before, after).differences(notCompared, origin);
    }
  }

  private List<Difference> differences(VolatileColumns notCompared, Optional<Origin> origin)
      throws SQLException {
    List<ComparedRows> rows = new ArrayList<>(tables(notCompared, origin));
    rows.add(ComparedRows.ofLargeObjects(after.database()));
    List<Difference> differences = new ArrayList<>();
    differences.addAll(new RowComparison(sides, rows).differences());
    differences.addAll(new SequenceComparison(sides, sequences()).differences());
    return List.copyOf(differences);
  }

  private List<ComparedRows> tables(VolatileColumns notCompared, Optional<Origin> origin)
      throws SQLException {
    Both<StoredTable> tables = sides.answers(DataQuery.withFiles("tables"), StoredTable::of);
    Map<QualifiedName, StoredTable> was =
        tables.before().stream().collect(toMap(StoredTable::name, Function.identity()));
    List<ComparedRows> compared = new ArrayList<>();
    for (StoredTable table : tables.after()) {
      @Nullable StoredTable earlier = was.get(table.name());
      if (earlier != null && before.table(table.name(), table.extension()).isPresent()) {
        after
            .table(table.name(), table.extension())
            .map(
                object ->
                    ComparedRows.ofTable(
                        object, earlier, table, notCompared.of(table.name()), origin))
            .ifPresent(compared::add);
      }
    }
    return compared;
  }

  private List<SequenceComparison.Counter> sequences() throws SQLException {
    Both<StoredSequence> sequences =
        sides.answers(DataQuery.of("sequences", Map.of()), StoredSequence::of);
    return sequences.after().stream()
        .filter(sequences.before()::contains)
        .filter(sequence -> before.sequence(sequence.name(), sequence.extension()).isPresent())
        .flatMap(
            sequence ->
                after.sequence(sequence.name(), sequence.extension()).stream()
                    .map(object -> new SequenceComparison.Counter(object, sequence.name())))
        .toList();
  }
}
