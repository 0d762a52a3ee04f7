package dev.gonogo.engine.rows;

import static java.util.stream.Collectors.joining;

import dev.gonogo.engine.catalog.Difference;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Compares rows: first what all of a relation come to, then only those of relations that differ.
 */
record RowComparison(BothSides sides, List<ComparedRows> compared) {

  /** What differs, in the order of the relations. */
  List<Difference> differences() throws SQLException {
    Map<Relation, Long> differing = differing();
    List<Difference> differences = new ArrayList<>();
    for (ComparedRows rows : compared) {
      Long most = differing.get(rows.relation());
      if (most != null) {
        differences.addAll(differences(rows, most));
      }
    }
    return differences;
  }

  /** The relations that differ, and how many rows they have on the side that has more. */
  private Map<Relation, Long> differing() throws SQLException {
    Map<Relation, Long> seemsSo = differing(compared, Relation::quickTotal);
    List<ComparedRows> again =
        compared.stream().filter(rows -> seemsSo.containsKey(rows.relation())).toList();
    boolean quick = again.stream().anyMatch(rows -> rows.relation().sinceOrigin().isPresent());
    // A row that was changed and changed back has another place, and is the same row.
    return quick ? differing(again, Relation::total) : seemsSo;
  }

  private interface Total {
    String of(Relation relation, int place);
  }

  private Map<Relation, Long> differing(List<ComparedRows> all, Total total) throws SQLException {
    List<List<ComparedRows>> batches = Batches.of(all, ComparedRows::bytes);
    List<Both.Asked<PartTotal>> asked = new ArrayList<>();
    for (List<ComparedRows> batch : batches) {
      asked.add(sides.ask(totals(batch, total), PartTotal::ofRelation));
    }
    Map<Relation, Long> differing = new HashMap<>();
    for (int i = 0; i < batches.size(); i++) {
      for (PartDifference part : PartDifference.of(asked.get(i).answers())) {
        differing.put(batches.get(i).get((int) part.place()).relation(), part.rows());
      }
    }
    return differing;
  }

  private static String totals(List<ComparedRows> batch, Total total) {
    return IntStream.range(0, batch.size())
        .mapToObj(place -> total.of(batch.get(place).relation(), place))
        .collect(joining("\nunion all\n"));
  }

  private List<Difference> differences(ComparedRows compared, long most) throws SQLException {
    Relation relation = compared.relation();
    Narrowing narrowing = Narrowing.of(relation, most, sides);
    Both<StoredRow> rows = sides.answers(relation.rowsOf(narrowing.parts()), StoredRow::of);
    return compared.wording().differences(rows, narrowing.exact());
  }
}
