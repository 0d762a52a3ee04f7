package dev.gonogo.engine.rows;

import static java.util.stream.Collectors.joining;

import dev.gonogo.engine.catalog.CatalogObject;
import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.SequencePosition;
import dev.gonogo.engine.database.CatalogRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Compares how far sequences have counted. */
record SequenceComparison(BothSides sides, List<Counter> sequences) {

  /** A sequence that is on both sides. */
  record Counter(CatalogObject object, QualifiedName name) {}

  private record Position(int place, SequencePosition position) {

    static Position of(CatalogRow row) throws SQLException {
      return new Position(
          row.number("place"),
          new SequencePosition(row.longNumber("last_value"), row.flag("is_called")));
    }
  }

  /** One difference for each sequence that stands elsewhere. */
  List<Difference> differences() throws SQLException {
    List<List<Counter>> batches = Batches.of(sequences, sequence -> 0);
    List<Both.Asked<Position>> asked = new ArrayList<>();
    for (List<Counter> batch : batches) {
      asked.add(sides.ask(question(batch), Position::of));
    }
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < batches.size(); i++) {
      differences.addAll(differences(batches.get(i), asked.get(i).answers()));
    }
    return differences;
  }

  private static String question(List<Counter> batch) {
    return IntStream.range(0, batch.size())
        .mapToObj(place -> question(place, batch.get(place).name()))
        .collect(joining("\nunion all\n"));
  }

  private static String question(int place, QualifiedName sequence) {
    return DataQuery.of(
        "position", Map.of("place", String.valueOf(place), "relation", Relation.quoted(sequence)));
  }

  private static List<Difference> differences(List<Counter> batch, Both<Position> positions) {
    SequencePosition[] was = inPlace(batch.size(), positions.before());
    SequencePosition[] is = inPlace(batch.size(), positions.after());
    return IntStream.range(0, batch.size())
        .filter(place -> !was[place].equals(is[place]))
        .<Difference>mapToObj(
            place ->
                new Difference.Counted(
                    batch.get(place).object(), batch.get(place).name(), was[place], is[place]))
        .toList();
  }

  private static SequencePosition[] inPlace(int size, List<Position> positions) {
    SequencePosition[] inPlace = new SequencePosition[size];
    positions.forEach(position -> inPlace[position.place()] = position.position());
    return inPlace;
  }
}
