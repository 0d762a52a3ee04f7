package dev.gonogo.engine.builtin;

import dev.gonogo.engine.database.Scan;
import java.util.List;
import java.util.Locale;

/** Whether a table's data are such that a plan for it says something of production. */
final class TableData {

  /**
   * So many pages cost less from end to end (seq_page_cost 1) than one look into an index and its
   * table (random_page_cost 4 each): PostgreSQL manual, Planner Cost Constants.
   */
  private static final int FEW_PAGES = 8;

  private TableData() {}

  /** What must be done before the planner knows what is in these tables. */
  static List<String> unknown(List<Scan> scans) {
    return scans.stream()
        .filter(scan -> !scan.analyzed())
        .map(scan -> scan.table() + " has not been analyzed: run ANALYZE in setup")
        .distinct()
        .toList();
  }

  static boolean isEmpty(Scan scan) {
    return scan.pages() == 0;
  }

  static boolean isSmall(Scan scan) {
    return scan.pages() <= FEW_PAGES;
  }

  /** Why a plan without an index says nothing. */
  static String small(Scan scan) {
    if (isEmpty(scan)) {
      return scan.table() + " is empty: load data of production's size in setup";
    }
    return "%s has %s on %s, too few for an index to pay: load data of production's size in setup"
        .formatted(scan.table(), count(scan.rows(), "row"), count(scan.pages(), "page"));
  }

  /** {@code 1 row}, {@code 300,000 rows}. */
  static String count(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }
}
