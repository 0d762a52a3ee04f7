package dev.gonogo.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sentences that no small database can be made to say. */
class DataDifferencesTest {

  private static final QualifiedName TABLE = QualifiedName.parse("log");
  private static final CatalogObject OBJECT =
      new Extension("x", "1", "public", "me", List.of(), null);

  @Test
  void rows_that_were_not_all_counted() {
    List<String> first = IntStream.rangeClosed(1, 20).mapToObj(String::valueOf).toList();
    String keys = String.join(", ", first) + " and 89980 more";

    assertThat(
            new Difference.Rows(
                OBJECT, TABLE, RowChange.LEFT_OVER, new RowKeys(90_000, false, first)))
        .hasToString("at least 90000 rows of log are left over: " + keys);
    assertThat(
            new Difference.LargeObjects(
                OBJECT, RowChange.CHANGED, new RowKeys(90_000, false, first)))
        .hasToString("at least 90000 large objects changed: " + keys);
    assertThat(new Difference.UnnamedRows(OBJECT, TABLE, 80_000, 1, false, NamelessRows.NO_KEY))
        .hasToString(
            "at least 80000 rows of log are missing and 1 is left over;"
                + " log has no primary key to name them");
  }

  @Test
  void a_difference_without_rows_is_none() {
    assertThatThrownBy(() -> new RowKeys(3, true, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("of 3 keys, 1 to 20 are named, not 0");
    assertThatThrownBy(
            () -> new Difference.UnnamedRows(OBJECT, TABLE, 0, 0, true, NamelessRows.NO_KEY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no row of log differs");
  }
}
