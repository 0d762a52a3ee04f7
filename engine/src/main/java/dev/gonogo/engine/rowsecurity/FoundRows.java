package dev.gonogo.engine.rowsecurity;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table to try things on, found by somebody who sees every row.
 *
 * @param byWanted those that there are
 */
record FoundRows(Map<WantedRow, KeyedRow> byWanted) {

  /** Asks for all of them at once; each is found by an index of the key or of its condition. */
  static FoundRows read(Collection<WantedRow> wanted, AskedRows rows, Superuser superuser) {
    List<WantedRow> distinct = new ArrayList<>(new LinkedHashSet<>(wanted));
    String query =
        IntStream.range(0, distinct.size())
            .mapToObj(i -> distinct.get(i).query(i, rows))
            .collect(Collectors.joining("\nunion all "));
    Map<WantedRow, KeyedRow> found = new HashMap<>();
    for (List<@Nullable String> row : superuser.ask(query)) {
      int number = Integer.parseInt(requireNonNull(row.get(0)));
      found.put(distinct.get(number), new KeyedRow(row.subList(1, row.size())));
    }
    return new FoundRows(found);
  }

  /** Somebody who sees every row. */
  interface Superuser {
    List<List<@Nullable String>> ask(String query);
  }

  /** Those that there are of these, each once. */
  List<KeyedRow> of(List<WantedRow> wanted) {
    return wanted.stream().map(byWanted::get).filter(Objects::nonNull).distinct().toList();
  }

  /** Whether the table has no row at all. */
  boolean isEmpty() {
    return !byWanted.containsKey(WantedRow.ANY);
  }
}
