package dev.gonogo.engine.rows;

import dev.gonogo.engine.sql.SqlFile;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The queries of {@code data/*.sql}, one file per question, with {@code {places}} to fill. */
final class DataQuery {

  private static final Pattern PLACE = Pattern.compile("\\{(?<name>\\w+)}");

  private DataQuery() {}

  /** The query with SQL in its places. */
  static String of(String file, Map<String, String> places) {
    String sql = SqlFile.read(DataQuery.class, "data/" + file + ".sql");
    return PLACE
        .matcher(sql)
        .replaceAll(place -> Matcher.quoteReplacement(filling(file, place.group(1), places)));
  }

  /** A query that asks which files tables are in: said once, because the answers are compared. */
  static String withFiles(String file) {
    return of(file, Map.of("files", of("files", Map.of())));
  }

  /** A query without places, as it is asked on this major. */
  static String of(String file, int major) {
    return SqlFile.forMajor(of(file, Map.of()), major);
  }

  private static String filling(String file, String place, Map<String, String> places) {
    String sql = places.get(place);
    if (sql == null) {
      throw new IllegalArgumentException("nothing is given for {" + place + "} in " + file);
    }
    return sql;
  }
}
