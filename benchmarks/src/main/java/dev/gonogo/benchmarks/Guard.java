package dev.gonogo.benchmarks;

import dev.gonogo.engine.address.WrittenUrl;
import dev.gonogo.engine.database.Actor;
import dev.gonogo.engine.database.Contents;
import dev.gonogo.engine.database.Proofs;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.database.ReadingRules;
import dev.gonogo.engine.production.ProductionServer;
import dev.gonogo.engine.production.SentStatements;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A question to production with all that stands around it, and the same one bare. */
final class Guard {
  private static final Actor ACTOR = new Actor("actor", Map.of("app.me", "user_1"));
  private static final String SHORT = "SELECT owner FROM orders WHERE id = 1";

  /** Long enough that the planner has little part in it; as the actor sees it, a twentieth. */
  private static final String LONG =
      "SELECT count(*) FROM orders AS one, generate_series(1, 1000) AS again WHERE one.id %% again = %d";

  private Guard() {}

  /**
   * Measures.
   *
   * @param arguments the URL of the server, and how often
   */
  public static void main(String[] arguments) throws Exception {
    Duration timeout = Duration.ofSeconds(30);
    ReadingRules rules =
        new ReadingRules(
            timeout,
            Optional.of(Duration.ofSeconds(2)),
            Optional.of(1e9),
            Optional.empty(),
            Map.of(),
            Contents.hidden());
    ProductionServer server =
        new ProductionServer(
            WrittenUrl.read("URL", arguments[0], Optional.empty()),
            false,
            timeout,
            new SentStatements());
    try (ReadOnlyDatabase database = new ReadOnlyDatabase(server, rules, new Proofs());
        Connection bare = DriverManager.getConnection("jdbc:" + jdbc(arguments[0]))) {
      become(bare);
      int rounds = Integer.parseInt(arguments[1]);
      compare("a short query", SHORT, 400, rounds, database, bare);
      compare("a long query", LONG.formatted(7), 20, rounds, database, bare);
    }
  }

  private static String jdbc(String url) {
    return url.replace("verifier@", "") + "&user=verifier";
  }

  private static void become(Connection session) throws SQLException {
    try (Statement statement = session.createStatement()) {
      statement.execute("SET ROLE actor");
      statement.execute("SET app.me = 'user_1'");
    }
  }

  private static void compare(
      String name, String sql, int times, int rounds, ReadOnlyDatabase database, Connection bare)
      throws SQLException {
    double[] guarded = new double[rounds];
    double[] alone = new double[rounds];
    for (int round = -1; round < rounds; round++) {
      double ours = milliseconds(times, () -> database.query(sql, ACTOR));
      double theirs = milliseconds(times, () -> ask(sql, bare));
      if (round >= 0) { // The first warms up.
        guarded[round] = ours;
        alone[round] = theirs;
      }
    }
    Arrays.sort(guarded);
    Arrays.sort(alone);
    double ours = guarded[rounds / 2];
    double theirs = alone[rounds / 2];
    System.out.printf(
        Locale.ROOT,
        "%s: %.2f ms, bare %.2f ms, %.2f ms more, ratio %.2f%n",
        name,
        ours,
        theirs,
        ours - theirs,
        ours / theirs);
  }

  private interface Question {
    void ask() throws SQLException;
  }

  /** The mean of so many. */
  private static double milliseconds(int times, Question question) throws SQLException {
    long begin = System.nanoTime();
    for (int i = 0; i < times; i++) {
      question.ask();
    }
    return (System.nanoTime() - begin) / 1e6 / times;
  }

  private static void ask(String sql, Connection session) throws SQLException {
    try (Statement statement = session.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        rows.getString(1);
      }
    }
  }
}
