package dev.gonogo.engine.database;

import static dev.gonogo.engine.database.Comparison.execute;
import static dev.gonogo.engine.database.Comparison.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.Differences;
import dev.gonogo.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tablespaces and databases are created and dropped outside of transactions. */
class TablespaceDifferencesTest {

  private Connection connection;
  private Catalog before;

  @BeforeEach
  void create() throws SQLException {
    connection = TestServer.connect(17, "catalog_spaces");
    execute(connection, "set allow_in_place_tablespaces = on");
    execute(connection, "drop role if exists catalog_space_keeper");
    execute(connection, "create role catalog_space_keeper");
    before = CatalogReader.read(connection);
    execute(connection, "create tablespace catalog_space location ''");
  }

  @AfterEach
  void drop() throws SQLException {
    execute(connection, "drop table if exists t");
    execute(connection, "drop database if exists catalog_other");
    execute(connection, "drop tablespace if exists catalog_space");
    execute(connection, "drop role catalog_space_keeper");
    connection.close();
  }

  @Test
  void a_tablespace_left_over_is_dropped() throws SQLException {
    Catalog after = CatalogReader.read(connection);

    assertThat(sentences(before, after))
        .containsExactly("tablespace catalog_space is left over, with 1 privilege");
    assertThat(sentences(after, before))
        .containsExactly("tablespace catalog_space is missing, with 1 privilege");
    assertThat(mend(after)).containsExactly("DROP TABLESPACE catalog_space");
    assertThat(sentences(before, CatalogReader.read(connection))).isEmpty();
  }

  @Test
  void owner_options_and_comment_of_a_tablespace() throws SQLException {
    before = CatalogReader.read(connection);
    execute(connection, "alter tablespace catalog_space set (seq_page_cost = 2)");
    execute(connection, "comment on tablespace catalog_space is 'x'");
    execute(connection, "alter tablespace catalog_space owner to catalog_space_keeper");
    Catalog after = CatalogReader.read(connection);

    assertThat(sentences(before, after))
        .containsExactly(
            "tablespace catalog_space: owner was gonogo, is catalog_space_keeper",
            "tablespace catalog_space: options was nothing, is seq_page_cost=2",
            "tablespace catalog_space: comment was nothing, is x",
            "catalog_space_keeper has CREATE on tablespace catalog_space, which it had not before",
            "gonogo no longer has CREATE on tablespace catalog_space");
    mend(after);
    assertThat(sentences(before, CatalogReader.read(connection))).isEmpty();
  }

  @Test
  void what_lies_in_a_tablespace() throws SQLException {
    execute(connection, "create table t (n int) tablespace catalog_space");
    execute(connection, "create index i on t (n) tablespace catalog_space");
    before = CatalogReader.read(connection);
    execute(connection, "alter table t set tablespace pg_default");
    execute(connection, "alter index i set tablespace pg_default");
    Catalog after = CatalogReader.read(connection);

    assertThat(sentences(before, after))
        .containsExactly(
            "table t: tablespace was catalog_space, is nothing",
            "index i on t: tablespace was catalog_space, is nothing");
    mend(after);
    assertThat(sentences(before, CatalogReader.read(connection))).isEmpty();
  }

  @Test
  void databases_of_the_cluster() throws SQLException {
    String database = "create database catalog_other template template0 ";
    before = CatalogReader.read(connection);
    execute(connection, database + "encoding 'SQL_ASCII' locale 'C'");
    Catalog one = CatalogReader.read(connection);
    execute(connection, "drop database catalog_other");
    execute(
        connection,
        database
            + "encoding 'UTF8' locale 'C.UTF-8' locale_provider icu icu_locale 'de'"
            + " icu_rules '&a < g' tablespace catalog_space allow_connections false");
    Catalog another = CatalogReader.read(connection);

    assertThat(sentences(before, one))
        .containsExactly("database catalog_other is left over, with 5 privileges");
    assertThat(sentences(one, before))
        .containsExactly("database catalog_other is missing, with 5 privileges");
    assertThat(sentences(one, another))
        .containsExactly(
            "database catalog_other: encoding was SQL_ASCII, is UTF8",
            "database catalog_other: collate was C, is C.UTF-8",
            "database catalog_other: character type was C, is C.UTF-8",
            "database catalog_other: locale provider was libc, is icu",
            "database catalog_other: locale was nothing, is de",
            "database catalog_other: icu rules was nothing, is &a < g",
            "database catalog_other: allows connections was true, is false",
            "database catalog_other: tablespace was pg_default, is catalog_space");
  }

  private List<String> mend(Catalog after) throws SQLException {
    List<Difference> differences = Differences.between(before, after);
    List<String> mending = Differences.mending(differences);
    for (String statements : mending) {
      execute(connection, statements);
    }
    return mending;
  }
}
