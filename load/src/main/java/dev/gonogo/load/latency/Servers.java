package dev.gonogo.load.latency;

import dev.gonogo.engine.check.LoadSite;
import dev.gonogo.engine.check.TrafficTransaction;
import dev.gonogo.engine.check.Transactions;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.load.played.Players;
import dev.gonogo.load.workload.Target;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The servers of one measurement: both were started alike, one after the other.
 *
 * @param baseline the one that is compared with, and how it is called
 * @param subject the one that is judged
 */
record Servers(Optional<Named> baseline, Staging subject) implements AutoCloseable {
  static final String NOW = "now";

  /** A server with the name that results have. */
  record Named(String name, Staging staging) {}

  static Servers start(Optional<Baseline> comparedWith, LoadSite site) throws SQLException {
    if (comparedWith.filter(baseline -> baseline.run().isEmpty()).isEmpty()) {
      return new Servers(Optional.empty(), site.start());
    }
    Baseline wanted = comparedWith.get();
    Staging baseline = wanted.isBefore() ? site.startEarlier() : site.start();
    try {
      if (!wanted.isBefore()) {
        withoutRowLevelSecurity(baseline);
      }
      return new Servers(Optional.of(new Named(wanted.words(), baseline)), site.start());
    } catch (SQLException | RuntimeException exception) {
      baseline.close();
      throw exception;
    }
  }

  private static void withoutRowLevelSecurity(Staging staging) throws SQLException {
    try (Connection superuser = staging.connectAsSuperuser();
        Statement statement = superuser.createStatement()) {
      for (String table : guarded(statement)) {
        statement.execute("ALTER TABLE " + table + " DISABLE ROW LEVEL SECURITY");
      }
    }
  }

  private static List<String> guarded(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (var rows =
        statement.executeQuery("SELECT oid::regclass::text FROM pg_class WHERE relrowsecurity")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  /** What is sent to each of them, the one that is compared with first. */
  List<Target> targets(List<String> names, Transactions transactions)
      throws SQLException, IOException {
    List<Target> targets = new ArrayList<>();
    if (baseline.isPresent()) {
      Named other = baseline.get();
      targets.add(
          Players.target(
              other.name(), other.staging(), chosen(names, transactions.on(other.staging()))));
    }
    targets.add(Players.target(NOW, subject, chosen(names, transactions.on(subject))));
    return targets;
  }

  private static List<TrafficTransaction> chosen(List<String> names, List<TrafficTransaction> all) {
    return names.isEmpty() ? all : all.stream().filter(one -> names.contains(one.name())).toList();
  }

  @Override
  public void close() {
    subject.close();
    baseline.ifPresent(other -> other.staging().close());
  }
}
