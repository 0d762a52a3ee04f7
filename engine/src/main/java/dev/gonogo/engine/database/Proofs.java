package dev.gonogo.engine.database;

import dev.gonogo.engine.sql.Disturbance;
import dev.gonogo.engine.sql.ServerReport;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The proofs of all transactions that one database was read in.
 *
 * <p>Thread-safe.
 */
public final class Proofs {
  private int transactions;
  private int assigned;
  private Duration longest = Duration.ZERO;
  private Duration all = Duration.ZERO;
  private final List<String> written = new ArrayList<>();
  private final List<String> notObtained = new ArrayList<>();

  /**
   * What they come to.
   *
   * @param transactions how many there were, proved or not
   * @param assigned how many transaction ids were assigned
   * @param longest how long the longest was open
   * @param all how long all were open together
   * @param written what says that something was written, in words
   * @param notObtained why proofs could not be obtained, one entry for each that was not
   */
  public record Totals(
      int transactions,
      int assigned,
      Duration longest,
      Duration all,
      List<String> written,
      List<String> notObtained) {

    /** Copies the lists. */
    public Totals {
      written = List.copyOf(written);
      notObtained = List.copyOf(notObtained);
    }
  }

  synchronized void add(Proof proof) {
    transactions++;
    all = all.plus(proof.taken());
    longest = longest.compareTo(proof.taken()) < 0 ? proof.taken() : longest;
    if (proof.assigned() != null) {
      assigned++;
    }
    written.addAll(proof.signs());
  }

  /**
   * A transaction ended without.
   *
   * <p>Where a standby has ended it, for what the primary has done, nothing is missing: a standby
   * takes nothing that could be written.
   */
  synchronized void addNotObtained(SQLException why) {
    transactions++;
    if (!Disturbance.of(why).equals(Optional.of(Disturbance.RECOVERY))) {
      notObtained.add(ServerReport.of(why).message());
    }
  }

  /** What they come to so far. */
  public synchronized Totals totals() {
    return new Totals(transactions, assigned, longest, all, written, notObtained);
  }
}
