package dev.gonogo.engine.database;

import static dev.gonogo.engine.database.Comparison.catalog;
import static dev.gonogo.engine.database.Comparison.differences;
import static dev.gonogo.engine.database.Comparison.execute;
import static dev.gonogo.engine.database.Comparison.sentences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Index;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.testing.EveryMajor;
import dev.gonogo.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.util.PSQLException;

class IndexDifferencesTest {

  private static final String SLOTS =
      "create table lesson_slots (id int, title text, start_time timestamptz, state text);";

  @EveryMajor
  void a_failed_concurrent_build_is_left_over_and_invalid(int major) throws SQLException {
    try (Connection connection = TestServer.connect(major, "catalog_concurrently")) {
      execute(connection, "drop table if exists twins; create table twins (n int)");
      execute(connection, "insert into twins values (1), (1)");
      Catalog before = CatalogReader.read(connection);
      assertThatThrownBy(
              () -> execute(connection, "create unique index concurrently idx_n on twins (n)"))
          .isInstanceOf(PSQLException.class)
          .hasMessageContaining("could not create unique index");
      Catalog after = CatalogReader.read(connection);

      assertThat(sentences(before, after))
          .containsExactly("index idx_n on twins is left over, and INVALID");
      assertThat(after.index(QualifiedName.parse("idx_n")).orElseThrow().usable()).isFalse();

      execute(connection, "drop index concurrently idx_n");
      assertThat(CatalogReader.read(connection)).isEqualTo(before);
    }
  }

  @EveryMajor
  void keys_are_said_as_sql_writes_them(int major) throws SQLException {
    Index index =
        catalog(
                major,
                SLOTS
                    + "create unique index \"Idx\" on lesson_slots using btree"
                    + " (lower(title), start_time desc, id nulls first, state desc nulls last)"
                    + " include (title) where state = 'open'")
            .index(QualifiedName.parse("\"Idx\""))
            .orElseThrow();

    assertThat(index.keys())
        .containsExactly(
            "lower(title)", "start_time DESC", "id NULLS FIRST", "state DESC NULLS LAST");
    assertThat(index.included()).containsExactly("title");
    assertThat(index.predicate()).isEqualTo("(state = 'open'::text)");
    assertThat(index.accessMethod()).isEqualTo("btree");
    assertThat(index.unique()).isTrue();
    assertThat(index.usable()).isTrue();
  }

  @EveryMajor
  void another_definition_is_one_difference(int major) throws SQLException {
    assertThat(
            differences(
                major,
                SLOTS + "create index idx_slots on lesson_slots (id, title)",
                "drop index idx_slots; create unique index idx_slots on lesson_slots (title, id)"))
        .containsExactly(
            "index idx_slots on lesson_slots: definition was"
                + " CREATE INDEX idx_slots ON public.lesson_slots USING btree (id, title), is"
                + " CREATE UNIQUE INDEX idx_slots ON public.lesson_slots USING btree (title, id)");
  }

  @EveryMajor
  void clustering_replica_identity_comment_and_statistics(int major) throws SQLException {
    assertThat(
            differences(
                major,
                "create table t (n int not null, m int); create unique index i on t (n);"
                    + "create index j on t ((n + m))",
                """
                alter table t cluster on i;
                alter table t replica identity using index i;
                comment on index i is 'one';
                alter index j alter column 1 set statistics 99;
                """))
        .containsExactly(
            "table t: replica identity was default, is index",
            "index i on t: clustered was false, is true",
            "index i on t: replica identity was false, is true",
            "index i on t: comment was nothing, is one",
            "index j on t: statistics targets was nothing, is 1=99");
  }

  @EveryMajor
  void indexes_of_partitions_know_their_parent(int major) throws SQLException {
    Catalog catalog =
        catalog(
            major,
            "create schema log; create table log.e (n int) partition by list (n);"
                + "create table log.one partition of log.e for values in (1);"
                + "create index on log.e (n)");

    assertThat(catalog.indexes(QualifiedName.parse("log.one")))
        .extracting(Index::partitionOf)
        .containsExactly(QualifiedName.parse("log.e_n_idx"));
  }

  @EveryMajor
  void an_index_behind_a_constraint_names_it(int major) throws SQLException {
    assertThat(
            catalog(major, "create table t (n int constraint one primary key)")
                .indexes(QualifiedName.parse("t")))
        .extracting(Index::constraint, Index::primary)
        .containsExactly(tuple("one", true));
  }
}
