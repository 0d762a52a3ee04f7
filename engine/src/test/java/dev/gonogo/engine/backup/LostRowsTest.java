package dev.gonogo.engine.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.catalog.QualifiedName;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LostRowsTest {
  private static final QualifiedName ORDERS = new QualifiedName("public", "Orders");

  @Test
  void are_counted_in_words() {
    assertThat(LostRows.NONE).hasToString("nothing was written since");
    assertThat(new LostRows(Map.of(ORDERS, 1L), true)).hasToString("1 row written since is lost");
    assertThat(new LostRows(Map.of(ORDERS, 9000L), false))
        .hasToString("at least 9000 rows written since are lost");
    assertThat(new LostRows(Map.of(ORDERS, 9000L), false).grid())
        .hasToString("table     rows lost\n\"Orders\"  at least 9000");
  }
}
