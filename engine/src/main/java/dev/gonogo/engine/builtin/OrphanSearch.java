package dev.gonogo.engine.builtin;

import static java.util.Objects.requireNonNull;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.database.Contents;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the rows whose referenced row does not exist. */
final class OrphanSearch {
  /** So many keys are asked for in one query, which has 60 s. */
  private static final int AT_ONCE = 50;

  private static final int SHOWN = 5;

  private OrphanSearch() {}

  /** What keeps this login from an answer, in words; empty for nothing. */
  static List<String> obstacles(List<ForeignKey> keys) {
    TreeSet<String> obstacles = new TreeSet<>();
    for (ForeignKey key : keys) {
      String tables = tables(key);
      if (!key.readable()) {
        obstacles.add(
            "the login may not read the columns of %s: grant it SELECT".formatted(tables));
      } else if (key.filtered()) {
        obstacles.add(RowAccess.hidden(tables));
      }
    }
    return List.copyOf(obstacles);
  }

  private static String tables(ForeignKey key) {
    QualifiedName table = key.table();
    return table.equals(key.referenced()) ? table.toString() : table + " or " + key.referenced();
  }

  static void search(ReadOnlyDatabase database, List<ForeignKey> keys, List<Finding> findings) {
    List<ForeignKey> readable =
        keys.stream().filter(key -> key.readable() && !key.filtered()).toList();
    for (int from = 0; from < readable.size(); from += AT_ONCE) {
      List<ForeignKey> some = readable.subList(from, Math.min(from + AT_ONCE, readable.size()));
      String query =
          some.stream().map(ForeignKey::orphans).collect(Collectors.joining("\nunion all\n"));
      report(some, database.query(query).rows(), database.contents(), findings);
    }
  }

  private static void report(
      List<ForeignKey> keys,
      List<List<@Nullable String>> rows,
      Contents contents,
      List<Finding> findings) {
    Map<String, List<List<@Nullable String>>> byKey =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> requireNonNull(row.get(0)), LinkedHashMap::new, Collectors.toList()));
    for (ForeignKey key : keys) {
      List<List<@Nullable String>> orphans = byKey.get(Long.toString(key.oid()));
      if (orphans != null) {
        findings.add(finding(key, orphans, contents));
      }
    }
  }

  private static Finding finding(
      ForeignKey key, List<List<@Nullable String>> orphans, Contents contents) {
    int count = Integer.parseInt(requireNonNull(orphans.get(0).get(1)));
    boolean composite = key.shown().contains(", ");
    String columns = composite ? "(" + key.shown() + ")" : key.shown();
    String values =
        orphans.stream()
            .map(row -> contents.told(String.valueOf(row.get(2))))
            .map(value -> composite ? "(" + value + ")" : value)
            .collect(Collectors.joining(", "));
    String text =
        "%s: %s no row in %s: %s = %s%s%s"
            .formatted(
                key,
                count == 1 ? "1 row has" : count + " rows have",
                key.referenced(),
                columns,
                values,
                count > SHOWN ? ", …" : "",
                key.validated()
                    ? "; the key is validated, so they were written while it did not fire"
                    : "");
    return new Finding(text, "no rows", Count.of(count, "row"));
  }
}
