package dev.gonogo.load.testing;

import dev.gonogo.engine.machine.StagingSettings;
import dev.gonogo.engine.machine.Where;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.engine.staging.StagingRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The server of all tests in a JVM, with a login, two actors and tables; gone with the JVM.
 *
 * <p>Every test removes what it left in the tables.
 */
public final class TestServer {
  private static final String[] SETUP = {
    "create role shop login",
    "create role reader nologin",
    "grant reader to shop",
    "create table orders (id int primary key, customer text not null, price int not null)",
    "insert into orders select n, 'c' || n % 10, n from generate_series(1, 1000) as n",
    "create table seen (role text, customer text, note text, at timestamptz default clock_timestamp())",
    "alter table orders enable row level security",
    "create policy own on orders using (customer = current_setting('app.customer', true))",
    "grant select on orders to shop, reader",
    "grant select, insert on seen to shop, reader",
  };

  private static Optional<Staging> server = Optional.empty();

  private TestServer() {}

  /** The server, which a test may restart. */
  public static synchronized Staging staging() {
    if (server.isEmpty()) {
      Staging started = Staging.start(StagingRequest.of(17), settings());
      server = Optional.of(started);
      execute(SETUP);
    }
    return server.get();
  }

  /** Where this build keeps its servers, and the libraries of injectors. */
  public static Path workspace() {
    return Path.of(System.getProperty("gonogo.workspace", "target/gonogo")).toAbsolutePath();
  }

  private static StagingSettings settings() {
    return new StagingSettings(
        workspace(),
        Optional.ofNullable(System.getProperty("gonogo.postgresql.binaries")).map(Path::of),
        Optional.empty(),
        Optional.empty(),
        Optional.of(Where.EMBEDDED),
        false);
  }

  /** Runs SQL as a superuser. */
  public static void execute(String... statements) {
    try (Connection session = staging().connectAsSuperuser();
        Statement statement = session.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException exception) {
      throw new IllegalStateException(exception);
    }
  }
}
