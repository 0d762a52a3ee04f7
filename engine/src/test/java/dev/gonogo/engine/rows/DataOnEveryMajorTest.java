package dev.gonogo.engine.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.EveryMajor;
import java.sql.SQLException;

class DataOnEveryMajorTest {

  @EveryMajor
  void one_of_everything(int major) throws SQLException {
    TwoDatabases databases =
        TwoDatabases.on(major)
            .both(
                """
                create table plain (id int primary key, name text, doubled int generated always as (id * 2) stored);
                insert into plain values (1, 'a'), (2, 'b'), (3, 'c');
                create table log (line text);
                create unlogged table seen (a int, b text, primary key (a, b));
                create table parted (id int primary key) partition by range (id);
                create table parted_1 partition of parted for values from (1) to (10);
                create materialized view names as select name from plain;
                create sequence numbers; select lo_from_bytea(16403, 'abc');
                """);
    assertThat(databases.differences()).isEmpty();

    databases.after(
        """
        update plain set name = '' where id = 2; delete from plain where id = 3;
        insert into log values (null); insert into seen values (7, 'a');
        insert into parted values (5); refresh materialized view names;
        select nextval('numbers'), lo_put(16403, 0, 'x');
        """);
    assertThat(databases.differences())
        .containsExactly(
            "1 row of log is left over; log has no primary key to name them",
            "2 rows of names are missing and 1 is left over; names has no primary key to name them",
            "1 row of parted_1 is left over: 5",
            "1 row of plain is missing: 3",
            "1 row of plain changed: 2",
            "1 row of seen is left over: (7, 'a')",
            "large object 16403 changed",
            "sequence numbers stands at 1, would have begun at 1");
  }
}
