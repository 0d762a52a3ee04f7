package dev.gonogo.engine.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.sql.QueryException;
import java.sql.SQLException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** However pieces of hostile queries are put together, nothing comes of it. */
class HostileQueriesPropertyTest {
  private static final List<String> PIECES =
      List.of(
          "select",
          "values",
          "with x as (",
          "explain",
          "analyze",
          "(analyze)",
          "table",
          "show",
          "1",
          "members",
          "numbered_members",
          "guarded",
          "numbers",
          "*",
          "from",
          ",",
          "where true",
          "(",
          ")",
          ";",
          ";;",
          "commit",
          "commit;",
          "begin;",
          "rollback;",
          "end;",
          "abort",
          "as m",
          "writes()",
          "public.writes()",
          "\"writes\" ()",
          "WRITES()",
          "lies()",
          "m.remove",
          "(m).remove",
          "nextval('numbers')",
          "pg_notify('told', 'x')",
          "\"pg_notify\"('told','x')",
          "pg_advisory_lock(1)",
          "txid_current()",
          "set_config('role', 'gonogo', false)",
          "1 >>>> 2",
          "5::numbered",
          "'good'::mood::int",
          "insert into members values (3)",
          "delete from members returning id)",
          "create table x as",
          "into x",
          "for update",
          "'",
          "''",
          "\"",
          "$$",
          "$a$",
          "E'\\'",
          "U&'d\\0027'",
          "U&\"pg\\005fnotify\"('told', 'x')",
          "\\",
          "--",
          "--\n",
          "/*",
          "*/",
          "\n",
          "\t",
          "\u00a0",
          "\r",
          "?",
          "{call x}",
          "set transaction read write",
          ":x",
          "$1");

  private static final HostileServer SERVER = server();

  private static HostileServer server() {
    try {
      return new HostileServer("hostile_pieces");
    } catch (SQLException exception) {
      throw new IllegalStateException(exception);
    }
  }

  @Property(tries = 150)
  void nothing_is_done(@ForAll("queries") String query) throws SQLException {
    SERVER.ask(database -> outcome(database, query));
  }

  /** Refusing is as good as answering. */
  private static void outcome(ReadOnlyDatabase database, String query) {
    try {
      database.query(query);
    } catch (QueryException refused) {
      assertThat(refused).hasMessageNotContaining("Exception");
    }
  }

  /** Most begin as a query does, or the first word would refuse nearly all. */
  @Provide
  Arbitrary<String> queries() {
    Arbitrary<String> beginnings =
        Arbitraries.frequencyOf(
            Tuple.of(
                4, Arbitraries.of("select ", "select * from ", "values (", "explain analyze ")),
            Tuple.of(1, Arbitraries.of(PIECES)));
    return Combinators.combine(beginnings, Arbitraries.oneOf(pieces(9, " "), pieces(6, "")))
        .as(String::concat);
  }

  private static Arbitrary<String> pieces(int most, String between) {
    return Arbitraries.of(PIECES)
        .list()
        .ofMinSize(1)
        .ofMaxSize(most)
        .map(pieces -> String.join(between, pieces));
  }
}
