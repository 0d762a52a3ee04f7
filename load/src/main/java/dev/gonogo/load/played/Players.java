package dev.gonogo.load.played;

import dev.gonogo.engine.check.TrafficTransaction;
import dev.gonogo.engine.script.PlacedStatement;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.load.workload.Feeder;
import dev.gonogo.load.workload.Login;
import dev.gonogo.load.workload.Request;
import dev.gonogo.load.workload.ServerMark;
import dev.gonogo.load.workload.Target;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes transactions of a spec file into requests to a server. */
public final class Players {
  private Players() {}

  /**
   * A server with these transactions.
   *
   * @param name how the server is called in what is measured
   * @throws SQLException where the server refuses a session, or a query for rows
   * @throws IOException where a file of rows cannot be read
   */
  public static Target target(String name, Staging staging, List<TrafficTransaction> transactions)
      throws SQLException, IOException {
    List<Request> requests = new ArrayList<>();
    for (TrafficTransaction transaction : transactions) {
      requests.add(request(staging, transaction));
    }
    return new Target(name, ServerMark.of(staging), requests);
  }

  private static Request request(Staging staging, TrafficTransaction transaction)
      throws SQLException, IOException {
    String role = transaction.actor().role();
    Optional<Feeder> feeder =
        transaction.rows().isPresent()
            ? Optional.of(FeederRows.of(transaction.rows().get(), staging))
            : Optional.empty();
    return new Request(
        transaction.name(),
        transaction.weight(),
        Login.to(staging, transaction.logsIn() ? role : staging.administrator()),
        transaction.logsIn() ? Optional.empty() : Optional.of(role),
        transaction.actor().settings(),
        transaction.statements().stream().map(PlacedStatement::sql).toList(),
        feeder);
  }
}
