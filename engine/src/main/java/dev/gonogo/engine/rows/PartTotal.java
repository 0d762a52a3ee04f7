package dev.gonogo.engine.rows;

import dev.gonogo.engine.database.CatalogRow;
import java.sql.SQLException;

/**
 * What the rows of one part, or of one relation, come to in whatever order they lie.
 *
 * @param place which part
 * @param rows how many
 * @param content the sum of their hashes
 */
record PartTotal(long place, long rows, String content) {

  static PartTotal ofRelation(CatalogRow row) throws SQLException {
    return of(row, "place");
  }

  static PartTotal ofPart(CatalogRow row) throws SQLException {
    return of(row, "part");
  }

  private static PartTotal of(CatalogRow row, String place) throws SQLException {
    return new PartTotal(row.longNumber(place), row.longNumber("rows"), row.text("content"));
  }
}
