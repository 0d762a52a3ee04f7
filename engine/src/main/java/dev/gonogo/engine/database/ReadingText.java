package dev.gonogo.engine.database;

import dev.gonogo.engine.guard.SingleQuery;
import dev.gonogo.engine.sql.SqlFile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The statements of ours that stand around what is asked: one list for each round trip. */
final class ReadingText {
  /** Lest somebody's functions or operators answer instead of the server's. */
  private static final String OURS = "SET LOCAL search_path = pg_catalog, pg_temp";

  private static final String COUNTED = SqlFile.read(ReadingText.class, "tuples.sql").strip();
  private static final String PROOF = SqlFile.read(ReadingText.class, "proof.sql").strip();

  /** Back here before each query, so that neither an error nor a role is left of the one before. */
  static final String BACK = "ROLLBACK TO SAVEPOINT asked";

  private ReadingText() {}

  /**
   * Begins a transaction that reads only, and the same rows throughout.
   *
   * <p>Its first query latches that: from then on the server refuses to switch it back (25001), by
   * whatever means. A backslash is no escape, whatever the login is used to: else what is one
   * statement to us could be two to the driver, which is why nobody else's text is in this trip. At
   * last the tuples are counted that this session has written before and not reported yet.
   */
  static List<String> begin(ReadingRules rules) {
    return List.of(
        "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        "SELECT pg_catalog.set_config('standard_conforming_strings', 'on', true), "
            + setting("statement_timeout", rules.statementTimeout())
            + ", "
            + setting("lock_timeout", rules.lockTimeout().orElse(Duration.ZERO))
            + ", "
            + setting("idle_in_transaction_session_timeout", rules.statementTimeout()),
        "SAVEPOINT asked",
        OURS,
        COUNTED);
  }

  private static String setting(String name, Duration time) {
    return "pg_catalog.set_config('%s', '%dms', true)".formatted(name, time.toMillis());
  }

  /**
   * Nothing is left of the query before, and whoever asks is who is to ask.
   *
   * @param asker whom the login becomes; empty where it asks itself
   */
  static List<String> back(Optional<Actor> asker) {
    return Stream.concat(Stream.of(BACK), asker.map(ActorSession::becoming).stream()).toList();
  }

  /** Asks a query, or first what it costs: then the query itself is a trip of its own. */
  static List<String> asking(SingleQuery query, Optional<Actor> asker, ReadingRules rules) {
    String asked = rules.limitsCostOf(query) ? PlannedCost.question(query) : query.text();
    return Stream.concat(back(asker).stream(), Stream.of(asked)).toList();
  }

  /** Asks for the proof, whatever came of the rest. */
  static List<String> proof() {
    return List.of(BACK, OURS, PROOF);
  }

  /** What a transaction ends with, when it has been asked for the proof. */
  static final String END = "ROLLBACK";

  /** As it is sent in one trip; the driver parses each statement by itself. */
  static String together(List<String> statements) {
    return String.join(";", statements);
  }
}
