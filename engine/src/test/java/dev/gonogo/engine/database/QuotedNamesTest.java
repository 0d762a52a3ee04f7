package dev.gonogo.engine.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.testing.EveryMajor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

class QuotedNamesTest {

  @EveryMajor
  void every_key_word_that_the_server_quotes_is_quoted(int major) throws SQLException {
    try (RolledBack transaction = RolledBack.on(major);
        Statement statement = transaction.connection().createStatement();
        ResultSet words =
            statement.executeQuery("select word, quote_ident(word) from pg_get_keywords()")) {
      while (words.next()) {
        String word = words.getString(1);
        String quoted = words.getString(2);
        if (quoted.startsWith("\"") || major == 18) {
          assertThat(QualifiedName.quoted(word)).isEqualTo(quoted);
        }
      }
    }
  }

  @EveryMajor
  void names_mean_the_same_to_the_server(int major) throws SQLException {
    try (RolledBack transaction = RolledBack.on(major)) {
      Connection connection = transaction.connection();
      for (String name : new String[] {"a b", "a.b", "a\"b", "Ä", "1", "$", "it's", "a\\b"}) {
        Comparison.execute(
            connection, "create table %s (n int)".formatted(new QualifiedName("public", name)));
        assertThat(CatalogReader.read(connection).table(new QualifiedName("public", name)))
            .isPresent();
      }
    }
  }
}
