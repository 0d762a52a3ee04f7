package dev.gonogo.engine.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.catalog.Database;
import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.Sequence;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SequencesAndLargeObjectsTest {

  @Test
  void sequences_that_counted_on() throws SQLException {
    TwoDatabases databases =
        TwoDatabases.with(
            """
            create sequence booking_numbers; select setval('booking_numbers', 100);
            create sequence fresh; create sequence first_number; create sequence set_back;
            create sequence set_ahead; create sequence "Un.changed"; select nextval('"Un.changed"');
            select setval('set_back', 100);
            create table t (id int generated always as identity);
            """);
    databases.after(
        """
        select setval('booking_numbers', 105); select setval('first_number', 1);
        select setval('set_back', 1, false); select setval('set_ahead', 5, false);
        select nextval('t_id_seq'), nextval('t_id_seq');
        """);
    assertThat(databases.differences())
        .containsExactlyInAnyOrder(
            "sequence booking_numbers stands at 105, stood at 100",
            "sequence first_number stands at 1, would have begun at 1",
            "sequence set_back will begin at 1, stood at 100",
            "sequence set_ahead will begin at 5, would have begun at 1",
            "sequence t_id_seq stands at 2, would have begun at 1");
    assertThat(databases.found(VolatileColumns.NONE))
        .extracting(Difference::object)
        .allMatch(Sequence.class::isInstance);
  }

  @Test
  void large_objects() throws SQLException {
    TwoDatabases databases =
        TwoDatabases.with(
            """
            select lo_from_bytea(16403, 'abc'), lo_from_bytea(16404, ''), lo_from_bytea(16405, 'x'),
              lo_from_bytea(16406, repeat('long', 9999)::bytea);
            """);
    assertThat(databases.differences()).isEmpty();

    databases.after("select lo_put(16403, 2, 'd')");
    assertThat(databases.differences()).containsExactly("large object 16403 changed");

    databases.after("select lo_unlink(16404), lo_unlink(16405), lo_from_bytea(16407, '')");
    databases.after("select lo_put(16406, 9000, '!')");
    assertThat(databases.differences())
        .as("what is missing or left over is told by the catalogs")
        .containsExactly("2 large objects changed: 16403, 16406");
    assertThat(databases.found(VolatileColumns.NONE))
        .extracting(Difference::object)
        .allMatch(Database.class::isInstance);
  }
}
