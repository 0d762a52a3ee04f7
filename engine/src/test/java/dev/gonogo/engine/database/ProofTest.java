package dev.gonogo.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.sql.Disturbance;
import dev.gonogo.engine.sql.DisturbedException;
import dev.gonogo.engine.sql.QueryException;
import dev.gonogo.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proof that nothing is written, where something is. */
class ProofTest {
  private static final int MAJOR = TestServer.DEFAULT_MAJOR;

  private final Proofs proofs = new Proofs();

  @BeforeAll
  static void create() throws SQLException {
    try (Connection session = TestServer.connect(MAJOR, "proof");
        Statement statement = session.createStatement()) {
      statement.execute("CREATE TABLE t (id int PRIMARY KEY)");
    }
  }

  /** What the guard would refuse, past the guard, in a transaction of ours. */
  private static void write(Proofs proofs, String... statements) throws SQLException {
    try (Connection session = TestServer.connect(MAJOR, "proof");
        Statement statement = session.createStatement()) {
      ReadingBlock block = ReadingBlock.begin(session, ReadingRules.STAGING, proofs);
      for (String sql : statements) {
        statement.execute(sql);
      }
      block.end();
    }
  }

  /** A superuser may do so in a transaction that is READ ONLY. */
  @Test
  void what_the_server_lets_pass_though_it_writes_is_noticed() {
    assertThatThrownBy(() -> write(proofs, "REINDEX TABLE public.t"))
        .isInstanceOf(WrittenException.class)
        .hasMessageMatching(
            "what was asked has written, and was rolled back: transaction id \\d+ was assigned, \\d+ tuples were written, still locked: \\w.*Lock\\. Find out which function or view does so before it is asked again");
    assertThat(proofs.totals().assigned()).isEqualTo(1);
    assertThat(proofs.totals().written()).isNotEmpty();
  }

  @Test
  void a_transaction_id_alone_is_noticed() {
    assertThatThrownBy(() -> write(proofs, "SELECT pg_current_xact_id()"))
        .isInstanceOf(WrittenException.class)
        .hasMessageMatching(
            "what was asked has written, and was rolled back: transaction id \\d+ was assigned, still locked: ExclusiveLock. Find out which function or view does so before it is asked again");
  }

  @Test
  void a_lock_that_outlives_the_transaction_is_noticed() {
    assertThatThrownBy(() -> write(proofs, "SELECT pg_advisory_lock(17)"))
        .isInstanceOf(WrittenException.class)
        .hasMessage(
            "what was asked has written, and was rolled back: still locked: ExclusiveLock. Find out which function or view does so before it is asked again");
  }

  /** The server would refuse; so the transaction is another one, without what refuses. */
  @Test
  void rows_that_are_written_are_noticed_though_they_were_taken_back() throws SQLException {
    try (Connection session = TestServer.connect(MAJOR, "proof");
        Statement statement = session.createStatement()) {
      statement.execute("BEGIN");
      statement.execute("SAVEPOINT asked");
      statement.execute("INSERT INTO t VALUES (1), (2)");
      Proof proof = Proof.ask(statement, 0);
      statement.execute("ROLLBACK");

      assertThat(proof.isClean()).isFalse();
      assertThat(proof.signs()).contains("2 tuples were written");
    }
  }

  @Test
  void what_ends_well_and_what_ends_in_an_error_are_both_proved() throws SQLException {
    try (ReadOnlyDatabase database =
        new ReadOnlyDatabase(
            () -> TestServer.connect(MAJOR, "proof"), ReadingRules.STAGING, proofs)) {
      database.query("SELECT count(*) FROM t");
      assertThatThrownBy(() -> database.query("SELECT 1 / count(*) FROM t"))
          .isInstanceOf(QueryException.class);
      assertThatThrownBy(() -> database.query("SELECT nothing")).isInstanceOf(QueryException.class);
    }

    assertThat(proofs.totals().transactions()).isEqualTo(3);
    assertThat(proofs.totals().written()).isEmpty();
    assertThat(proofs.totals().notObtained()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 17, 18})
  void that_it_can_fail_is_seen_on_every_major(int major) {
    assertThat(ProofControl.signs(() -> TestServer.connect(major, "postgres")))
        .hasSize(3)
        .anyMatch(sign -> sign.matches("transaction id \\d+ was assigned"))
        .anyMatch(sign -> sign.matches("\\d+ tuples were written"))
        .anyMatch(sign -> sign.startsWith("still locked: "));
  }

  @Test
  void who_thinks_for_too_long_loses_the_session_and_with_it_the_proof() throws Exception {
    ReadingRules hurried =
        new ReadingRules(
            Duration.ofMillis(200),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Contents.SHOWN);
    try (ReadOnlyDatabase database =
            new ReadOnlyDatabase(() -> TestServer.connect(MAJOR, "proof"), hurried, proofs);
        Connection beside = TestServer.connect(MAJOR, "proof")) {
      assertThatThrownBy(() -> database.inOneTransaction(asked -> twice(asked, beside)))
          .isInstanceOfSatisfying(
              DisturbedException.class,
              disturbed -> assertThat(disturbed.disturbance()).isEqualTo(Disturbance.TIMED_OUT))
          .hasMessageStartingWith(
              "FATAL 25P03: terminating connection due to idle-in-transaction timeout");
      assertThat(database.query("SELECT 2").rows()).containsExactly(List.of("2"));
    }
    assertThat(proofs.totals().notObtained())
        .containsExactly("terminating connection due to idle-in-transaction timeout");
  }

  private static Rows twice(ReadOnlyTransaction asked, Connection beside) {
    String process = asked.query("SELECT pg_backend_pid()").rows().get(0).get(0);
    String there = "SELECT FROM pg_stat_activity WHERE pid = " + process;
    try (Statement statement = beside.createStatement()) {
      while (statement.executeQuery(there).next()) {
        Thread.onSpinWait();
      }
    } catch (SQLException exception) {
      throw new IllegalStateException(exception);
    }
    return asked.query("SELECT 1");
  }
}
