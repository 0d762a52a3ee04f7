package dev.gonogo.engine.rowsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.check.DeclaredRows;
import dev.gonogo.engine.sql.Condition;
import dev.gonogo.engine.testing.Catalogs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NeededColumnsTest {

  @Test
  void keys_and_what_conditions_mention_also_of_other_tables() {
    Catalog catalog =
        Catalogs.after(
            17,
            """
            create table orders (id int primary key, customer text, note text);
            create table lines (number int, order_id int, price int, primary key (order_id, number));
            create table others (id int primary key, customer text);
            """);

    assertThat(
            NeededColumns.of(
                List.of(
                    declared("orders", "customer = :me"),
                    declared("lines", "order_id in (select id from orders where customer = :me)")),
                catalog))
        .isEqualTo(
            Map.of(
                QualifiedName.parse("orders"), Set.of("id", "customer"),
                QualifiedName.parse("lines"), Set.of("order_id", "number")));
  }

  @Test
  void what_queries_read_that_nobody_else_asks() {
    Catalog catalog =
        Catalogs.after(
            17,
            """
            create table orders (id int primary key, customer text, note text);
            create table lines (number int primary key, order_id int, price int);
            create view dear as select order_id, price from lines;
            create table others (id int primary key, customer text);
            """);

    assertThat(
            NeededColumns.of(
                List.of(),
                List.of("select o.* from orders o", "SELECT count(*), 2 * sum(price) FROM dear"),
                catalog))
        .isEqualTo(
            Map.of(
                QualifiedName.parse("orders"), Set.of("id", "customer", "note"),
                QualifiedName.parse("dear"), Set.of("price")));
  }

  private static DeclaredRows declared(String table, String condition) {
    Map<String, Condition> visible = Map.of("customer", new Condition(condition));
    return new DeclaredRows(
        table, Optional.empty(), List.of(), Optional.empty(), visible, visible, Map.of());
  }
}
