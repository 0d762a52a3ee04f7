package dev.gonogo.engine.rows;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part that differs.
 *
 * @param place which part
 * @param rows how many it has, on the side that has more
 */
record PartDifference(long place, long rows) {

  /** The parts that do not come to the same on both sides. */
  static List<PartDifference> of(Both<PartTotal> totals) {
    Map<Long, PartTotal> after =
        totals.after().stream()
            .collect(toMap(PartTotal::place, total -> total, (a, b) -> b, HashMap::new));
    List<PartDifference> differences = new ArrayList<>();
    for (PartTotal was : totals.before()) {
      @Nullable PartTotal is = after.remove(was.place());
      if (!Objects.equals(was, is)) {
        long more = Math.max(was.rows(), is == null ? 0 : is.rows());
        differences.add(new PartDifference(was.place(), more));
      }
    }
    after.values().forEach(is -> differences.add(new PartDifference(is.place(), is.rows())));
    return differences;
  }
}
